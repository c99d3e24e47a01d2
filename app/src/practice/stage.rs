//! The player as the page writes it: readable as it is, and what the island plays.

use super::Player;
use crate::{t, ui};
use domain::{
    Language, Rating,
    practice::{Chosen, Exercise, Line, Phase, Shape, Step},
};
use leptos::prelude::*;

/// What another page may change about a player.
#[derive(Clone, Copy, Debug, Default)]
pub struct Staging {
    /// What was chosen beforehand.
    pub chosen: Chosen,
    /// The rating that a live curve begins with, where no field `before` stands in the form.
    pub start_rating: Option<Rating>,
    /// Whether tones are chosen beforehand.
    pub tones: bool,
    /// Whether vibration is chosen beforehand.
    pub vibration: bool,
    /// Whether each rating is sent at once by the form around it; without a script a rating is a button that sends it.
    pub sends_ratings: bool,
}

/// The list of what is done, and the hidden stage that the island plays it on; `skip` leads away as easily as Start
/// leads in. Within a form it fills the fields that [`hidden_fields`] writes. Only for a page in `routes::has_islands`.
pub fn stage(lang: Language, exercise: &'static Exercise, staging: Staging, skip: Option<String>) -> AnyView {
    let items = items(lang, exercise, staging.chosen);
    let groups: Vec<AnyView> =
        exercise.groups.iter().map(|group| view! { <li>{group.clone()}</li> }.into_any()).collect();
    let groups = (!groups.is_empty()).then(|| {
        view! {
            <details class="fold script-less">
                <summary>{t!(lang, "practice-groups")}</summary>
                <ol class="groups">{groups}</ol>
            </details>
        }
    });
    let cycles = exercise.cycles_of(staging.chosen);
    let rounds =
        (cycles > 1).then(|| view! { <p class="soft rounds">{t!(lang, "practice-rounds", count = cycles)}</p> });
    let variants = exercise.variants;
    let second = |pick: fn(domain::practice::Variants) -> u32| variants.map(|all| pick(all).to_string());
    view! {
        <div
            class="player"
            data-cycles=cycles.to_string()
            data-until=exercise.total_of(staging.chosen).map(|total| total.to_string())
            data-short=second(|all| all.short)
            data-medium=second(|all| all.medium)
            data-long=second(|all| all.long)
            data-rate-every=exercise.rating_every_s.or(exercise.check_every_s).map(|every| every.to_string())
            data-start-rating=staging.start_rating.map(|rating| rating.value().to_string())
            data-did-begun=t!(lang, "practice-did-begun")
            data-did-seconds=t!(lang, "practice-did-seconds")
            data-did-minutes=t!(lang, "practice-did-minutes")
        >
            <ol class="beats">{items}</ol>
            {rounds}
            {groups}
            <div class="show">
                <div class="bubble" aria-hidden="true"><span class="count num"></span></div>
                <p class="cue" aria-live="polite"></p>
                <p class="how soft"></p>
            </div>
            {(exercise.live_curve || exercise.check_every_s.is_some())
                .then(|| rates(lang, exercise.live_curve, staging.sends_ratings))}
            <p class="did" role="status" tabindex="-1"></p>
            {controls(lang, skip)}
            {ways(lang, staging)}
            <Player/>
        </div>
    }
    .into_any()
}

fn items(lang: Language, exercise: &Exercise, chosen: Chosen) -> Vec<AnyView> {
    let seconds = exercise.seconds_of_items(chosen);
    let alone = exercise.seconds.map(|s| item(lang, t!(lang, "practice-clock"), s, None, None, 0, ().into_any()));
    let phase = |phase: &Phase, s| item(lang, phase.label.clone(), s, phase.cue.clone(), phase.shape, 0, ().into_any());
    let line = |line: &Line, s| item(lang, line.text.clone(), s, None, None, 0, ().into_any());
    let step = |step: &Step, s| item(lang, step.text.clone(), s, None, None, step.taps, aside(lang, step));
    let phases = exercise.phases.iter().zip(&seconds).map(|(one, s)| phase(one, *s));
    let lines = exercise.lines.iter().zip(&seconds).map(|(one, s)| line(one, *s));
    let steps = exercise.steps.iter().zip(&seconds).map(|(one, s)| step(one, *s));
    phases.chain(lines).chain(steps).chain(alone).collect()
}

fn item(
    lang: Language,
    words: String,
    seconds: u32,
    cue: Option<String>,
    shape: Option<Shape>,
    taps: u32,
    aside: AnyView,
) -> AnyView {
    let time = (seconds > 0).then(|| view! { <small class="soft time">{super::words::lasted(lang, seconds)}</small> });
    view! {
        <li
            data-s=seconds.to_string()
            data-move=shape.map(Shape::word)
            data-taps=(taps > 0).then(|| taps.to_string())
        >
            <span class="say">{words}</span>
            " "
            {time}
            {cue.map(|cue| view! { <small class="more">{cue}</small> })}
            {aside}
        </li>
    }
    .into_any()
}

