//! The scale as a slider with a large readout. It stays unset until it is touched; without it the tiles work.

use leptos::prelude::*;

/// Stands inside a scale's `fieldset` (`data-scale`, `data-unset`) and sets its radio buttons.
#[island]
pub fn Slider() -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            wire(&root);
        }
    });
    view! {
        <div class="slider unset" hidden node_ref=root>
            <output class="readout num">"–"</output>
            <input type="range" min="0" max="10" step="1" value="5"/>
        </div>
    }
}

#[cfg(feature = "hydrate")]
fn wire(root: &web_sys::HtmlElement) -> Option<()> {
    use crate::browser::{data, listen, show};
    use wasm_bindgen::JsCast;
    use web_sys::{Event, EventInit, HtmlInputElement, KeyboardEvent};

    let fieldset = root.closest("[data-scale]").ok()??;
    let tiles = fieldset.query_selector(".scale").ok()??;
    let readout = root.query_selector("output").ok()??;
    let range: HtmlInputElement = root.query_selector("input").ok()??.dyn_into().ok()?;
    range.set_attribute("aria-label", &data(root, "scale")).ok()?;
    let unset = data(root, "unset");

    let set = {
        let (root, tiles, range) = (root.clone(), tiles.clone(), range.clone());
        move || -> Option<()> {
            let value = range.value();
            let tile = tiles.query_selector(&format!("input[value='{value}']")).ok()??;
            let tile: HtmlInputElement = tile.dyn_into().ok()?;
            readout.set_text_content(Some(&value));
            range.set_attribute("aria-valuetext", &value).ok()?;
            root.class_list().remove_1("unset").ok()?;
            if !tile.checked() {
                tile.set_checked(true);
                let bubbles = EventInit::new();
                bubbles.set_bubbles(true);
                tile.dispatch_event(&Event::new_with_event_init_dict("input", &bubbles).ok()?).ok()?;
            }
            Some(())
        }
    };
    match tiles.query_selector("input:checked").ok()? {
        Some(chosen) => {
            range.set_value(&chosen.dyn_into::<HtmlInputElement>().ok()?.value());
            set();
        }
        None => range.set_attribute("aria-valuetext", &unset).ok()?,
    }
    // A touch on the middle changes no value, so no `input` comes: `click` and the space bar choose what is shown.
    for event in ["input", "click"] {
        let set = set.clone();
        listen(&range, event, move |event| {
            event.stop_propagation();
            set();
        });
    }
    listen(&range, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.key() == " ") {
            event.prevent_default();
            set();
        }
    });
    show(&tiles, false);
    show(root, true);
    Some(())
}
