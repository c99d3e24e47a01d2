//! What the player does in the browser. Time comes from the instant of the start, never from ticks (traps C16).

use super::{send::Sending, senses::Senses};
use crate::browser::{data, document, listen, show, window};
use domain::practice::{Plan, Player, Surf, advice_on, rating_due, surf};
use gloo_timers::callback::Interval;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// How often the page is looked after, in milliseconds; what it shows does not depend on it.
const LOOK: u32 = 100;

/// One player on a page.
struct Stage {
    /// The `.player`.
    root: Element,
    /// The form around it, or the player itself.
    around: Element,
    /// The items of the list.
    items: Vec<Element>,
    /// Parts of the body, one per cycle.
    groups: Vec<Element>,
    player: Player,
    timer: Option<Interval>,
    /// The beat that was shown last.
    shown: Option<usize>,
    /// When it began, by the page's clock.
    began: Option<f64>,
    ratings: Vec<(u32, u8)>,
    /// Where every rating is sent at once.
    sending: Option<Sending>,
    senses: Senses,
}

type Shared = Rc<RefCell<Stage>>;

/// Brings the player around `island` to life.
pub fn wire(island: &HtmlElement) -> Option<()> {
    let root = island.closest(".player").ok()??;
    let around = root.closest("form").ok().flatten().unwrap_or_else(|| root.clone());
    let (items, groups) = (all(&root, ".beats > li"), all(&root, ".groups > li"));
    let senses = Senses::default();
    let stage = Stage {
        root,
        around: around.clone(),
        items,
        groups,
        player: Player::default(),
        timer: None,
        shown: None,
        began: None,
        ratings: Vec::new(),
        sending: Sending::of(&around),
        senses,
    };
    stage.is("ready");
    let _ = around.class_list().add_1("live");
    let shared: Shared = Rc::new(RefCell::new(stage));
    listen(&around, "click", {
        let shared = shared.clone();
        move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(button) = target.and_then(|target| target.closest("[data-do]").ok().flatten()) {
                if button.has_attribute("name") {
                    event.prevent_default();
                }
                act(&shared, &button);
            }
        }
    });
    listen(&around, "change", {
        let around = around.clone();
        move |_| advise(&around)
    });
    listen(&around, "submit", {
        let around = around.clone();
        move |_| number(&around, "sent_at", wall())
    });
    if let Some(document) = document() {
        listen(&document, "visibilitychange", move |_| {
            look(&shared);
            if let Ok(stage) = shared.try_borrow()
                && stage.player.is_running()
            {
                stage.senses.keep_awake();
            }
        });
    }
    Some(())
}

fn act(shared: &Shared, button: &Element) {
    let now = clock();
    let Ok(mut stage) = shared.try_borrow_mut() else { return };
    match button.get_attribute("data-do").unwrap_or_default().as_str() {
        "start" => {
            if stage.began.is_none() || stage.player.at(now).done {
                stage.set_up();
            }
            stage.player.start(now);
            stage.is("playing");
            stage.sense();
            let again = shared.clone();
            stage.timer = Some(Interval::new(LOOK, move || look(&again)));
            focus(&stage.root, "[data-do=pause]");
        }
        "pause" => {
            stage.player.pause(now);
            stage.timer = None;
            stage.is("paused");
            stage.senses.rest();
            focus(&stage.root, ".controls [data-do=start]");
        }
        "next" => stage.tapped(button, now),
        "stop" => stage.end(now),
        "rate" => stage.rated(button, now),
        "hand" => stage.is("hand"),
        "wake" => stage.sense(),
        _ => {}
    }
    drop(stage);
    look(shared);
}

/// Shows where we are.
fn look(shared: &Shared) {
    if let Ok(mut stage) = shared.try_borrow_mut() {
        stage.look(clock());
    }
}

impl Stage {
    /// Reads what was chosen and lays out the plan.
    fn set_up(&mut self) {
        let chosen = |name: &str| whole(&value(&self.around, name));
        let variant = value(&self.around, "variant");
        let part = whole(&data(&self.root, if variant.is_empty() { "short" } else { &variant }));
        let seconds: Vec<u32> = self
            .items
            .iter()
            .map(|item| chosen("phase_s").unwrap_or_else(|| whole(&data(item, "s")).or(part).unwrap_or(0)))
            .collect();
        let total = chosen("length").map(|minutes| minutes * 60).or_else(|| whole(&data(&self.root, "until")));
        let cycles = chosen("cycles").or_else(|| whole(&data(&self.root, "cycles"))).unwrap_or(1);
        let plan = match total {
            Some(total) => Plan::until(&seconds, total),
            None => Plan::cycles(&seconds, cycles.min(200)),
        };
        self.player = Player::new(plan);
        self.shown = None;
        self.ratings.clear();
        self.began = Some(wall());
        number(&self.around, "started_at", wall());
    }

