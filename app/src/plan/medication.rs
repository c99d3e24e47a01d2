//! `/plan/medication`: today's doses, the list of medicines, and nothing about how much to take.

use super::{editing::Editing, entry, forms, goals, sheet, tap::tap, view, words};
use crate::{
    ssr::{self, Request},
    t,
    text::when,
    ui,
};
use domain::{
    Fields, PlanId,
    medication::{Dose, DoseAnswer, Medication, MedicineCabinet, SIDE_EFFECT_MAX, Slot, Taken, Tally},
    plan::{Content, Part, Version},
};
use jiff::ToSpan as _;
use leptos::prelude::*;

/// A refill is said to be near this many days before, own default.
const REFILL_NEAR: i64 = 7;

/// `/plan/medication`.
#[component]
pub fn MedicationPage() -> impl IntoView {
    ssr::page(|request| async move {
        let lang = request.language();
        let cabinet = if sheet::is_away(&request) {
            None
        } else {
            Some(request.services.medications.cabinet(&request.participant()?, request.now()).await?)
        };
        let editing = Editing::of(&request, (Part::Medication, None), None, Fields::default()).await?;
        let form =
            editing.view(&request, entry::fields(&editing.form, Part::Medication), t!(lang, "plan-medicine-save"));
        let is_empty = cabinet.as_ref().is_some_and(|cabinet| cabinet.medicines.is_empty());
        let body = view! {
            {cabinet.as_ref().map(|cabinet| medicines(&request, cabinet))}
            {sheet::fold(t!(lang, "plan-medicine-add"), editing.is_open() || is_empty, form)}
            {cabinet.is_some().then(|| goals::versions_link(&request, Part::Medication))}
        };
        Ok(sheet::page(&request, Part::Medication, t!(lang, "plan-medication-lead"), body.into_any()))
    })
}

/// `/plan/medication/{medicine}`.
#[component]
pub fn MedicinePage() -> impl IntoView {
    entry::page(Part::Medication, "medicine")
}

fn medicine(version: &Version) -> Option<&Medication> {
    match &version.content {
        Content::Medication(medicine) => Some(medicine),
        _ => None,
    }
}

fn medicines(request: &Request, cabinet: &MedicineCabinet) -> AnyView {
    let lang = request.language();
    if cabinet.medicines.is_empty() {
        return view! { <ui::EmptyState title=t!(lang, "plan-empty-title") body=t!(lang, "plan-medication-empty")/> }
            .into_any();
    }
    let is_taken = |version: &&Version| {
        medicine(version).is_some_and(|medicine| medicine.stopped_on.is_none_or(|stopped| stopped > cabinet.day))
    };
    let (taken, stopped): (Vec<&Version>, Vec<&Version>) = cabinet.medicines.iter().partition(is_taken);
    let saved = cabinet.medicines.iter().max_by_key(|version| version.saved_at);
    let saved = saved.and_then(|newest| sheet::just_saved(request, newest));
    let beside: Vec<_> = taken.iter().filter_map(|version| beside(request, cabinet, version)).collect();
    let of = |day| cabinet.doses.iter().filter(move |dose| dose.slot.day == day);
    let today: Vec<_> = of(cabinet.day).map(|dose| dose_form(request, cabinet, dose)).collect();
    let before = cabinet.day.saturating_sub(1.day());
    let open = of(before).filter(|dose| dose.is_open()).count();
    let yesterday: Vec<_> = of(before).map(|dose| dose_form(request, cabinet, dose)).collect();
    let yesterday = (!yesterday.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{t!(lang, "plan-doses-yesterday", open = open)}</summary>
                <ul class="plan-doses">{yesterday}</ul>
            </details>
        }
    });
    let none =
        (today.is_empty() && beside.is_empty()).then(|| view! { <p class="soft">{t!(lang, "plan-doses-none")}</p> });
    let cards: Vec<_> = taken.iter().map(|version| card(request, cabinet, version)).collect();
    let stopped = (!stopped.is_empty()).then(|| {
        let cards: Vec<_> = stopped.iter().map(|version| card(request, cabinet, version)).collect();
        view! {
            <details class="fold">
                <summary>{t!(lang, "plan-medicines-stopped", count = cards.len())}</summary>
                <div class="stack">{cards}</div>
            </details>
        }
    });
    view! {
        {saved}
        <section class="card plan-today">
            <h2>{t!(lang, "plan-doses-today")}</h2>
            {none}
            <ul class="plan-doses">{today} {beside}</ul>
            {yesterday}
        </section>
        {cards}
        {stopped}
        {noted(request, cabinet)}
    }
    .into_any()
}

