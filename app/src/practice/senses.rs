//! What the player does beside the screen: a tone and a short vibration, both off until chosen, and a screen that stays on.

use crate::browser::window;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::{AudioContext, Element, HtmlInputElement};

/// How long a tone sounds, in seconds.
const TONE: f64 = 0.25;
/// How loud it is.
const VOLUME: f32 = 0.08;
/// How high it is, in hertz.
const PITCH: f32 = 330.0;
/// How long the phone vibrates, in milliseconds.
const BUZZ: u32 = 60;

#[wasm_bindgen]
extern "C" {
    /// `navigator.wakeLock.request("screen")`: no phone must have it.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "wakeLock"], js_name = request)]
    async fn keep_screen(kind: &str) -> Result<JsValue, JsValue>;

    /// What keeps it on.
    type Lock;

    #[wasm_bindgen(catch, method)]
    fn release(this: &Lock) -> Result<JsValue, JsValue>;
}

/// Tone, vibration, and the lock that keeps the screen on.
#[derive(Default)]
pub struct Senses {
    audio: Option<AudioContext>,
    root: Option<Element>,
    lock: Rc<RefCell<Option<Lock>>>,
}

impl Senses {
    /// The person tapped: from now on sound is allowed.
    pub fn begin(&mut self, root: &Element) {
        self.root = Some(root.clone());
        if self.audio.is_none() && self.chosen(".tone") {
            self.audio = AudioContext::new().ok();
        }
        self.keep_awake();
    }

    /// Asks for the screen to stay on; the browser takes that back whenever the page is hidden.
    pub fn keep_awake(&self) {
        let lock = self.lock.clone();
        leptos::task::spawn_local(async move {
            if let Ok(given) = keep_screen("screen").await {
                lock.replace(Some(given.unchecked_into()));
            }
        });
    }

    /// The screen may go dark again.
    pub fn rest(&self) {
        if let Some(lock) = self.lock.take() {
            let _ = lock.release();
        }
    }

    /// The next thing begins.
    pub fn mark(&self) {
        let _ = self.sound();
        if self.chosen(".buzz")
            && let Some(window) = window()
        {
            window.navigator().vibrate_with_duration(BUZZ);
        }
    }

    fn sound(&self) -> Option<()> {
        let audio = self.audio.as_ref().filter(|_| self.chosen(".tone"))?;
        let (tone, volume) = (audio.create_oscillator().ok()?, audio.create_gain().ok()?);
        let end = audio.current_time() + TONE;
        tone.frequency().set_value(PITCH);
        volume.gain().set_value(VOLUME);
        volume.gain().linear_ramp_to_value_at_time(0.0, end).ok()?;
        tone.connect_with_audio_node(&volume).ok()?;
        volume.connect_with_audio_node(&audio.destination()).ok()?;
        tone.start().ok()?;
        tone.stop_with_when(end).ok()
    }

    fn chosen(&self, selector: &str) -> bool {
        let found = self.root.as_ref().and_then(|root| root.query_selector(selector).ok().flatten());
        found.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
    }
}