    fn look(&mut self, now: u64) {
        if self.began.is_none() {
            return;
        }
        let place = self.player.at(now);
        if place.done {
            if self.timer.is_some() {
                self.end(now);
            }
            return;
        }
        if self.shown != Some(place.beat) {
            self.show_beat(place.beat);
        }
        let _ = self.root.class_list().toggle_with_force("waits", place.waits);
        say(&self.root, ".count", &left(place.left_ms, place.waits));
        let every = whole(&data(&self.root, "rate-every")).unwrap_or(0);
        if self.sending.is_none()
            && let Some(rating) = one(&self.root, ".rating")
        {
            let last = self.ratings.last().map_or(0, |(second, _)| *second);
            let due = rating_due(self.player.done_ms(now), every, last);
            if due && rating.has_attribute("hidden") {
                self.senses.mark(); // whoever waits may be looking elsewhere
            }
            show(&rating, due);
        }
    }

    fn show_beat(&mut self, beat: usize) {
        let Some(&now) = self.player.plan.beats().get(beat) else { return };
        if self.shown.is_some() {
            self.senses.mark();
        }
        self.shown = Some(beat);
        for (at, item) in self.items.iter().enumerate() {
            let _ = item.class_list().toggle_with_force("now", at == now.item);
            let _ = item.remove_attribute("data-tapped");
        }
        let Some(item) = self.items.get(now.item) else { return };
        let group = self.groups.get(now.cycle as usize).and_then(|group| group.text_content());
        let words = text(item, ".say");
        say(&self.root, ".cue", &group.map_or(words.clone(), |group| [words.as_str(), ": ", group.as_str()].concat()));
        say(&self.root, ".how", &text(item, ".more"));
        if let Some(shape) = one(&self.root, ".bubble").and_then(|shape| shape.dyn_into::<HtmlElement>().ok()) {
            // Seconds as whole numbers: writing a float out would bring 10 kB of digits code along.
            let seconds = [digits(now.ms / 1_000).as_str(), "s"].concat();
            let _ = shape.style().set_property("--phase", &seconds);
            let moves = data(item, "move");
            if !moves.is_empty() {
                // Twice the same move begins again.
                shape.set_class_name("bubble");
                let _ = shape.offset_width();
                shape.set_class_name(&["bubble ", moves.as_str()].concat());
            }
        }
    }

    /// A step is counted off, and left when all of it is.
    fn tapped(&mut self, button: &Element, now: u64) {
        let place = self.player.at(now);
        let beat = self.player.plan.beats().get(place.beat);
        let item = beat.and_then(|beat| self.items.get(beat.item));
        if let Some(item) = item {
            let (taps, done) = (whole(&data(item, "taps")).unwrap_or(0), whole(&data(item, "tapped")).unwrap_or(0) + 1);
            if place.waits && done < taps {
                let _ = item.set_attribute("data-tapped", &digits(done));
                say(button, ".tally", &[digits(done).as_str(), " / ", digits(taps).as_str()].concat());
                return;
            }
        }
        say(button, ".tally", "");
        self.player.next(now);
    }

    fn rated(&mut self, button: &Element, now: u64) {
        let given = button.get_attribute("value").unwrap_or_default();
        let Some(rating) = whole(&given) else { return };
        if let Some(sending) = &self.sending {
            draw_on(&self.around, rating, now);
            return sending.send(given);
        }
        let second = u32::try_from(self.player.done_ms(now) / 1_000).unwrap_or(0);
        self.ratings.push((second, u8::try_from(rating).unwrap_or(0)));
        self.draw();
        let start = whole(&value(&self.around, "before")).or_else(|| whole(&data(&self.root, "start-rating")));
        match surf(start.and_then(|start| u8::try_from(start).ok()), &self.ratings) {
            // Only a wave that is drawn is over when it is low: who waits, waits to the end.
            Surf::Low if one(&self.root, ".curve").is_some() => self.end(now),
            Surf::High => reveal(&self.root, ".high", true),
            Surf::Low | Surf::Ride => {}
        }
    }

    /// The curve so far, and what the form sends of it: "60:7 120:5".
    fn draw(&self) {
        let total = (self.player.plan.total_ms() / 1_000).max(1);
        let (mut points, mut sent) = (String::new(), String::new());
        for (second, rating) in &self.ratings {
            let x = u64::from(*second) * 300 / total;
            let y = 100 - u32::from(*rating) * 10;
            points.push_str(&[digits(x).as_str(), ",", digits(y).as_str(), " "].concat());
            sent.push_str(&[digits(*second).as_str(), ":", digits(*rating).as_str(), " "].concat());
        }
        if let Some(line) = one(&self.root, "polyline") {
            let _ = line.set_attribute("points", &points);
        }
        reveal(&self.root, ".curve", true);
        if let Some(input) = input(&self.around, "ratings") {
            input.set_value(sent.trim_end());
        }
    }

