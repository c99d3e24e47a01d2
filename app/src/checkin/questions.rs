//! The questions of the check-in, in their order.

use super::{Slider, answers};
use crate::{
    form::{Form, options},
    t,
    text::{choice, when},
    ui::{self, Pick},
};
use domain::{
    Asking, Halt, Item, NOTE_MAX, OwnWord, PartOfDay, SHORT_MAX, Trigger, Used, dose_field,
    medication::{Dose, Taken},
};
use leptos::prelude::*;

/// Asks with what was typed before.
pub struct Ask {
    pub form: Form,
    /// `None` while the database is away: then everything is offered.
    pub asking: Option<Asking>,
}

impl Ask {
    /// The first screen: it can be sent as it is.
    pub fn first(&self) -> AnyView {
        let lang = self.form.lang;
        let used = options(Used::ALL, Used::word, |used| choice::used(lang, used));
        view! {
            {self.scale("craving_max", t!(lang, "checkin-craving-max"), t!(lang, "checkin-craving-max-low"), t!(lang, "checkin-craving-max-high"))}
            {self.scale("mood", t!(lang, "checkin-mood"), t!(lang, "checkin-mood-low"), t!(lang, "checkin-mood-high"))}
            {self.form.choices("used", t!(lang, "checkin-used"), None, used, Pick::One, 3)}
            {self.uses()}
        }
        .into_any()
    }

    /// Behind "add more". Open at once when something in there was typed or refused, and where a check-in is changed.
    pub fn more(&self, change: bool) -> AnyView {
        let (lang, form) = (self.form.lang, &self.form);
        let first = |name: &str| {
            ["client_id", "craving_max", "mood", "used", "answered_at", "sent_at", "replaces"].contains(&name)
                || name.starts_with("used_")
        };
        let typed = form.typed.fields.0.iter().any(|(name, text)| !first(name) && !text.is_empty());
        let refused = form.typed.refusal.0.iter().any(|(name, _)| !first(name) && name != "form");
        let morning = change || self.asking.as_ref().is_none_or(|asking| asking.first_today);
        let items = self.items().into_iter().map(|(item, label)| (item.word().to_owned(), label)).collect();
        let halt = options(Halt::ALL, Halt::word, |halt| choice::halt(lang, halt));
        let (none, very) = (t!(lang, "checkin-none-low"), t!(lang, "checkin-very-high"));
        let scale = |name, legend| self.scale(name, legend, none.clone(), very.clone());
        view! {
            <details class="more" open=typed || refused || change>
                <summary>{t!(lang, "checkin-add-more")}</summary>
                <div class="stack">
                    {form.choices("craving_for", t!(lang, "checkin-craving-for"), Some(t!(lang, "checkin-craving-for-hint")), items, Pick::Many, 2)}
                    {self.triggers()}
                    {scale("risky_max", t!(lang, "checkin-risky-max"))}
                    {scale("stress_max", t!(lang, "checkin-stress-max"))}
                    {scale("pleasant_max", t!(lang, "checkin-pleasant-max"))}
                    {self.scale("arousal", t!(lang, "checkin-arousal"), t!(lang, "checkin-arousal-low"), t!(lang, "checkin-arousal-high"))}
                    {morning.then(|| view! {
                        {sleep(form)}
                        {scale("expect_risky", t!(lang, "checkin-expect-risky"))}
                        {scale("expect_stress", t!(lang, "checkin-expect-stress"))}
                        {self.scale("likely_use", t!(lang, "checkin-likely-use"), t!(lang, "checkin-likely-low"), t!(lang, "checkin-likely-high"))}
                    })}
                    {form.choices("halt", t!(lang, "checkin-halt"), None, halt, Pick::Many, 2)}
                    {self.doses()}
                    {self.places()}
                    {form.text("did", t!(lang, "checkin-did"), None, SHORT_MAX)}
                    {form.text("note", t!(lang, "checkin-note"), Some(t!(lang, "checkin-note-private")), NOTE_MAX)}
                    {form.tick("note_shared", t!(lang, "checkin-note-shared"), None)}
                    {form.tick("call_me", t!(lang, "checkin-call-me"), Some(t!(lang, "checkin-call-me-hint")))}
                </div>
            </details>
        }
        .into_any()
    }

