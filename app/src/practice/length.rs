//! How long an exercise takes: read from the form where it comes back, and asked for.

use super::words;
use crate::{
    form::Form,
    t,
    ui::{self, Pick},
};
use domain::practice::{Chosen, Exercise, Variant};
use leptos::prelude::*;

/// What was chosen in a form that comes back; `phase_s` is what was kept from before.
pub fn chosen(form: &Form, phase_s: Option<u32>) -> Chosen {
    let number = |name: &str| form.value(name).parse().ok();
    Chosen {
        cycles: number("cycles"),
        variant: Variant::from_word(&form.value("variant")),
        phase_s: number("phase_s").or(phase_s),
        minutes: number("length"),
    }
}

/// The fields that change the length; nothing where the record leaves nothing to choose.
pub fn fields(form: &Form, exercise: &Exercise, chosen: Chosen) -> Option<AnyView> {
    let lang = form.lang;
    let count = |name: &'static str, label: String, value: u32, min: u32, max: u32| {
        let hint = t!(lang, "practice-from-to", min = min, max = max);
        view! {
            <ui::Field
                name=name
                kind="number"
                label=label
                hint=hint
                value=value.to_string()
                min=min.to_string()
                max=max.to_string()
                inputmode="numeric"
                autocomplete="off"
            />
        }
        .into_any()
    };
    let variants = exercise.variants.map(|variants| {
        let seconds = |variant| match variant {
            Variant::Short => variants.short,
            Variant::Medium => variants.medium,
            Variant::Long => variants.long,
        };
        let parts = u32::try_from(exercise.lines.len()).unwrap_or(1);
        let tiles: Vec<AnyView> = Variant::ALL
            .iter()
            .map(|&variant| {
                let minutes = (seconds(variant) * parts + 30) / 60;
                let checked = variant == chosen.variant.unwrap_or(Variant::Short);
                let detail = t!(lang, "practice-minutes", minutes = minutes);
                view! {
                    <ui::Choice
                        pick=Pick::One
                        name="variant"
                        value=variant.word()
                        label=words::variant(lang, variant)
                        detail=detail
                        checked=checked
                    />
                }
                .into_any()
            })
            .collect();
        view! {
            <ui::ChoiceGroup name="variant" legend=t!(lang, "practice-variant") columns=3>
                {tiles}
            </ui::ChoiceGroup>
        }
        .into_any()
    });
    let phase = exercise.adjustable.map(|limits| {
        let own = exercise.phases.first().map_or(limits.min_s, |phase| phase.s);
        let value = chosen.phase_s.unwrap_or(own).clamp(limits.min_s, limits.max_s);
        count("phase_s", t!(lang, "practice-phase"), value, limits.min_s, limits.max_s)
    });
    let cycles = exercise
        .cycles
        .filter(|cycles| cycles.min < cycles.max)
        .map(|cycles| count("cycles", t!(lang, "practice-cycles"), exercise.cycles_of(chosen), cycles.min, cycles.max));
    let minutes = exercise.minutes.map(|minutes| {
        let value = exercise.total_of(chosen).unwrap_or(0) / 60;
        count("length", t!(lang, "practice-length"), value, minutes.min, minutes.max)
    });
    if variants.is_none() && phase.is_none() && cycles.is_none() && minutes.is_none() {
        return None;
    }
    let rest = (phase.is_some() || cycles.is_some() || minutes.is_some()).then(|| {
        view! {
            <details class="fold" open=exercise.adjustable.is_some()>
                <summary>{t!(lang, "practice-change-length")}</summary>
                <div class="stack tight">{phase} {cycles} {minutes}</div>
            </details>
        }
    });
    Some(view! { {variants} {rest} }.into_any())
}