    fn end(&mut self, now: u64) {
        if self.began.is_none() {
            return;
        }
        self.player.pause(now);
        self.timer = None;
        self.senses.mark();
        self.senses.rest();
        let seconds = self.player.done_ms(now) / 1_000;
        number(&self.around, "ended_at", wall());
        // At most a day: it fits.
        number(&self.around, "seconds", u32::try_from(seconds).map_or(0.0, f64::from));
        number(&self.around, "cycles_done", f64::from(self.player.plan.cycles_done(self.player.at(now))));
        let (name, shown) = match seconds {
            0..5 => ("did-begun", 0),
            5..120 => ("did-seconds", seconds),
            _ => ("did-minutes", seconds / 60),
        };
        say(&self.root, ".did", &data(&self.root, name).replace('#', &digits(shown)));
        self.is("done");
        self.began = None;
        focus(&self.root, ".did");
    }

    /// The person tapped: sound may be made.
    fn sense(&mut self) {
        let root = self.root.clone();
        self.senses.begin(&root);
    }

    fn is(&self, state: &str) {
        let _ = self.root.set_attribute("data-state", state);
        let _ = self.around.set_attribute("data-state", state);
    }
}

/// What the ratings ask for, at once and without a network (player rule 4).
fn advise(around: &Element) {
    let number = |name: &str| whole(&value(around, name)).and_then(|number| u8::try_from(number).ok());
    let given = advice_on(&data(around, "rate"), number("before"), number("after"));
    reveal(around, "[data-advice=another]", given.another);
    reveal(around, "[data-advice=crisis]", given.crisis);
}

/// Seconds that are left, rounded up; a step that waits shows none.
fn left(ms: u64, waits: bool) -> String {
    if waits {
        return String::new();
    }
    let seconds = ms.div_ceil(1_000);
    if seconds < 100 {
        return digits(seconds);
    }
    let (minutes, seconds) = (seconds / 60, seconds % 60);
    [digits(minutes).as_str(), if seconds < 10 { ":0" } else { ":" }, digits(seconds).as_str()].concat()
}

/// Milliseconds of the page's own clock, which no change of the time of day moves.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the age of the page")]
fn clock() -> u64 {
    window().and_then(|window| window.performance()).map_or(0, |clock| clock.now() as u64)
}

/// Milliseconds since 1970 as the phone has them.
fn wall() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |clock| (clock.time_origin() + clock.now()).floor())
}

fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn one(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok().flatten()
}

fn text(within: &Element, selector: &str) -> String {
    one(within, selector).and_then(|element| element.text_content()).unwrap_or_default()
}

fn say(within: &Element, selector: &str, words: &str) {
    if let Some(element) = one(within, selector)
        && element.text_content().as_deref() != Some(words)
    {
        element.set_text_content(Some(words));
    }
}

fn reveal(within: &Element, selector: &str, shown: bool) {
    if let Some(element) = one(within, selector) {
        show(&element, shown);
    }
}

fn focus(within: &Element, selector: &str) {
    if let Some(element) = one(within, selector).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

fn input(within: &Element, name: &str) -> Option<HtmlInputElement> {
    one(within, &["[name=", name, "]"].concat())?.dyn_into().ok()
}

/// What is chosen or typed under a name; `""` where nothing is.
fn value(within: &Element, name: &str) -> String {
    let chosen = one(within, &["[name=", name, "]:checked"].concat()).and_then(|chosen| chosen.dyn_into().ok());
    let typed = || input(within, name).filter(|input| input.type_() != "radio");
    chosen.or_else(typed).map(|input: HtmlInputElement| input.value()).unwrap_or_default()
}

fn number(within: &Element, name: &str, value: f64) {
    if let Some(input) = input(within, name) {
        input.set_value_as_number(value);
    }
}

/// Draws a rating on the server's curve, which begins where the flow did (`craving::curve`).
fn draw_on(form: &Element, rating: u32, now: u64) -> Option<()> {
    let line = document()?.query_selector(".ridden polyline").ok()??;
    let second = whole(&data(form, "since"))? + u32::try_from(now / 1_000).ok()?;
    let mut points = line.get_attribute("points")?;
    for (mark, at) in [(" ", 10 + second.min(600) / 2), (",", 118_u32.saturating_sub(rating * 54 / 5))] {
        points.push_str(mark);
        points.push_str(&digits(at));
    }
    line.set_attribute("points", &points).ok()
}

/// A number in digits: one way for every kind of number, for the sake of the bytes.
fn digits(number: impl Into<u64>) -> String {
    number.into().to_string()
}

fn whole(text: &str) -> Option<u32> {
    text.parse().ok()
}