/// What comes back when an answer was refused: the note that was typed for this dose, and what is wrong with it.
fn typed_note(request: &Request, slot: Slot) -> (String, Option<String>) {
    let fields = request.typed().map(|typed| &typed.fields);
    let is_this = fields.is_some_and(|fields| {
        fields.get("medication") == slot.medication.to_string()
            && fields.get("day") == slot.day.to_string()
            && fields.get("time") == slot_time(slot)
    });
    if !is_this {
        return (String::new(), None);
    }
    (fields.map_or("", |fields| fields.get("note")).to_owned(), request.form().error("note"))
}

fn slot_time(slot: Slot) -> String {
    slot.time.map(forms::hour_and_minute).unwrap_or_default()
}

/// The hidden fields and the note of one dose's form, with its buttons.
fn answer_form(request: &Request, slot: Slot, name: &str, choices: &[Taken], given: Option<&DoseAnswer>) -> AnyView {
    let lang = request.language();
    let (typed, error) = typed_note(request, slot);
    let note = if typed.is_empty() { given.map_or("", |answer| answer.note.as_str()).to_owned() } else { typed };
    let open = error.is_some();
    let id = format!("note-{}-{}-{}", slot.medication, slot.day, slot_time(slot).replace(':', ""));
    let client_id = request.services.clock.id().to_string();
    let buttons: Vec<_> = choices
        .iter()
        .map(|&taken| {
            let words = words::taken(lang, taken);
            let label = format!("{words}: {name}");
            let pressed = given.is_some_and(|answer| answer.taken == taken).then_some("true");
            view! {
                <button class="button quiet" name="taken" value=taken.word() aria-label=label aria-pressed=pressed>
                    {words}
                </button>
            }
            .into_any()
        })
        .collect();
    view! {
        <form class="plan-dose-form" method="post" action="/api/doses/answer">
            <input type="hidden" name="client_id" value=client_id/>
            <input type="hidden" name="medication" value=slot.medication.to_string()/>
            <input type="hidden" name="day" value=slot.day.to_string()/>
            <input type="hidden" name="time" value=slot_time(slot)/>
            <div class="plan-answers">{buttons}</div>
            <details class="fold" open=open>
                <summary>{t!(lang, "plan-dose-note")}</summary>
                <ui::TextArea
                    lang=lang
                    name="note"
                    id=id
                    label=t!(lang, "plan-dose-note-label")
                    hint=t!(lang, "plan-dose-note-hint")
                    value=note
                    error=error
                    limit=SIDE_EFFECT_MAX
                />
            </details>
        </form>
    }
    .into_any()
}

const CHOICES: [Taken; 3] = [Taken::Taken, Taken::NotTaken, Taken::NotYet];

fn dose_form(request: &Request, cabinet: &MedicineCabinet, dose: &Dose) -> AnyView {
    let lang = request.language();
    let zoned = |at: jiff::Timestamp| at.to_zoned(cabinet.clinic.zone.clone());
    let time = when::time(lang, &zoned(dose.due_at));
    let name = dose.name.as_str().to_owned();
    let form = answer_form(request, dose.slot, &name, &CHOICES, dose.answer.as_ref());
    let given = dose.answer.as_ref().filter(|answer| answer.taken != Taken::NotYet);
    let body = match given {
        Some(answer) => {
            let (taken, at) = (words::taken(lang, answer.taken), when::time(lang, &zoned(answer.answered_at)));
            let said = t!(lang, "plan-dose-answered", answer = taken, time = at);
            view! {
                <p class="plan-answered">{said}</p>
                <details class="fold"><summary>{t!(lang, "plan-dose-correct")}</summary>{form}</details>
            }
            .into_any()
        }
        None => form,
    };
    view! { <li><p class="plan-dose"><strong>{name}</strong> <span class="soft">{time}</span></p> {body}</li> }
        .into_any()
}

