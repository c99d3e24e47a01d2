//! `/practice/{skill}`: what to know first, the player or the form, and the rating after.

use super::{length, spin, stage, words};
use crate::{
    draft,
    form::Form,
    help::Numbers,
    ssr::{self, Request, SignedIn, Typed},
    t, ui, worksheet,
};
use domain::{
    AsParticipant, ClientId, Failure, Language, NOTE_MAX, Settings, Skill,
    practice::{Contra, Exercise, Kind, OpenedFrom, Rate},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

/// Plans that have pages of their own for whoever is signed in.
const PLANS: &[(&str, &str)] = &[
    ("safety_plan", "/plan/safety"),
    ("reasons_list", "/plan/reasons"),
    ("early_signs", "/plan/relapse-prevention"),
    ("trigger_map", "/plan/relapse-prevention"),
    ("aftercare_plan", "/plan/aftercare"),
];

/// The page of the plan that this exercise is a part of.
pub(super) fn plan(exercise: &Exercise) -> Option<&'static str> {
    PLANS.iter().find(|(id, _)| *id == exercise.id).map(|(_, path)| *path)
}

/// Whether the player has something to play.
pub fn has_clock(exercise: &Exercise) -> bool {
    match exercise.kind {
        Kind::Timed | Kind::Guided | Kind::Stepped => true,
        Kind::Form | Kind::List => exercise.seconds.is_some(),
    }
}

/// Who looks, and what is known of them. `who` is `None` for a stranger, for whom every page is the same.
pub(super) struct Around {
    pub lang: Language,
    pub who: Option<AsParticipant>,
    pub settings: Settings,
}

impl Around {
    /// A participant with their settings; anybody else is a stranger, also while the database is away.
    pub async fn of(request: &Request) -> Result<Self, Failure> {
        let who = request.participant().ok();
        let settings = match &who {
            Some(who) => request.services.settings.settings(who).await?,
            None => Settings::default(),
        };
        Ok(Self { lang: request.language(), who, settings })
    }

    /// The frame: a participant's own, or the one that is open to all.
    pub fn frame(&self, request: &Request, title: String, back: Option<String>, content: AnyView) -> AnyView {
        let lang = self.lang;
        if self.who.is_some() {
            let here = request.visit.path.clone();
            return view! { <ui::PhoneFrame lang=lang title=title here=here back=back>{content}</ui::PhoneFrame> }
                .into_any();
        }
        // Somebody else who is signed in has a language of their own.
        let path = if request.scope().is_ok() { String::new() } else { request.visit.path.clone() };
        view! { <ui::OpenFrame lang=lang title=title path=path back=back>{content}</ui::OpenFrame> }.into_any()
    }
}

/// The exercise of the address.
pub(super) fn skill() -> Option<Skill> {
    use_params_map().with_untracked(|params| Skill::from_address(&params.get("skill").unwrap_or_default()))
}

/// `/practice/{skill}`.
#[component]
pub fn SkillPage() -> impl IntoView {
    let skill = skill();
    let spin = use_query_map().with_untracked(|query| query.get("spin").is_some());
    ssr::page(move |request| async move {
        let skill = skill.ok_or(Failure::NotFound)?;
        let around = Around::of(&request).await?;
        let exercise = skill.exercise(around.lang);
        let content = if exercise.hidden_for(&around.settings.conditions) {
            hidden(&request, &around)
        } else {
            exercise_page(&request, &around, skill, exercise, spin).await?
        };
        Ok(around.frame(&request, exercise.name.clone(), Some(request.link("/practice")), content))
    })
}

/// What a condition of the settings hides is not shown (player rule 7).
fn hidden(request: &Request, around: &Around) -> AnyView {
    let lang = around.lang;
    view! {
        <ui::Notice lang=lang kind=ui::NoticeKind::Info>
            <p>{t!(lang, "practice-hidden")}</p>
        </ui::Notice>
        <a class="button wide" href=request.link("/practice")>{t!(lang, "practice-skip")}</a>
        <a class="button quiet wide" href="/settings">{t!(lang, "practice-settings")}</a>
    }
    .into_any()
}

