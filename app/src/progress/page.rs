//! `/progress`: against the own usual, never against anybody else.

use super::{counts, weeks::weeks};
use crate::{
    form::number,
    ssr, t,
    ui::{self, MarkKind, ScorePoint},
};
use domain::{
    ClientId, Language,
    progress::{FormTrack, Measure, ProgressPage as Page, Reach, Track},
    questionnaire::{InstrumentId, Scale},
};
use leptos::prelude::*;

/// From this hour on the day is looked back at.
const EVENING: i8 = 17;

/// How it has gone over weeks.
#[component]
pub fn ProgressPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let (lang, now) = (request.language(), request.now());
        let reach = request.visit.show.as_deref().and_then(Reach::from_word).unwrap_or(Reach::Month);
        let page = request.services.progresses.progress(&who, reach, now).await?;
        let settings = request.services.settings.settings(&who).await?;
        let evening = now.to_zoned(page.clinic.zone.clone()).hour() >= EVENING;
        let id = ClientId(request.services.clock.id());
        let marks = marks(lang, &page);
        let tracks: Vec<AnyView> = page.tracks.iter().map(|track| shown(lang, track, &marks)).collect();
        let forms: Vec<AnyView> = page.forms.iter().map(|form| scores(lang, form)).collect();
        let said = (!forms.is_empty()).then(|| view! { <p class="soft small">{t!(lang, "progress-self-report")}</p> });
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "progress-title") here="/progress" lead=t!(lang, "progress-lead") back="/more">
                {counts::counts(lang, page.counts.as_ref(), &settings)}
                {counts::reached(lang, &page, &settings)}
                {counts::on_the_road(lang, &page, &settings)}
                {counts::pledge(&request.form(), &page, id, evening)}
                {reaches(lang, reach)}
                {tracks}
                {key(lang)}
                {forms}
                {said}
                {weeks(lang, &page.weeks)}
                {more(lang)}
            </ui::PhoneFrame>
        })
    })
}

/// How far back: three links, the chosen one marked.
fn reaches(lang: Language, chosen: Reach) -> AnyView {
    let link = |&reach: &Reach| {
        let name = match reach {
            Reach::Month => t!(lang, "progress-month"),
            Reach::Quarter => t!(lang, "progress-quarter"),
            Reach::Year => t!(lang, "progress-year"),
        };
        let current = (reach == chosen).then_some("true");
        view! { <a class="button quiet" href=format!("/progress?show={}", reach.word()) aria-current=current>{name}</a> }
            .into_any()
    };
    let links: Vec<AnyView> = Reach::ALL.iter().map(link).collect();
    view! { <nav class="reaches" aria-label=t!(lang, "progress-reach")>{links}</nav> }.into_any()
}

fn marks(lang: Language, page: &Page) -> Vec<ui::Mark> {
    let mark = |day, kind, words| ui::Mark { day, kind, words };
    let sessions = page.sessions.iter().map(|day| mark(*day, MarkKind::Session, t!(lang, "progress-mark-session")));
    let lapses = page.lapses.iter().map(|day| mark(*day, MarkKind::Lapse, t!(lang, "progress-mark-lapse")));
    sessions.chain(lapses).collect()
}

fn shown(lang: Language, track: &Track, marks: &[ui::Mark]) -> AnyView {
    let (name, write): (String, fn(Language, f64) -> String) = match track.measure {
        Measure::Craving => (t!(lang, "progress-craving"), plain),
        Measure::Mood => (t!(lang, "progress-mood"), plain),
        Measure::Sleep => (t!(lang, "progress-sleep"), hours),
    };
    let within: Vec<ui::Mark> =
        marks.iter().filter(|mark| track.days.iter().any(|(day, _)| *day == mark.day)).cloned().collect();
    view! {
        <section class="card">
            <h2>{name.clone()}</h2>
            <ui::TrackChart
                lang=lang
                name=name
                days=track.days.clone()
                usual=track.usual
                most=track.measure.most()
                write=write
                marks=within
            />
        </section>
    }
    .into_any()
}

fn plain(_: Language, value: f64) -> String {
    number(value)
}

/// Half hours as hours.
fn hours(lang: Language, half_hours: f64) -> String {
    t!(lang, "progress-hours", hours = number(half_hours / 2.0))
}

/// What the marks mean.
fn key(lang: Language) -> AnyView {
    view! { <p class="soft small">{t!(lang, "progress-key")}</p> }.into_any()
}

/// The scores of a form. Of the PCL-5 the total alone: its clusters are for staff.
fn scores(lang: Language, form: &FormTrack) -> AnyView {
    let clusters = matches!(form.instrument, InstrumentId::Pcl5Month | InstrumentId::Pcl5Week);
    let instrument = form.instrument.instrument();
    let scales: Vec<&Scale> = instrument.scales.iter().filter(|scale| !clusters || scale.id == "total").collect();
    let several = scales.len() > 1;
    let charts: Vec<AnyView> = scales
        .into_iter()
        .map(|scale| {
            let name = scale_name(lang, form.instrument, scale);
            let points = form.history.0.iter().map(|past| ScorePoint {
                day: past.day,
                score: past.scores.as_ref().and_then(|scores| scores.of(scale.id)),
            });
            view! {
                {several.then(|| view! { <h3>{name.clone()}</h3> })}
                <ui::ScoreChart lang=lang name=name points=points.collect() bounds=scale.bounds/>
            }
            .into_any()
        })
        .collect();
    view! {
        <section class="card">
            <h2>{crate::questionnaire::about(lang, form.instrument)} " " <small class="soft">{instrument.name}</small></h2>
            {charts}
        </section>
    }
    .into_any()
}

fn scale_name(lang: Language, id: InstrumentId, scale: &Scale) -> String {
    let part = match scale.id {
        "use" => t!(lang, "progress-scale-use"),
        "risk" => t!(lang, "progress-scale-risk"),
        "protective" => t!(lang, "progress-scale-protective"),
        _ => return t!(lang, "progress-scale-total", form = id.instrument().name),
    };
    format!("{}: {part}", id.instrument().name)
}

/// Where more of it stands.
fn more(lang: Language) -> AnyView {
    view! {
        <nav aria-label=t!(lang, "progress-more")>
            <ul class="ways card">
                <li><a href="/check-in/history"><span>{t!(lang, "progress-more-check-ins")}</span></a></li>
                <li><a href="/craving/history"><span>{t!(lang, "progress-more-cravings")}</span></a></li>
                <li><a href="/lapse"><span>{t!(lang, "progress-more-lapses")}</span></a></li>
                <li><a href="/settings"><span>{t!(lang, "progress-more-settings")}</span></a></li>
            </ul>
        </nav>
    }
    .into_any()
}
