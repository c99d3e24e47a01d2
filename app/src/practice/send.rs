//! Ratings that the server keeps: each is sent at once, one after the other, and again until it is there.

use crate::browser::{data, fetch, fields, parse, swap, text, window};
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
    waiting: Rc<RefCell<Vec<u8>>>,
}

impl Sending {
    /// Of a form that says since when the urge is surfed.
    pub fn of(around: &Element) -> Option<Self> {
        let form = around.has_attribute("data-surfed").then(|| around.clone().dyn_into().ok())??;
        Some(Self { form, waiting: Rc::default() })
    }

    /// Sends a rating, after those that wait.
    pub fn send(&self, rating: u8) {
        self.waiting.borrow_mut().push(rating);
        if self.waiting.borrow().len() == 1 {
            self.go();
        }
    }

    fn go(&self) {
        let Some(rating) = self.waiting.borrow().first().copied() else { return };
        let this = self.clone();
        leptos::task::spawn_local(async move {
            if this.post(rating).await.is_some() {
                this.waiting.borrow_mut().remove(0);
                this.say("");
                this.go();
            } else {
                this.say(&data(&this.form, "failed"));
                Timeout::new(AGAIN, move || this.go()).forget();
            }
        });
    }

    /// Sent with the same id until it is there; then the page that comes back has the next one.
    async fn post(&self, rating: u8) -> Option<()> {
        let sent = fields(&self.form, Some(("rating", &rating.to_string())))?;
        let response = fetch(&self.form.get_attribute("action")?, Some(&sent)).await?;
        let (url, here) = (response.url(), window()?.location());
        if !response.ok() {
            return None;
        }
        if url != here.href().ok()? {
            return here.assign(&url).ok();
        }
        let fetched = parse(&text(&response).await?)?;
        match (swap(&fetched, ".surf [name=client_id]"), swap(&fetched, ".ridden")) {
            (Some(()), Some(())) => Some(()),
            // A visitor's page: the sign-in has ended.
            _ => here.assign("/sign-in?next=/craving/surf").ok(),
        }
    }

    fn say(&self, words: &str) {
        if let Ok(Some(state)) = self.form.query_selector(".state") {
            state.set_text_content(Some(words));
        }
    }
}