    fn scale(&self, name: &'static str, legend: String, low: String, high: String) -> AnyView {
        self.form.scale(name, legend, low, high, view! { <Slider/> }.into_any())
    }

    /// Substances, and the behaviour that the plan names; each under the person's own word.
    fn items(&self) -> Vec<(Item, String)> {
        let stay = self.asking.as_ref().and_then(|asking| asking.enrollment.as_ref());
        let mut items = stay.map_or_else(|| Item::ALL.to_vec(), domain::Enrollment::items);
        // What was said before stays offered, whatever the plan says now.
        let chosen = |item: Item| {
            self.form.typed.fields.has("craving_for", item.word())
                || !self.form.typed.fields.get(&format!("used_{}", item.word())).is_empty()
        };
        items.extend(
            Item::ALL.iter().copied().filter(|item| !items.contains(item) && chosen(*item)).collect::<Vec<_>>(),
        );
        items.into_iter().map(|item| (item, answers::item(self.form.lang, stay, item))).collect()
    }

    /// What set it off: the tiles of everybody, the person's own, and a line for a new word.
    fn triggers(&self) -> AnyView {
        let (lang, form) = (self.form.lang, &self.form);
        let legend = t!(lang, "checkin-trigger");
        form.named("trigger", &legend);
        let fixed = Trigger::ALL.iter().filter(|&&trigger| trigger != Trigger::Other);
        let mut tiles: Vec<AnyView> = fixed.map(|&trigger| self.trigger(trigger)).collect();
        let own = self.asking.as_ref().map_or(&[][..], |asking| &asking.words.triggers);
        tiles.extend(self.own("trigger_word", own));
        tiles.push(self.trigger(Trigger::Other));
        let hint = t!(lang, "checkin-trigger-hint");
        view! {
            <div class="stack triggers">
                <ui::ChoiceGroup name="trigger" legend=legend pick=Pick::Many hint=Some(hint) error=form.error("trigger") columns=2>
                    {tiles}
                </ui::ChoiceGroup>
                <div class="new-word">
                    {form.field("trigger_new", "text", t!(lang, "checkin-trigger-new"), Some(t!(lang, "checkin-new-word-hint")), "off")}
                </div>
            </div>
        }
        .into_any()
    }

    fn trigger(&self, trigger: Trigger) -> AnyView {
        let word = trigger.word();
        let checked = self.form.typed.fields.has("trigger", word);
        let label = choice::trigger(self.form.lang, trigger);
        view! { <ui::Choice pick=Pick::Many name="trigger" value=word label=label checked=checked/> }.into_any()
    }

    /// Tiles of own words: those offered, and those that are chosen already.
    fn own(&self, name: &'static str, offered: &[OwnWord]) -> Vec<AnyView> {
        let fields = &self.form.typed.fields;
        let mut words: Vec<String> = offered.iter().map(|own| own.word.as_str().to_owned()).collect();
        let chosen = fields.all(name).filter(|word| !word.is_empty() && !words.iter().any(|other| other == word));
        let chosen: Vec<String> = chosen.map(str::to_owned).collect();
        words.extend(chosen);
        let tile = |word: String| {
            let checked = fields.has(name, &word);
            view! { <ui::Choice pick=Pick::Many name=name value=word.clone() label=word checked=checked/> }.into_any()
        };
        words.into_iter().map(tile).collect()
    }

