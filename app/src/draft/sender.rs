//! Keeps a draft while somebody types, and sends the form without leaving the page. Without it the form works as it is.

use leptos::prelude::*;

/// Stands inside a form. Texts come from `data-kept`, `data-not-kept`, `data-sending`, `data-failed` around it, the page from `data-page`.
#[island]
pub fn Sender() -> impl IntoView {
    let root = NodeRef::<leptos::html::P>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            wire(&root);
        }
    });
    view! { <p class="soft small state" role="status" node_ref=root></p> }
}

/// Pause after the last key before a draft is kept, in milliseconds.
#[cfg(feature = "hydrate")]
const DRAFT_PAUSE: u32 = 900;

#[cfg(feature = "hydrate")]
fn wire(root: &web_sys::HtmlElement) -> Option<()> {
    use crate::browser::{data, listen};
    use gloo_timers::callback::Timeout;
    use std::{cell::RefCell, rc::Rc};
    use wasm_bindgen::JsCast;
    use web_sys::HtmlFormElement;

    let form: HtmlFormElement = root.closest("form").ok()??.dyn_into().ok()?;
    let page = data(root, "page");
    let say = {
        let root = root.clone();
        Rc::new(move |name: &str| root.set_text_content(Some(&data(&root, name))))
    };
    let waiting: Rc<RefCell<Option<Timeout>>> = Rc::default();

    listen(&form, "input", {
        let (form, say, waiting) = (form.clone(), say.clone(), waiting.clone());
        move |event| {
            watch_text(&form, &event);
            // What was kept before is older than what is typed now.
            say("");
            let (form, say, page) = (form.clone(), say.clone(), page.clone());
            let later = Timeout::new(DRAFT_PAUSE, move || {
                leptos::task::spawn_local(async move {
                    say(if keep(&form, &page).await.is_some() { "kept" } else { "not-kept" });
                });
            });
            // Dropping the timer that was set before cancels it.
            waiting.replace(Some(later));
        }
    });
    // Fast fingers, slow phone: what was typed before this code was here is kept as well.
    if typed_before(&form)
        && let Ok(input) = web_sys::Event::new("input")
    {
        drop(form.dispatch_event(&input));
    }
    listen(&form.clone(), "submit", move |event| {
        let button = event.dyn_ref::<web_sys::SubmitEvent>().and_then(web_sys::SubmitEvent::submitter);
        if button.is_some_and(|button| button.has_attribute("formaction")) {
            return;
        }
        event.prevent_default();
        if form.get_attribute("aria-busy").as_deref() == Some("true") {
            return;
        }
        waiting.replace(None);
        stamp(&form);
        say("sending");
        let (form, say) = (form.clone(), say.clone());
        leptos::task::spawn_local(async move {
            drop(form.set_attribute("aria-busy", "true"));
            if send(&form, None).await.is_none() {
                say("failed");
            }
            drop(form.remove_attribute("aria-busy"));
        });
    });
    Some(())
}

#[cfg(feature = "hydrate")]
fn typed_before(form: &web_sys::HtmlFormElement) -> bool {
    use wasm_bindgen::JsCast;
    let Ok(texts) = form.query_selector_all("textarea") else { return false };
    let text = |at| texts.item(at)?.dyn_into::<web_sys::HtmlTextAreaElement>().ok();
    (0..texts.length()).filter_map(text).any(|text| text.default_value().is_ok_and(|first| first != text.value()))
}

/// Writes the phone's own time into the fields that ask for it.
#[cfg(feature = "hydrate")]
fn stamp(form: &web_sys::HtmlFormElement) -> Option<()> {
    use wasm_bindgen::JsCast;
    let now = String::from(web_sys::js_sys::Date::new_0().to_iso_string());
    let mut place = 0;
    let fields = form.query_selector_all("[data-now]").ok()?;
    while let Some(field) = fields.item(place) {
        field.dyn_into::<web_sys::HtmlInputElement>().ok()?.set_value(&now);
        place += 1;
    }
    Some(())
}

#[cfg(feature = "hydrate")]
async fn keep(form: &web_sys::HtmlFormElement, page: &str) -> Option<()> {
    use crate::browser::{fetch, fields};
    let fields = fields(form, Some(("page", page)))?;
    // 204 and nothing else: after the sign-in has ended the answer is another page.
    (fetch("/api/drafts/keep", Some(&fields)).await?.status() == 204).then_some(())
}

/// Sends a form, with one more field or as it is, and shows what comes of it; `None` where nothing came.
#[cfg(feature = "hydrate")]
pub async fn send(form: &web_sys::HtmlFormElement, more: Option<(&str, &str)>) -> Option<()> {
    use crate::browser::{fetch, fields, parse, swap, swap_main, text, window};
    let response = fetch(&form.get_attribute("action")?, Some(&fields(form, more)?)).await?;
    let url = response.url();
    let go = || window()?.location().assign(&url).ok();
    if url.contains("/sign-in") {
        return go();
    }
    match response.status() {
        // Where the saved page holds the form again, it is loaded as a whole, so that its island lives.
        200 if form.has_attribute("data-go") => go(),
        200 => {
            let html = text(&response).await?;
            // A rating stays on its page, unless another one follows.
            if more.is_some() { swap(&parse(&html)?, ".ridden").or_else(go) } else { swap_main(&html, &url) }
        }
        // The server has words for each field: let the browser show its page. The id is the same, so nothing is doubled.
        403 | 404 | 413 | 415 | 422 => form.submit().ok(),
        _ => None,
    }
}

/// Words that ask for help are looked for on this phone only, where the form has a crisis card to show (rule F28).
#[cfg(feature = "hydrate")]
fn watch_text(form: &web_sys::HtmlFormElement, event: &web_sys::Event) -> Option<()> {
    use wasm_bindgen::JsCast;
    let text: web_sys::HtmlTextAreaElement = event.target()?.dyn_into().ok()?;
    let card = form.query_selector("[data-crisis]").ok()??;
    if domain::contains_crisis_words(&text.value()) {
        crate::browser::show(&card, true);
    }
    Some(())
}
