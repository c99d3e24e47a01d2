//! The routed pages and the document around them.

use crate::{
    account, checkin, craving, flag, homework, lapse, more, people, plan, practice, progress, questionnaire, schedule,
    script, settings, ssr, t, today,
};
use domain::{Language, Motion, TextSize, Theme};
use leptos::{hydration::HydrationScripts, prelude::*};
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};
use std::sync::Arc;

/// Address of the stylesheet with its hash.
#[derive(Clone, Debug)]
pub struct Stylesheet(pub Arc<str>);

/// Every routed page. `SsrMode::Async`: status and redirects leave before the first byte (traps C1).
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <Routes fallback=NotFound>
                <Route path=path!("/sign-in") view=account::SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/invitation") view=account::InvitationPage ssr=SsrMode::Async/>
                <Route path=path!("/account") view=account::AccountPage ssr=SsrMode::Async/>
                <Route path=path!("/account/changed") view=account::ChangedPage ssr=SsrMode::Async/>
                <Route path=path!("/today") view=today::TodayPage ssr=SsrMode::Async/>
                <Route path=path!("/more") view=more::MorePage ssr=SsrMode::Async/>
                <Route path=path!("/settings") view=settings::SettingsPage ssr=SsrMode::Async/>
                <Route path=path!("/progress") view=progress::ProgressPage ssr=SsrMode::Async/>
                <Route path=path!("/check-in") view=checkin::CheckInPage ssr=SsrMode::Async/>
                <Route path=path!("/check-in/saved") view=checkin::SavedPage ssr=SsrMode::Async/>
                <Route path=path!("/check-in/change") view=checkin::ChangePage ssr=SsrMode::Async/>
                <Route path=path!("/check-in/history") view=checkin::HistoryPage ssr=SsrMode::Async/>
                <Route path=path!("/check-in/history/:check_in") view=checkin::PastPage ssr=SsrMode::Async/>
                <Route path=path!("/check-in/words") view=checkin::WordsPage ssr=SsrMode::Async/>
                <Route path=path!("/craving") view=craving::CravingPage ssr=SsrMode::Async/>
                <Route path=path!("/craving/told") view=craving::ToldPage ssr=SsrMode::Async/>
                <Route path=path!("/plan") view=plan::PlanPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/reasons") view=plan::ReasonsPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/people") view=plan::SupportersPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/relapse-prevention") view=plan::RelapsePage ssr=SsrMode::Async/>
                <Route path=path!("/plan/safety") view=plan::SafetyPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/aftercare") view=plan::AftercarePage ssr=SsrMode::Async/>
                <Route path=path!("/plan/kept") view=plan::KeptPage ssr=SsrMode::Async/>
                // Before the entries: "versions" is no id.
                <Route path=path!("/plan/:part/versions") view=plan::VersionsPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/goals") view=plan::GoalsPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/goals/:goal") view=plan::GoalPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/medication") view=plan::MedicationPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/medication/:medicine") view=plan::MedicinePage ssr=SsrMode::Async/>
                <Route path=path!("/plan/meetings") view=plan::MeetingsPage ssr=SsrMode::Async/>
                <Route path=path!("/plan/meetings/:meeting") view=plan::MeetingPage ssr=SsrMode::Async/>
                <Route path=path!("/practice") view=practice::PracticePage ssr=SsrMode::Async/>
                <Route path=path!("/practice/log") view=practice::LogPage ssr=SsrMode::Async/>
                <Route path=path!("/practice/entries") view=practice::EntriesPage ssr=SsrMode::Async/>
                <Route path=path!("/practice/entries/:entry") view=practice::EntryPage ssr=SsrMode::Async/>
                <Route path=path!("/practice/:skill") view=practice::SkillPage ssr=SsrMode::Async/>
                <Route path=path!("/practice/:skill/done") view=practice::DonePage ssr=SsrMode::Async/>
                <Route path=path!("/practice/:skill/another") view=practice::AnotherPage ssr=SsrMode::Async/>
                <Route path=path!("/practice/:skill/crisis") view=practice::CrisisPage ssr=SsrMode::Async/>
                <Route path=path!("/questionnaires") view=questionnaire::QuestionnairesPage ssr=SsrMode::Async/>
                <Route path=path!("/questionnaires/:response") view=questionnaire::ResponsePage ssr=SsrMode::Async/>
                <Route path=path!("/questionnaires/:response/:item") view=questionnaire::QuestionPage ssr=SsrMode::Async/>
                <Route path=path!("/schedule") view=schedule::WeekPage ssr=SsrMode::Async/>
                <Route path=path!("/schedule/week/:day") view=schedule::OtherWeekPage ssr=SsrMode::Async/>
                <Route path=path!("/schedule/day/:day") view=schedule::DayPage ssr=SsrMode::Async/>
                <Route path=path!("/schedule/open") view=schedule::OpenPage ssr=SsrMode::Async/>
                <Route path=path!("/schedule/commitments") view=schedule::CommitmentsPage ssr=SsrMode::Async/>
                <Route path=path!("/schedule/:session") view=schedule::SessionPage ssr=SsrMode::Async/>
                <Route path=path!("/homework") view=homework::HomeworkListPage ssr=SsrMode::Async/>
                <Route path=path!("/homework/:homework") view=homework::HomeworkPage ssr=SsrMode::Async/>
                <Route path=path!("/homework/:homework/work") view=homework::WorkPage ssr=SsrMode::Async/>
                <Route path=path!("/craving/history") view=craving::HistoryPage ssr=SsrMode::Async/>
                <Route path=path!("/craving/breath/:path") view=craving::BreathOfPathPage ssr=SsrMode::Async/>
                <Route path=path!("/craving/:step") view=craving::StepPage ssr=SsrMode::Async/>
                <Route path=path!("/lapse") view=lapse::LapsesPage ssr=SsrMode::Async/>
                <Route path=path!("/lapse/:lapse") view=lapse::LapsePage ssr=SsrMode::Async/>
                <Route path=path!("/clinic") view=flag::BoardPage ssr=SsrMode::Async/>
                <Route path=path!("/clinic/flags/:flag") view=flag::FlagDetailPage ssr=SsrMode::Async/>
                <Route path=path!("/clinic/people") view=people::PeoplePage ssr=SsrMode::Async/>
                <Route path=path!("/clinic/people/:participant") view=people::ChartPage ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}