    /// Where, and who was there: own words used before as tiles, and room for others.
    fn places(&self) -> AnyView {
        let (lang, form) = (self.form.lang, &self.form);
        let own = self.asking.as_ref().map_or(&[][..], |asking| &asking.words.places);
        let tiles = self.own("place", own);
        let legend = t!(lang, "checkin-where-who");
        if tiles.is_empty() {
            return form.text("where_who", legend, Some(t!(lang, "checkin-where-who-hint")), SHORT_MAX);
        }
        view! {
            <div class="stack">
                <ui::ChoiceGroup name="place" legend=legend pick=Pick::Many columns=2>{tiles}</ui::ChoiceGroup>
                {form.text("where_who", t!(lang, "checkin-where-who-new"), Some(t!(lang, "checkin-where-who-hint")), SHORT_MAX)}
                <p class="links small"><a href="/check-in/words">{t!(lang, "checkin-words")}</a></p>
            </div>
        }
        .into_any()
    }

    /// Medicines that are due, each under its name.
    fn doses(&self) -> Vec<AnyView> {
        let (lang, form) = (self.form.lang, &self.form);
        let doses: &[Dose] = self.asking.as_ref().map_or(&[], |asking| &asking.doses);
        let ask = |dose: &Dose| {
            let taken = options(Taken::ALL, Taken::word, |taken| match taken {
                Taken::Taken => t!(lang, "checkin-meds-taken"),
                Taken::NotTaken => t!(lang, "checkin-meds-not-taken"),
                Taken::NotYet => t!(lang, "checkin-meds-not-yet"),
            });
            let name = dose.name.as_str();
            let legend = match dose.slot.time {
                Some(time) => format!("{name}, {}", when::time_of_day(lang, time)),
                None => name.to_owned(),
            };
            form.choices(dose_field(&dose.slot), legend, None, taken, Pick::One, 3)
        };
        doses.iter().map(ask).collect()
    }

    /// What was used, and when: shown by the stylesheet only while "Yes" is chosen.
    fn uses(&self) -> AnyView {
        let (lang, form) = (self.form.lang, &self.form);
        let rows = self.items().into_iter().map(|(item, label)| {
            let name = format!("used_{}", item.word());
            let (on, at) = (format!("{name}_on"), format!("{name}_at"));
            form.named(&on, &label);
            form.named(&at, &label);
            let ticked = !form.typed.fields.get(&name).is_empty();
            let error = form.error(&on).or_else(|| form.error(&at));
            let invalid = error.is_some().then_some("true");
            let described = error.is_some().then(|| format!("{name}-error"));
            let chosen = form.value(&at);
            let parts = PartOfDay::ALL.iter().map(|&part| {
                let selected = part.word() == chosen;
                view! { <option value=part.word() selected=selected>{choice::part_of_day(lang, part)}</option> }
            });
            view! {
                <div class="use">
                    <label class="choice tick"><input type="checkbox" name=name.clone() value="yes" checked=ticked/><span>{label}</span></label>
                    <div class="use-when">
                        <label class="field"><span>{t!(lang, "checkin-used-on")}</span>
                            <input type="date" id=on.clone() name=on.clone() value=form.value(&on)
                                aria-invalid=invalid aria-describedby=described/></label>
                        <label class="field"><span>{t!(lang, "checkin-used-at")}</span>
                            <select id=at.clone() name=at><option value="">{t!(lang, "checkin-used-at-open")}</option>{parts.collect_view()}</select></label>
                        <ui::FieldError id=name error=error/>
                    </div>
                </div>
            }
        });
        view! {
            <fieldset class="uses">
                <legend>{t!(lang, "checkin-used-items")}</legend>
                {rows.collect_view()}
            </fieldset>
        }
        .into_any()
    }
}

fn sleep(form: &Form) -> AnyView {
    let lang = form.lang;
    let label = t!(lang, "checkin-sleep-h");
    form.named("sleep_h", &label);
    view! {
        <ui::Field name="sleep_h" label=label hint=t!(lang, "checkin-sleep-hint") value=form.value("sleep_h")
            error=form.error("sleep_h") inputmode="decimal".to_owned()/>
    }
    .into_any()
}