/// A medicine without times of day is answered for when it was taken.
fn beside(request: &Request, cabinet: &MedicineCabinet, version: &Version) -> Option<AnyView> {
    let lang = request.language();
    let medicine = medicine(version).filter(|medicine| medicine.times.is_empty())?;
    let name = medicine.name.as_str().to_owned();
    let slot = Slot { medication: version.id, day: cabinet.day, time: None };
    let form = answer_form(request, slot, &name, &[Taken::Taken], None);
    let how = medicine.how_often.as_str().to_owned();
    let how = if how.is_empty() { t!(lang, "plan-dose-beside") } else { how };
    Some(
        view! { <li><p class="plan-dose"><strong>{name}</strong> <span class="soft">{how}</span></p> {form}</li> }
            .into_any(),
    )
}

fn card(request: &Request, cabinet: &MedicineCabinet, version: &Version) -> AnyView {
    let lang = request.language();
    let Some(medicine) = medicine(version) else { return ().into_any() };
    let name = medicine.name.as_str();
    let tally = cabinet.tallies.iter().find(|(id, _)| *id == version.id).map(|(_, tally)| tally_words(request, *tally));
    let refill = medicine.refill_on.filter(|on| *on <= cabinet.day.saturating_add(REFILL_NEAR.days()));
    let refill = refill.filter(|_| medicine.stopped_on.is_none()).map(|on| {
        view! {
            <ui::Notice lang=lang kind=ui::NoticeKind::Warning>
                <p>{t!(lang, "plan-medicine-refill-near", date = when::date(lang, on))}</p>
            </ui::Notice>
        }
    });
    let change = format!("{}/{}", Part::Medication.page(), version.id);
    let label = t!(lang, "plan-change-named", name = name);
    view! {
        <section class="card plan-medicine">
            <h2>{name.to_owned()}</h2>
            {refill}
            {view::medicine_facts(lang, medicine)}
            {tally.map(|words| view! { <p class="soft small">{words}</p> })}
            <div class="row plan-acts">
                <a class="button quiet" href=change aria-label=label>{t!(lang, "plan-change-short")}</a>
                {ending(request, version, medicine)}
            </div>
        </section>
    }
    .into_any()
}

/// Stopping is a talk with the prescriber: here only the list changes, and it can be taken back.
fn ending(request: &Request, version: &Version, medicine: &Medication) -> AnyView {
    let lang = request.language();
    if medicine.stopped_on.is_some() {
        let words = view! { {t!(lang, "plan-medicine-resume")} }.into_any();
        return tap(request, version, ("resume", String::new()), "button quiet", (words, None));
    }
    let words = view! { {t!(lang, "plan-medicine-stop-yes")} }.into_any();
    let stop = tap(request, version, ("stop", String::new()), "button quiet", (words, None));
    view! {
        <ui::Dialog button=t!(lang, "plan-medicine-stop") title=t!(lang, "plan-medicine-stop-title")>
            <p>{t!(lang, "plan-medicine-stop-body")}</p>
            {stop}
        </ui::Dialog>
    }
    .into_any()
}

fn tally_words(request: &Request, tally: Tally) -> String {
    let (taken, not_taken, open) = (tally.taken, tally.not_taken, tally.open);
    t!(request.language(), "plan-tally", taken = taken, not_taken = not_taken, open = open)
}

/// Notes of the last days, to be shown to the prescriber.
fn noted(request: &Request, cabinet: &MedicineCabinet) -> Option<AnyView> {
    let lang = request.language();
    let name = |id: PlanId| {
        let found = cabinet.medicines.iter().find(|version| version.id == id).and_then(medicine);
        found.map(|medicine| medicine.name.as_str().to_owned()).unwrap_or_default()
    };
    let zoned = |at: jiff::Timestamp| at.to_zoned(cabinet.clinic.zone.clone());
    let rows: Vec<_> = cabinet
        .noted
        .iter()
        .map(|answer| {
            let at = when::moment(lang, &zoned(answer.answered_at), &zoned(request.now()));
            let said = format!("{}: {}", name(answer.slot.medication), words::taken(lang, answer.taken));
            let note =
                (!answer.note.is_blank()).then(|| view! { <p class="plan-text">{answer.note.as_str().to_owned()}</p> });
            view! { <li><p class="soft small">{at}</p> <p>{said}</p> {note}</li> }.into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="card">
                <h2>{t!(lang, "plan-doses-noted")}</h2>
                <p class="soft small">{t!(lang, "plan-doses-noted-hint")}</p>
                <ul class="history">{rows}</ul>
            </section>
        }
        .into_any()
    })
}
