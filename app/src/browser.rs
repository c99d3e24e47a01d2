//! The few browser calls the islands need. Nothing here may panic: one panic stops every island of the page (traps C12).

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, DomParser, Element, EventTarget, FormData, HtmlElement, HtmlFormElement, Request, RequestInit, Response,
    SupportedType, UrlSearchParams, Window,
};

/// The window.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The text of `data-{name}` on the nearest element around `element` that has it.
pub fn data(element: &Element, name: &str) -> String {
    let attribute = format!("data-{name}");
    element
        .closest(&format!("[{attribute}]"))
        .ok()
        .flatten()
        .and_then(|around| around.get_attribute(&attribute))
        .unwrap_or_default()
}

/// Shows or hides an element.
pub fn show(element: &Element, shown: bool) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_hidden(!shown);
    }
}

/// Calls `act` at each `event` on `target`, for as long as the page lives.
pub fn listen(target: &EventTarget, event: &str, act: impl FnMut(web_sys::Event) + 'static) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(act);
    let listening = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    if listening.is_ok() {
        closure.forget();
    }
}

/// The form's fields as they are sent, with one more in front.
pub fn fields(form: &HtmlFormElement, first: Option<(&str, &str)>) -> Option<UrlSearchParams> {
    let data = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(&data).ok()?;
    if let Some((name, value)) = first {
        fields.set(name, value);
    }
    Some(fields)
}

/// Fetches a page of ours; with `form`, posts it. `None` when the network failed.
pub async fn fetch(path: &str, form: Option<&UrlSearchParams>) -> Option<Response> {
    let init = RequestInit::new();
    if let Some(form) = form {
        init.set_method("POST");
        init.set_body(form);
    }
    let request = Request::new_with_str_and_init(path, &init).ok()?;
    request.headers().set("Accept", "text/html").ok()?;
    let response = JsFuture::from(window()?.fetch_with_request(&request)).await.ok()?;
    response.dyn_into::<Response>().ok()
}

/// The text of a response.
pub async fn text(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The document of a page that was fetched.
pub fn parse(html: &str) -> Option<Document> {
    DomParser::new().ok()?.parse_from_string(html, SupportedType::TextHtml).ok()
}

/// Puts the part of a page that was fetched in place of this page's.
pub fn swap(fetched: &Document, selector: &str) -> Option<()> {
    let (new, old) = (fetched.query_selector(selector).ok()??, document()?.query_selector(selector).ok()??);
    old.replace_with_with_node_1(&new).ok()
}

/// Puts the `<main>` of a page that was fetched in place of this one's, under its own address.
pub fn swap_main(html: &str, url: &str) -> Option<()> {
    let document = document()?;
    let fetched = parse(html)?;
    swap(&fetched, "main")?;
    document.set_title(&fetched.title());
    window()?.history().ok()?.push_state_with_url(&JsValue::NULL, "", Some(url)).ok()?;
    window()?.scroll_to_with_x_and_y(0.0, 0.0);
    if let Some(heading) = document.query_selector("main h1").ok().flatten() {
        heading.set_attribute("tabindex", "-1").ok()?;
        heading.dyn_ref::<HtmlElement>()?.focus().ok()?;
    }
    Some(())
}
