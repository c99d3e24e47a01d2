//! The live board: refetches what is open when the server says that something changed.

use leptos::prelude::*;

/// Stands on the page of `#board` (`data-fingerprint`). Texts come from `data-live`, `data-lost`, `data-away` around it.
#[island]
pub fn LiveBoard() -> impl IntoView {
    let root = NodeRef::<leptos::html::P>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            connect(&root);
        }
    });
    view! { <p class="soft small live" role="status" node_ref=root></p> }
}

/// The clocks on the board move on at least this often, in milliseconds.
#[cfg(feature = "hydrate")]
const CLOCKS: u32 = 30_000;
/// Pause before a stream that the server refused is opened again, in milliseconds.
#[cfg(feature = "hydrate")]
const AGAIN: u32 = 3_000;

#[cfg(feature = "hydrate")]
fn connect(root: &web_sys::HtmlElement) {
    use crate::browser::listen;
    use gloo_timers::callback::{Interval, Timeout};
    use wasm_bindgen::JsCast;
    use web_sys::{EventSource, MessageEvent};

    let Ok(source) = EventSource::new("/clinic/live") else { return };
    let clocks = std::cell::RefCell::new(Some(Interval::new(CLOCKS, || refresh(None))));
    listen(&source, "board", {
        let root = root.clone();
        move |event| {
            say(&root, "live");
            refresh(event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string()));
        }
    });
    listen(&source, "away", {
        let root = root.clone();
        move |_| say(&root, "away")
    });
    listen(&source, "ended", {
        let source = source.clone();
        move |_| {
            source.close();
            cover();
        }
    });
    let root = root.clone();
    listen(&source.clone(), "error", move |_| {
        say(&root, "lost");
        if source.ready_state() == EventSource::CLOSED && clocks.take().is_some() {
            let root = root.clone();
            Timeout::new(AGAIN, move || connect(&root)).forget();
        }
    });
}

#[cfg(feature = "hydrate")]
fn say(root: &web_sys::HtmlElement, name: &str) {
    root.set_text_content(Some(&crate::browser::data(root, name)));
    drop(root.set_attribute("data-state", name));
}

/// Fetches the board, unless it shows `fingerprint` already.
#[cfg(feature = "hydrate")]
fn refresh(fingerprint: Option<String>) {
    leptos::task::spawn_local(async move {
        replace(fingerprint).await;
    });
}

#[cfg(feature = "hydrate")]
async fn replace(fingerprint: Option<String>) -> Option<()> {
    use crate::browser::{document, fetch, text};
    use wasm_bindgen::JsCast;

    let document = document()?;
    let shown = document.get_element_by_id("board")?;
    if fingerprint.is_some() && fingerprint == shown.get_attribute("data-fingerprint") {
        return Some(());
    }
    let query = window_query();
    let response = fetch(&format!("/clinic/board{query}"), None).await?;
    match response.status() {
        200 if !response.redirected() => {
            let focused = document.active_element().map(|element| element.id()).filter(|id| !id.is_empty());
            shown.set_outer_html(&text(&response).await?);
            if let Some(element) = focused.and_then(|id| document.get_element_by_id(&id)) {
                element.dyn_ref::<web_sys::HtmlElement>()?.focus().ok()?;
            }
        }
        200 | 401 | 403 => cover()?,
        _ => {}
    }
    Some(())
}

#[cfg(feature = "hydrate")]
fn window_query() -> String {
    crate::browser::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The sign-in has ended: the names go, the way to a new sign-in comes.
#[cfg(feature = "hydrate")]
fn cover() -> Option<()> {
    let document = crate::browser::document()?;
    if let Some(board) = document.get_element_by_id("board") {
        board.remove();
    }
    crate::browser::show(&document.get_element_by_id("board-ended")?, true);
    Some(())
}