#[component]
fn NotFound() -> impl IntoView {
    ssr::page(|_| async { Err::<(), _>(domain::Failure::NotFound) })
}

/// Pages with islands, shown to whoever may see them, load WebAssembly, and no others (traps C3).
fn has_islands(request: &ssr::Request) -> bool {
    match request.visit.path.as_str() {
        "/check-in" | "/check-in/change" => {
            request.participant().is_ok() || request.typed().is_some_and(|typed| typed.unavailable)
        }
        "/craving/breath" => true,
        path if plan::has_drafts(path) => {
            request.participant().is_ok() || request.typed().is_some_and(|typed| typed.unavailable)
        }
        path if path.starts_with("/craving/") => craving::plays(path, request.participant().is_ok()),
        path if path.starts_with("/lapse/") => request.participant().is_ok(),
        "/clinic" => request.clinician().is_ok(),
        path if path.starts_with("/homework/") && path.ends_with("/work") => request.participant().is_ok(),
        path => practice::plays(path, request.participant().is_ok()),
    }
}

/// A neutral title (S31): it never says whose page it is or what for.
fn title(path: &str, lang: Language) -> String {
    let name = match path {
        "/sign-in" => t!(lang, "page-title-sign-in"),
        "/invitation" => t!(lang, "page-title-invitation"),
        "/today" => t!(lang, "page-title-today"),
        "/more" => t!(lang, "more-title"),
        "/progress" => t!(lang, "progress-title"),
        "/settings" => t!(lang, "settings-title"),
        "/check-in" => t!(lang, "page-title-check-in"),
        "/check-in/saved" => t!(lang, "page-title-saved"),
        path if path.starts_with("/check-in/") => t!(lang, "page-title-check-in"),
        "/clinic" => t!(lang, "page-title-board"),
        path if path.starts_with("/questionnaires") => t!(lang, "page-title-questionnaires"),
        path if path.starts_with("/homework") => t!(lang, "homework-title"),
        path if path.starts_with("/account") => t!(lang, "page-title-account"),
        path if path.starts_with("/practice") => t!(lang, "practice-title"),
        path if path.starts_with("/schedule") => t!(lang, "page-title-schedule"),
        path if path.starts_with("/craving") => t!(lang, "page-title-craving"),
        path if path.starts_with("/plan") => t!(lang, "page-title-plan"),
        path if path.starts_with("/lapse") => t!(lang, "page-title-lapse"),
        path if path.starts_with("/clinic/flags") => t!(lang, "page-title-flag"),
        path if path.starts_with("/clinic/people") => t!(lang, "page-title-people"),
        _ => return t!(lang, "page-title-other"),
    };
    format!("{name} – Mooring")
}

/// The document around every routed page.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let request = ssr::request().ok();
    let (path, lang) =
        request.as_ref().map_or_else(Default::default, |request| (request.visit.path.clone(), request.language()));
    let screen = request.as_ref().and_then(|request| Some(request.scope().ok()?.screen)).unwrap_or_default();
    let stylesheet = use_context::<Stylesheet>().map(|sheet| sheet.0.to_string());
    let islands =
        request.as_ref().is_some_and(has_islands).then(|| view! { <HydrationScripts options=options islands=true/> });
    let script = request.as_ref().and_then(script::of);
    view! {
        <!DOCTYPE html>
        <html
            lang=lang.tag()
            data-theme=(screen.theme != Theme::System).then(|| screen.theme.word())
            data-text=(screen.text_size != TextSize::Normal).then(|| screen.text_size.word())
            data-motion=(screen.motion != Motion::System).then(|| screen.motion.word())
        >
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                // As one text: with erased components a child would bring a marker comment along, which a title shows.
                <title inner_html=title(&path, lang)></title>
                <link rel="stylesheet" href=stylesheet/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href="/icon.svg" type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/icon-180.png"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                {script}
                {islands}
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}
