//! One minute of breathing (`minute_breath`): six rounds of four seconds in and six out.

use leptos::prelude::*;

/// Stands inside an element with `data-start`, `data-stop`, `data-in`, `data-out`, `data-done`.
#[island]
pub fn Breath() -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            wire(&root);
        }
    });
    view! {
        <div class="breath" hidden node_ref=root>
            <div class="breath-shape" aria-hidden="true"><span class="num"></span></div>
            <p class="breath-cue" aria-live="polite"></p>
            <button type="button" class="button"></button>
        </div>
    }
}

/// Seconds of breathing in (`clinical/exercises.md`, `minute_breath`).
#[cfg(feature = "hydrate")]
const IN: f64 = 4.0;
/// Seconds of breathing out.
#[cfg(feature = "hydrate")]
const OUT: f64 = 6.0;
/// Rounds.
#[cfg(feature = "hydrate")]
const ROUNDS: f64 = 6.0;

#[cfg(feature = "hydrate")]
fn wire(root: &web_sys::HtmlElement) -> Option<()> {
    use crate::browser::{data, listen, show, window};
    use gloo_timers::callback::Interval;
    use std::{cell::RefCell, rc::Rc};

    let cue = root.query_selector(".breath-cue").ok()??;
    let count = root.query_selector(".breath-shape span").ok()??;
    let button = root.query_selector("button").ok()??;
    button.set_text_content(Some(&data(root, "start")));
    show(root, true);
    let running: Rc<RefCell<Option<Interval>>> = Rc::default();
    let say = |element: &web_sys::Element, text: &str| {
        if element.text_content().as_deref() != Some(text) {
            element.set_text_content(Some(text));
        }
    };
    let root = root.clone();
    listen(&button.clone(), "click", move |_| {
        let Some(clock) = window().and_then(|window| window.performance()) else { return };
        if running.take().is_some() {
            say(&button, &data(&root, "start"));
            say(&cue, "");
            say(&count, "");
            root.set_class_name("breath");
            return;
        }
        say(&button, &data(&root, "stop"));
        let started = clock.now();
        let (root, cue, count, button, stop) =
            (root.clone(), cue.clone(), count.clone(), button.clone(), running.clone());
        // Where we are follows from the instant of the start, so a throttled timer loses no time (traps C16).
        running.replace(Some(Interval::new(100, move || {
            let seconds = (clock.now() - started) / 1000.0;
            let within = seconds % (IN + OUT);
            let (class, name, left) = if seconds >= ROUNDS * (IN + OUT) {
                ("breath done", "done", 0.0)
            } else if within < IN {
                ("breath in", "in", IN - within)
            } else {
                ("breath out", "out", IN + OUT - within)
            };
            if root.class_name() != class {
                root.set_class_name(class);
            }
            say(&cue, &data(&root, name));
            say(&count, &if name == "done" { String::new() } else { seconds_left(left).to_string() });
            if name == "done" {
                say(&button, &data(&root, "start"));
                // Taken out later than now: the timer cannot drop itself while it runs.
                let stop = stop.clone();
                gloo_timers::callback::Timeout::new(0, move || drop(stop.take())).forget();
            }
        })));
    });
    Some(())
}

/// Whole seconds. An integer: writing a float out would bring 10 kB of digits code along.
#[cfg(feature = "hydrate")]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 6")]
fn seconds_left(left: f64) -> u8 {
    left.ceil() as u8
}