/// Pictures to pick from, and exercises that a step leads to.
fn aside(lang: Language, step: &Step) -> AnyView {
    let picks: Vec<AnyView> = step.pick.iter().map(|pick| view! { <li>{pick.clone()}</li> }.into_any()).collect();
    let picks = (!picks.is_empty()).then(|| view! { <ul class="aside">{picks}</ul> });
    let links: Vec<AnyView> = step
        .link
        .iter()
        .filter_map(|id| domain::Skill::from_word(id))
        .map(|skill| view! { <li><a href=skill.path()>{skill.exercise(lang).name.clone()}</a></li> }.into_any())
        .collect();
    let links = (!links.is_empty()).then(|| view! { <ul class="aside">{links}</ul> });
    view! { {picks} {links} }.into_any()
}

/// Ratings while it runs, and their curve where it is `drawn`.
fn rates(lang: Language, drawn: bool, sends: bool) -> AnyView {
    let (kind, name) = if sends { ("submit", Some("rating")) } else { ("button", None) };
    let buttons: Vec<AnyView> = (0..=Rating::MAX)
        .map(|value| {
            let (label, value) = (t!(lang, "practice-live-rate", value = value), value.to_string());
            view! {
                <button type=kind name=name value=value.clone() class="button quiet" data-do="rate" aria-label=label>
                    {value.clone()}
                </button>
            }
            .into_any()
        })
        .collect();
    let high = (!sends).then(|| {
        view! {
            <p class="high" hidden>
                <a class="button wide" href="/craving/call">{t!(lang, "practice-call")}</a>
            </p>
        }
    });
    // What is sent is drawn by the page that sends it, and leads on by itself.
    let curve = (drawn && !sends).then(|| {
        view! {
            <figure class="curve" hidden>
                <svg viewBox="0 -4 300 108" role="img" aria-label=t!(lang, "practice-live-curve") preserveAspectRatio="none">
                    <path class="grid" d="M0 0H300M0 50H300M0 100H300"></path>
                    <polyline points="" fill="none"></polyline>
                </svg>
                <figcaption class="soft small">{t!(lang, "practice-live-words")}</figcaption>
            </figure>
        }
    });
    view! {
        <div class="rating stack tight" id="rating" hidden=!sends role="group" aria-label=t!(lang, "practice-live-title")>
            <p class="empty-title" role="status">{t!(lang, "practice-live-title")}</p>
            <div class="rates num">{buttons}</div>
        </div>
        {curve}
        {high}
    }
    .into_any()
}

fn controls(lang: Language, skip: Option<String>) -> AnyView {
    let skip = skip.map(|href| view! { <a class="button quiet pass-by" href=href>{t!(lang, "practice-skip")}</a> });
    view! {
        <div class="controls">
            <button type="button" class="button script" data-do="start">
                <span class="first">{t!(lang, "practice-start")}</span>
                <span class="resume">{t!(lang, "practice-resume")}</span>
            </button>
            <button type="button" class="button script" data-do="next">
                {t!(lang, "practice-next")} " " <span class="tally num"></span>
            </button>
            <button type="button" class="button quiet script" data-do="pause">{t!(lang, "practice-pause")}</button>
            <button type="button" class="button quiet script" data-do="stop">{t!(lang, "practice-stop")}</button>
            {skip}
        </div>
    }
    .into_any()
}

/// Tone and vibration, off until chosen.
fn ways(lang: Language, staging: Staging) -> AnyView {
    view! {
        <div class="senses script">
            <label class="choice tick">
                <input type="checkbox" class="tone" data-do="wake" checked=staging.tones/>
                <span>{t!(lang, "practice-tone")}</span>
            </label>
            <label class="choice tick">
                <input type="checkbox" class="buzz" checked=staging.vibration/>
                <span>{t!(lang, "practice-vibration")}</span>
            </label>
        </div>
    }
    .into_any()
}

/// The fields of the form that the player fills. Kinds of numbers, so that the island sets them without writing digits.
pub fn hidden_fields() -> AnyView {
    let names = ["started_at", "ended_at", "sent_at", "seconds", "cycles_done"];
    let fields: Vec<AnyView> =
        names.into_iter().map(|name| view! { <input type="number" name=name hidden/> }.into_any()).collect();
    view! { {fields} <input type="hidden" name="ratings" value=""/> }.into_any()
}

/// What to offer by the ratings, hidden until the island shows it (player rule 4).
pub fn offers(lang: Language, numbers: crate::help::Numbers, more: String) -> AnyView {
    view! {
        <div data-advice="another" hidden>
            <ui::Card title=t!(lang, "practice-worse-title")>
                <p>{t!(lang, "practice-worse-body")}</p>
                <a class="button wide" href="/craving/call">{t!(lang, "practice-call")}</a>
                <a class="button quiet wide" href=more>{t!(lang, "practice-another")}</a>
            </ui::Card>
        </div>
        <div data-advice="crisis" hidden>
            <ui::CrisisCard lang=lang numbers=numbers watch=ui::Watch::Nobody/>
        </div>
    }
    .into_any()
}
