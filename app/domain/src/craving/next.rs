//! The table of `clinical/exercises.md` as one function: which screen follows.

use super::{Event, Pass, Path, Step};
use crate::{Rating, Used};
use jiff::{SignedDuration, Timestamp};

/// Surfing may be ended by a tap after so many minutes (exercises.md, step 4; the urge 2 above its start counts from then).
pub const SURF_TAP_MINUTES: i64 = 5;
/// Surfing ends after so many minutes (exercises.md, step 4).
pub const SURF_MOST_MINUTES: i64 = 20;
/// Contacts without an answer before the lines are shown (exercises.md, step 5).
pub(super) const MOST_UNANSWERED: usize = 3;

/// The urge is small (exercises.md, steps 4 and 7: "3 or less").
const SMALL: u8 = 3;
/// The urge is as strong as can be (exercises.md, step 4: "9-10").
const STRONGEST: u8 = 9;
/// Still strong (exercises.md, step 7: "7 or more").
const STRONG: u8 = 7;
/// So much below the start is a fall (exercises.md, step 7: "down by 3 or more").
const FALL: u8 = 3;
/// So much above the start is a rise (exercises.md, step 4: "2 or more above the start").
const RISE: u8 = 2;
/// Times that another way is offered before the team (exercises.md, step 7a: "after the second time here").
const OTHER_WAYS: usize = 2;

/// The screen after `event` on `step` at `now`. `pass` has `event` in it already. What does not belong to a screen
/// leaves it where it is; "Stop" ends the flow from everywhere.
pub fn next(step: Step, event: &Event, pass: &Pass, now: Timestamp) -> Step {
    match (step, event) {
        (step, Event::Stop) if !step.is_end() => Step::End,
        (step, Event::CallSomeone) if !step.is_end() => Step::Call,
        (Step::Safety, Event::Safety(safety)) => match safety {
            super::Safety::Safe => Step::Rate,
            super::Safety::RiskyPlace => Step::Move,
            super::Safety::Unwell => Step::Unwell,
            super::Safety::Hurt => Step::Crisis,
        },
        (Step::Move, Event::Moved) | (Step::Unwell, Event::Reported(_) | Event::GoOn(_)) => Step::Rate,
        (Step::Move, Event::Cannot) => Step::Call,
        (Step::Crisis, Event::GoOn(_) | Event::Told) | (Step::Rate, Event::Rated { .. }) => Step::Breath,
        (Step::Breath, Event::GoOn(_)) => pass.path().map_or(Step::Again, Path::after_breath),
        (Step::Surf, Event::Rated { .. }) => after_surf_rating(pass, now),
        (Step::Surf, Event::GoOn(_)) if surfed(pass, now) >= minutes(SURF_TAP_MINUTES) => Step::Offer,
        (Step::Call, Event::Called(call)) if !call.answered => {
            if call.more && pass.unanswered() < MOST_UNANSWERED {
                Step::Call
            } else {
                Step::Lines
            }
        }
        (Step::Offer | Step::Call, Event::NotNow) | (Step::Call | Step::Lines, Event::GoOn(_)) => Step::Tape,
        (Step::Again, Event::Rated { rating, .. }) => after_again(*rating, pass),
        (Step::Another, Event::Chose(way)) if Step::OTHER_WAYS.contains(way) => *way,
        (Step::More, Event::Chose(way)) if Step::ONE_MORE.contains(way) => *way,
        (Step::Tape, Event::Tape(_)) => Step::Again,
        (step, Event::GoOn(_)) if leads_back_to_rating(step) => Step::Again,
        (Step::More, Event::GoOn(_)) | (Step::Team, Event::NotNow | Event::GoOn(_) | Event::Told) => Step::Plan,
        (Step::Plan, Event::Planned(_) | Event::GoOn(_)) => Step::Done,
        (Step::Done, Event::Reported(reported)) if reported.used == Some(Used::Yes) => Step::Review,
        (Step::Done, Event::Reported(_) | Event::GoOn(_)) | (Step::Later, Event::Rated { .. }) => Step::End,
        (step, _) => step,
    }
}

/// Steps 4m, 6, and every way of 7a and 7b.
const fn leads_back_to_rating(step: Step) -> bool {
    matches!(
        step,
        Step::Skill
            | Step::Tape
            | Step::Delay
            | Step::HardMove
            | Step::ColdWater
            | Step::ReachOut
            | Step::ChangePlace
            | Step::BreatheMore
    )
}

/// Step 4: the strongest urge or a rising one asks for a person; two small ratings in a row or the time end it.
fn after_surf_rating(pass: &Pass, now: Timestamp) -> Step {
    let ratings: Vec<u8> = pass.surf_ratings().map(Rating::value).collect();
    let Some(&last) = ratings.last() else { return Step::Surf };
    let rose = pass.start().is_some_and(|start| last >= start.value().saturating_add(RISE));
    if last >= STRONGEST || (rose && surfed(pass, now) >= minutes(SURF_TAP_MINUTES)) {
        return Step::Call;
    }
    let small = ratings.len() >= 2 && ratings.iter().rev().take(2).all(|&rating| rating <= SMALL);
    if small || surfed(pass, now) >= minutes(SURF_MOST_MINUTES) { Step::Offer } else { Step::Surf }
}

/// Step 7.
fn after_again(now: Rating, pass: &Pass) -> Step {
    let fell = pass.start().is_some_and(|start| start.value() >= now.value().saturating_add(FALL));
    if now.value() <= SMALL || fell {
        Step::Plan
    } else if now.value() < STRONG {
        Step::More
    } else if pass.other_ways() < OTHER_WAYS {
        Step::Another
    } else {
        Step::Team
    }
}

/// How long the person has been surfing.
fn surfed(pass: &Pass, now: Timestamp) -> SignedDuration {
    pass.surfing_since().map_or(SignedDuration::ZERO, |since| now.duration_since(since))
}

const fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}
