//! Ratings that the server keeps: each is sent at once, one after the other, and again until it is there.

use crate::{browser::data, draft::send};
use gloo_timers::callback::Timeout;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlFormElement};

/// How long to wait before what could not be sent is sent again, in milliseconds.
const AGAIN: u32 = 4_000;

/// The form that sends, and what waits to be sent; the first of it is under way.
#[derive(Clone)]
pub struct Sending {
    form: HtmlFormElement,
    waiting: Rc<RefCell<Vec<String>>>,
}

impl Sending {
    /// Of a form whose ratings stay on its page.
    pub fn of(around: &Element) -> Option<Self> {
        let form = around.has_attribute("data-since").then(|| around.clone().dyn_into().ok())??;
        Some(Self { form, waiting: Rc::default() })
    }

    /// Sends a rating, after those that wait.
    pub fn send(&self, rating: String) {
        let Ok(mut waiting) = self.waiting.try_borrow_mut() else { return };
        waiting.push(rating);
        let alone = waiting.len() == 1;
        drop(waiting);
        if alone {
            self.go();
        }
    }

    fn go(&self) {
        let first = self.waiting.try_borrow().ok().and_then(|waiting| waiting.first().cloned());
        let Some(rating) = first else { return };
        let this = self.clone();
        leptos::task::spawn_local(async move {
            // With the same id until it is there; then the page that comes back has the next one.
            let sent = send(&this.form, Some(("rating", &rating))).await.is_some();
            if let Ok(Some(state)) = this.form.query_selector(".state") {
                state.set_text_content(Some(&if sent { String::new() } else { data(&this.form, "failed") }));
            }
            if !sent {
                Timeout::new(AGAIN, move || this.go()).forget();
            } else if let Ok(mut waiting) = this.waiting.try_borrow_mut() {
                if !waiting.is_empty() {
                    waiting.remove(0);
                }
                drop(waiting);
                this.go();
            }
        });
    }
}