async fn exercise_page(
    request: &Request,
    around: &Around,
    skill: Skill,
    exercise: &'static Exercise,
    spin: bool,
) -> Result<AnyView, Failure> {
    let lang = around.lang;
    let (favourite, phase_s) = match &around.who {
        Some(who) => request.services.practices.setting(who, skill).await?,
        None => (false, None),
    };
    let plan = plan(exercise).filter(|_| around.who.is_some()).map(|path| {
        view! {
            <ui::Card shade=ui::Shade::Next>
                <p>{t!(lang, "practice-plan")}</p>
                <a class="button light wide" href=path>{t!(lang, "practice-plan-go")}</a>
            </ui::Card>
        }
        .into_any()
    });
    let form = match plan {
        Some(plan) => plan,
        None => form(request, around, skill, exercise, phase_s, spin).await?,
    };
    let about = words::about(lang, exercise);
    let note = exercise.note.clone().filter(|_| !exercise.contra.contains(&Contra::WithClinician));
    Ok(view! {
        <p class="soft">{about}</p>
        {warnings(lang, exercise)}
        {exercise.first_screen.clone().map(|words| view! { <p class="lead">{words}</p> })}
        {note.map(|note| view! { <ui::Notice lang=lang><p>{note}</p></ui::Notice> })}
        {form}
        {around.who.is_some().then(|| favour(request, lang, skill, favourite))}
        <p class="soft small source">{t!(lang, "practice-source", source = exercise.source.as_str())}</p>
    }
    .into_any())
}

/// Said before the start.
fn warnings(lang: Language, exercise: &Exercise) -> Option<AnyView> {
    let said: Vec<AnyView> = exercise
        .contra
        .iter()
        .filter_map(|&contra| words::contra(lang, contra))
        .map(|sentence| view! { <p>{sentence}</p> }.into_any())
        .collect();
    (!said.is_empty())
        .then(|| view! { <div class="caution"><ui::Notice lang=lang kind=ui::NoticeKind::Info title=t!(lang, "practice-first")>{said}</ui::Notice></div> }.into_any())
}

fn favour(request: &Request, lang: Language, skill: Skill, favourite: bool) -> AnyView {
    let (value, words) =
        if favourite { ("no", t!(lang, "practice-favour-not")) } else { ("yes", t!(lang, "practice-favour")) };
    view! {
        <form class="favour" method="post" action=request.link("/api/practices/favour")>
            <input type="hidden" name="skill" value=skill.word()/>
            <button class="button quiet" name="favourite" value=value>{words}</button>
        </form>
    }
    .into_any()
}

/// The form of a practice: with what was typed, or a draft.
async fn typed(request: &Request, around: &Around, page: &str) -> Result<(Form, String, bool), Failure> {
    let mut kept = false;
    let typed = match (request.typed(), &around.who) {
        (Some(typed), _) => typed.clone(),
        (None, Some(who)) => {
            let draft = request.services.drafts.kept(who, page).await?;
            kept = draft.is_some();
            Typed { fields: draft.unwrap_or_default(), ..Typed::default() }
        }
        _ => Typed::default(),
    };
    let given = typed.fields.get("client_id");
    let usable = given.parse::<ClientId>().is_ok() && typed.refusal.reason("client_id").is_none();
    // A stranger's page is the same for everybody: nothing of it is stored, so it needs no id.
    let id = match &around.who {
        _ if usable => given.to_owned(),
        Some(_) => request.services.clock.id().to_string(),
        None => String::new(),
    };
    Ok((Form { lang: around.lang, typed: typed.into() }, id, kept))
}

