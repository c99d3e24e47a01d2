//! The questions of the check-in, in their order.

use super::Slider;
use crate::{
    form::{Form, options},
    t,
    text::choice,
    ui::{self, Pick},
};
use domain::{Halt, Item, NOTE_MAX, PartOfDay, SHORT_MAX, Trigger, Used};
use leptos::prelude::*;

/// Asks with what was typed before.
pub struct Ask {
    pub form: Form,
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

    /// Behind "add more". Open at once when something in there was typed or refused.
    pub fn more(&self, morning: bool) -> AnyView {
        let (lang, form) = (self.form.lang, &self.form);
        let first =
            |name: &str| ["client_id", "craving_max", "mood", "used"].contains(&name) || name.starts_with("used_");
        let typed = form.typed.fields.0.iter().any(|(name, text)| !first(name) && !text.is_empty());
        let refused = form.typed.refusal.0.iter().any(|(name, _)| !first(name) && name != "form");
        let items = options(Item::ALL, Item::word, |item| choice::item(lang, item));
        let triggers = options(Trigger::ALL, Trigger::word, |trigger| choice::trigger(lang, trigger));
        let halt = options(Halt::ALL, Halt::word, |halt| choice::halt(lang, halt));
        let (none, very) = (t!(lang, "checkin-none-low"), t!(lang, "checkin-very-high"));
        let scale = |name, legend| self.scale(name, legend, none.clone(), very.clone());
        view! {
            <details class="more" open=typed || refused>
                <summary>{t!(lang, "checkin-add-more")}</summary>
                <div class="stack">
                    {form.choices("craving_for", t!(lang, "checkin-craving-for"), Some(t!(lang, "checkin-craving-for-hint")), items, Pick::Many, 2)}
                    {form.choices("trigger", t!(lang, "checkin-trigger"), Some(t!(lang, "checkin-trigger-hint")), triggers, Pick::Many, 2)}
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
                    {form.text("where_who", t!(lang, "checkin-where-who"), None, SHORT_MAX)}
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

    /// What was used, and when: shown by the stylesheet only while "Yes" is chosen.
    fn uses(&self) -> AnyView {
        let (lang, form) = (self.form.lang, &self.form);
        let rows = Item::ALL.iter().map(|&item| {
            let name = format!("used_{}", item.word());
            let (on, at) = (format!("{name}_on"), format!("{name}_at"));
            let label = choice::item(lang, item);
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
                            <input type="date" name=on.clone() value=form.value(&on)
                                aria-invalid=invalid aria-describedby=described/></label>
                        <label class="field"><span>{t!(lang, "checkin-used-at")}</span>
                            <select name=at><option value="">{t!(lang, "checkin-used-at-open")}</option>{parts.collect_view()}</select></label>
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
    view! {
        <ui::Field name="sleep_h" label=t!(lang, "checkin-sleep-h") hint=t!(lang, "checkin-sleep-hint") value=form.value("sleep_h")
            error=form.error("sleep_h") inputmode="decimal".to_owned()/>
    }
    .into_any()
}
