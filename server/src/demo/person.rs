//! The participants: who they are, how long they have been here, and how their story ends.

use super::{
    chance::{Chance, Part},
    ending::Ending,
    names::{self, Name, handle},
    nature::{self, Nature},
    size::Plan,
};
use domain::{
    AccountId, Clinic, Email, Enrollment, Goal, Item, Language, NewAccount, ParticipantId, Role, program_day,
};
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, time},
};
use store::load::{Account, Stay};

/// Ana's place among the participants.
pub const ANA: u32 = 0;
/// Marcus's place.
pub const MARCUS: u32 = 1;

/// A participant, before any day has passed.
pub struct Person {
    /// Place among the participants.
    pub index: u32,
    /// Who it is.
    pub id: ParticipantId,
    /// What is loaded of the person.
    pub account: Account,
    /// Language of what the person writes.
    pub language: Language,
    /// The numbers behind the days.
    pub nature: Nature,
    /// How it ends.
    pub ending: Ending,
    /// The stay.
    pub enrollment: Enrollment,
    /// The last day that may have a check-in.
    pub last_day: Date,
}

/// The `index`th participant.
pub fn person(plan: &Plan<'_>, clinic: &Clinic, index: u32) -> Person {
    let mut chance = Chance::of(plan.size.seed, Part::Person, index);
    let ending = Ending::of(index);
    let today = program_day(plan.now, &clinic.zone);
    let most = i64::from(plan.size.weeks.max(1)) * 7;
    let stayed = match ending {
        _ if index == ANA => most,
        Ending::Open => chance.whole(most.min(4)..=most),
        // Long enough for a usual, and for three quiet weeks after it was not.
        _ => chance.whole(most.min(35)..=most),
    };
    let admitted_on = today.saturating_sub((stayed - 1).days());
    let discharged_on = (ending == Ending::Discharged).then(|| admitted_on.saturating_add((stayed * 3 / 4).days()));
    let last_day = match ending {
        Ending::Quiet => today.saturating_sub(1.day()),
        Ending::Discharged => discharged_on.unwrap_or(today),
        _ => ending.moment(plan.now, clinic).map_or(today, |moment| program_day(moment, &clinic.zone)),
    };
    let who = match index {
        ANA => Name { called: "Ana", full: "Ana López".into(), language: Language::En },
        MARCUS => Name { called: "Marcus", full: "Marcus Taylor".into(), language: Language::Es },
        _ => names::name(usize::try_from(index).unwrap_or(0), &mut chance),
    };
    let nature = if index == ANA { Nature::of_ana() } else { Nature::of(&mut chance) };
    let enrollment = if index == ANA {
        Enrollment { goal: Goal::Abstinence, works_on: vec![Item::Alcohol], own_word: None, admitted_on }
    } else {
        nature::enrollment(&mut chance, who.language, admitted_on)
    };
    let created_at = morning_of(admitted_on, clinic);
    let email = match index {
        ANA | MARCUS => format!("{}@example.org", handle(who.called)),
        _ => format!("{}{}@example.org", handle(who.called), index + 1),
    };
    let id = AccountId(chance.id(created_at));
    let language = who.language;
    let stay = Stay { id: chance.id(created_at), enrollment: enrollment.clone(), discharged_on };
    let account = account(plan, id, &email, who, Role::Participant, created_at, vec![stay]);
    Person { index, id: id.into(), account, language, nature, ending, enrollment, last_day }
}

/// An account that can sign in.
pub fn account(
    plan: &Plan<'_>,
    id: AccountId,
    email: &str,
    who: Name,
    role: Role,
    created_at: Timestamp,
    stays: Vec<Stay>,
) -> Account {
    let Ok(email) = Email::parse(email) else { unreachable!("{email} is an address") };
    let account = NewAccount {
        id,
        email,
        name: who.full,
        called: who.called.to_owned(),
        language: who.language,
        roles: vec![role],
    };
    Account { account, password_hash: Some(plan.password_hash.to_owned()), created_at, stays }
}

/// Ten in the morning of a day at the clinic.
pub fn morning_of(day: Date, clinic: &Clinic) -> Timestamp {
    clinic
        .zone
        .to_ambiguous_zoned(day.to_datetime(time(10, 0, 0, 0)))
        .compatible()
        .map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
}