async fn form(
    request: &Request,
    around: &Around,
    skill: Skill,
    exercise: &'static Exercise,
    phase_s: Option<u32>,
    spin: bool,
) -> Result<AnyView, Failure> {
    let lang = around.lang;
    let mut sheet = exercise.sheet(&t!(lang, "practice-pick"));
    if let Some((max, ask)) = exercise.most_picks().zip(sheet.as_mut().and_then(|sheet| sheet.asks.first_mut())) {
        ask.hint = Some(t!(lang, "practice-pick-most", max = max));
    }
    let (mut form, client_id, kept) = typed(request, around, &skill.path()).await?;
    let drawn = exercise.spin.then(|| spin::draw(request, exercise, &mut form, spin));
    let spinner = drawn.map(|drawn| spin::spinner(request, lang, skill, drawn));
    let chosen = length::chosen(&form, phase_s);
    let rated = words::rating(lang, exercise.rate);
    let clock = has_clock(exercise);
    // A form or list stands open beside its clock; what only the clock leads through comes one after the other.
    let mode = if sheet.is_some() { "beside" } else { "alone" };
    let scale = |name: &'static str, words: Option<(String, String, String)>| {
        words.map(|(ask, low, high)| form.scale(name, ask, low, high, ().into_any()))
    };
    let before = scale("before", rated.clone().map(|(before, _, low, high)| (before, low, high)));
    let after = scale("after", rated.map(|(_, after, low, high)| (after, low, high)));
    let staging = stage::Staging {
        chosen,
        start_rating: None,
        sends_ratings: false,
        tones: around.settings.tones,
        vibration: around.settings.vibration,
    };
    let cautious = exercise.contra.iter().any(|&contra| contra != Contra::Nothing);
    let skip = cautious.then(|| request.link("/practice"));
    let player = clock.then(|| stage::stage(lang, exercise, staging, skip.clone()));
    let alone_skip = (!clock).then_some(skip).flatten();
    let read = |lines: &[String], class: &'static str| -> Option<AnyView> {
        let lines: Vec<AnyView> = lines.iter().map(|line| view! { <p>{line.clone()}</p> }.into_any()).collect();
        (!lines.is_empty()).then(|| view! { <div class=class>{lines}</div> }.into_any())
    };
    let opened_from = request.visit.from.as_deref().and_then(OpenedFrom::from_word).unwrap_or(OpenedFrom::Practice);
    let opened_from = Some(form.value("opened_from"))
        .filter(|from| !from.is_empty())
        .unwrap_or_else(|| opened_from.word().to_owned());
    let numbers = use_context::<Numbers>().unwrap_or_default();
    let hand = (clock && sheet.is_none()).then(|| by_hand(&form));
    let note = exercise.end.is_some().then(|| form.text("note", t!(lang, "practice-what-helped"), None, NOTE_MAX));
    // Without a network and without a player that shows the card, the form leads to the numbers (player rule 4).
    let crisis = (!clock && exercise.rate == Rate::Distress).then_some("/craving/crisis");
    let drafted = sheet.is_some() && around.who.is_some();
    Ok(view! {
        <form class="stack practice" method="post" action=request.link("/api/practices/save") data-onward="/practice" data-onward-8=crisis data-onward-9=crisis data-onward-10=crisis data-rate=exercise.rate.word() data-mode=mode>
            {form.state()}
            {kept.then(|| view! { <draft::KeptNote lang=lang/> })}
            <input type="hidden" name="client_id" value=client_id/>
            <input type="hidden" name="skill" value=skill.word()/>
            <input type="hidden" name="opened_from" value=opened_from/>
            {clock.then(stage::hidden_fields)}
            {read(&exercise.lines_before, "lead before-lines")}
            <div class="before stack">
                {before}
                {length::fields(&form, exercise, chosen)}
            </div>
            {spinner}
            {sheet.as_ref().map(|sheet| worksheet::questions(&form, sheet))}
            {actions(exercise)}
            {player}
            {alone_skip.map(|href| view! { <a class="button quiet wide" href=href>{t!(lang, "practice-skip")}</a> })}
            <div class="after stack">
                {read(&exercise.lines_after, "lead")}
                {after}
                {note}
                {hand}
                {stage::offers(lang, numbers, request.link("/practice"))}
                {save(request, around)}
                {drafted.then(|| view! { <draft::Keeper lang=lang/> })}
            </div>
            {(clock && sheet.is_none()).then(|| view! {
                <button type="button" class="button quiet script hand-button" data-do="hand">{t!(lang, "practice-hand")}</button>
            })}
        </form>
    }
    .into_any())
}

/// What to try about each option (`halt_check`).
fn actions(exercise: &Exercise) -> Option<AnyView> {
    let rows: Vec<AnyView> = exercise
        .actions
        .iter()
        .map(|actions| {
            let tries: Vec<AnyView> =
                actions.what.iter().map(|what| view! { <dd>{what.clone()}</dd> }.into_any()).collect();
            view! { <div><dt>{actions.option.clone()}</dt>{tries}</div> }.into_any()
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <dl class="tries card">{rows}</dl> }.into_any())
}

/// How long it took, for whoever counted without the player.
fn by_hand(form: &Form) -> AnyView {
    let lang = form.lang;
    let (value, error) = (form.value("minutes"), form.error("minutes"));
    view! {
        <div class="by-hand">
            <ui::Field
                name="minutes"
                kind="number"
                label=t!(lang, "practice-minutes-ask")
                value=value
                error=error
                min="0"
                max="1440"
                inputmode="numeric"
                autocomplete="off"
            />
        </div>
    }
    .into_any()
}

fn save(request: &Request, around: &Around) -> AnyView {
    let lang = around.lang;
    // While the database is away nobody is known, and what was typed must not be lost.
    if around.who.is_some() || matches!(request.visit.signed_in, SignedIn::Unknown) {
        return view! { <button class="button wide">{t!(lang, "practice-save")}</button> }.into_any();
    }
    view! {
        <p class="soft">{t!(lang, "practice-not-kept")}</p>
        <button class="button wide script-less">{t!(lang, "practice-finish")}</button>
        <a class="button wide script" href=request.link("/practice")>{t!(lang, "practice-finish")}</a>
    }
    .into_any()
}
