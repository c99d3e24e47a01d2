//! Server functions of practice. Without a sign-in an exercise is done all the same, and nothing is stored.

use crate::ssr::{self, ApiError, Request, SignedIn};
use domain::{
    AsParticipant, Failure, NewPractice, Practised, Reason, Refusal, Skill,
    practice::{Advice, advice},
};
use jiff::tz::TimeZone;
use leptos::prelude::*;

/// Who keeps what they practised; `None` for a visitor. Somebody whose sign-in just ended signs in first: nothing is lost.
fn keeper(request: &Request) -> Result<Option<AsParticipant>, Failure> {
    match (request.participant(), &request.visit.signed_in) {
        (Ok(who), _) => Ok(Some(who)),
        (Err(failure), SignedIn::Expired(_)) => Err(failure),
        (Err(Failure::SignInNeeded | Failure::NotAllowed), _) => Ok(None),
        (Err(other), _) => Err(other),
    }
}

/// The page of the form that was sent: of an exercise, or of an activity.
fn page(request: &Request) -> String {
    Skill::from_word(request.fields().get("skill")).map_or_else(|| "/practice/log".to_owned(), Skill::path)
}

/// Keeps a practice, and leads to what its ratings ask for (player rule 4).
#[server(endpoint = "practices/save")]
pub async fn save_practice() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let page = page(&request);
    let saved = async {
        let who = keeper(&request)?;
        let zone = match &who {
            Some(who) => request.services.people.clinic(who.program).await?.zone,
            None => TimeZone::UTC,
        };
        let new = match &who {
            Some(_) => NewPractice::parse(request.fields(), request.now(), &zone)?,
            None => NewPractice::parse(&with_id(&request), request.now(), &zone)?,
        };
        let (advice, activity) = (advice(new.rate, new.before, new.after), matches!(new.what, Practised::Activity(..)));
        match who {
            Some(who) => {
                request.services.practices.save(&who, new, request.now()).await?;
            }
            // An activity is for the record: a visitor has none.
            None if activity => return Err(Failure::SignInNeeded),
            None => {}
        }
        Ok(match advice {
            Advice { crisis: true, .. } => format!("{page}/crisis"),
            Advice { another: true, .. } => format!("{page}/another"),
            Advice { .. } => format!("{page}/done"),
        })
    };
    ssr::answer(&request, saved.await, &page)
}

/// A visitor's form has no id, since nothing of it is stored.
fn with_id(request: &Request) -> domain::Fields {
    let mut fields = request.fields().clone();
    fields.0.retain(|(name, _)| name != "client_id");
    fields.0.push(("client_id".to_owned(), request.services.clock.id().to_string()));
    fields
}

/// Makes an exercise a favourite, or not any more.
#[server(endpoint = "practices/favour")]
pub async fn favour_practice() -> Result<(), ApiError> {
    let request = ssr::request()?;
    let page = page(&request);
    let favoured = async {
        let who = request.participant()?;
        let mut refusal = Refusal::default();
        request.fields().only(|name| matches!(name, "skill" | "favourite"), &mut refusal);
        let skill = Skill::from_word(request.fields().get("skill"));
        let yes = match request.fields().get("favourite") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        if skill.is_none() || yes.is_none() {
            refusal.push("form", Reason::NotAChoice);
        }
        refusal.or(())?;
        if let (Some(skill), Some(yes)) = (skill, yes) {
            request.services.practices.favour(&who, skill, yes, request.now()).await?;
        }
        Ok(page.clone())
    };
    // A page of activities has no favourite to show again.
    ssr::answer(&request, favoured.await, &page)
}
