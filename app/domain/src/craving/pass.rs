//! The record of one pass through the flow: everything in it follows from what was tapped, in order.

use super::{Call, Event, Flow, NextHours, OpenedFrom, Path, Safety, Step, next};
use crate::{CravingShare, FlowId, Item, Rating, Text, Trigger, Used};
use jiff::Timestamp;

/// Something that was tapped, where and when, and where it led.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// When the server got it.
    pub at: Timestamp,
    /// On which screen.
    pub step: Step,
    /// What.
    pub event: Event,
    /// The screen that followed.
    pub to: Step,
}

/// A rating with its screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rated {
    /// When the server got it.
    pub at: Timestamp,
    /// On which screen.
    pub step: Step,
    /// How strong.
    pub rating: Rating,
}

/// How a flow came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It went on to step 9.
    Finished,
    /// The person stopped before, which is fine.
    Stopped,
}

/// One pass through the flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    /// Its id.
    pub id: FlowId,
    /// When it began.
    pub started_at: Timestamp,
    /// Where it was opened from.
    pub opened_from: OpenedFrom,
    /// What the team sees of it.
    pub share: CravingShare,
    /// The last answer to the safety check.
    pub safety: Safety,
    /// When the person tapped "tell my team".
    pub told_at: Option<Timestamp>,
    /// When the person finished or stopped.
    pub ended_at: Option<Timestamp>,
    /// Everything that was tapped, in order.
    pub log: Vec<Logged>,
}

impl Pass {
    /// A flow whose safety check was just answered.
    pub fn begun(id: FlowId, safety: Safety, opened_from: OpenedFrom, share: CravingShare, now: Timestamp) -> Self {
        Self { id, started_at: now, opened_from, share, safety, told_at: None, ended_at: None, log: Vec::new() }.with(
            Step::Safety,
            Event::Safety(safety),
            now,
        )
    }

    /// The same with one more event on `step`.
    #[must_use]
    pub fn with(mut self, step: Step, event: Event, now: Timestamp) -> Self {
        if let Event::Safety(safety) = event {
            self.safety = safety;
        }
        let at = self.log.len();
        self.log.push(Logged { at: now, step, event, to: step });
        let to = next(step, &self.log[at].event, &self, now);
        self.log[at].to = to;
        if to.is_end() && self.ended_at.is_none() {
            self.ended_at = Some(now);
        }
        self
    }

    /// As the rules read it.
    pub fn flow(&self) -> Flow {
        Flow {
            id: self.id,
            started_at: self.started_at,
            safety: self.safety,
            ratings: self.ratings().map(|rated| (rated.at, rated.rating)).collect(),
            told_at: self.told_at,
            ended_at: self.ended_at,
        }
    }

    /// Whether its numbers count for the rules and are shown to the team (exercises.md: "unless the person shares
    /// nothing and did not tap 'tell my team'").
    pub fn is_shared(&self) -> bool {
        self.share != CravingShare::WhenTold || self.told_at.is_some()
    }

    /// The screen it is on. A flow of a time that wrote no steps down is rated again.
    pub fn step(&self) -> Step {
        self.log.last().map_or(Step::Again, |last| last.to)
    }

    /// When something was last tapped.
    pub fn touched_at(&self) -> Timestamp {
        self.log.last().map_or(self.started_at, |last| last.at)
    }

    /// Every rating, in order.
    pub fn ratings(&self) -> impl Iterator<Item = Rated> {
        self.log.iter().filter_map(|logged| match logged.event {
            Event::Rated { rating, .. } => Some(Rated { at: logged.at, step: logged.step, rating }),
            _ => None,
        })
    }

    /// The rating before the exercises: of step 2, else the first there is.
    pub fn start(&self) -> Option<Rating> {
        let of_step_2 = self.ratings().filter(|rated| rated.step == Step::Rate).last();
        of_step_2.or_else(|| self.ratings().next()).map(|rated| rated.rating)
    }

    /// The highest rating.
    pub fn peak(&self) -> Option<Rating> {
        self.ratings().map(|rated| rated.rating).max()
    }

    /// The last rating.
    pub fn now(&self) -> Option<Rating> {
        self.ratings().last().map(|rated| rated.rating)
    }

    /// The path of step 2; none before it was answered.
    pub fn path(&self) -> Option<Path> {
        let of_step_2 = self.ratings().filter(|rated| rated.step == Step::Rate).last();
        of_step_2.map(|rated| Path::of(rated.rating))
    }

    /// When the surf that is on began: the last way into it.
    pub fn surfing_since(&self) -> Option<Timestamp> {
        let mut into = self.log.iter().filter(|logged| logged.to == Step::Surf && logged.step != Step::Surf);
        into.next_back().or_else(|| self.log.iter().find(|logged| logged.step == Step::Surf)).map(|logged| logged.at)
    }

    /// The ratings of the surf that is on.
    pub fn surf_ratings(&self) -> impl Iterator<Item = Rating> {
        let since = self.surfing_since();
        let within = move |rated: &Rated| rated.step == Step::Surf && since.is_some_and(|since| rated.at >= since);
        self.ratings().filter(within).map(|rated| rated.rating)
    }

    /// Every call, in order.
    pub fn calls(&self) -> impl Iterator<Item = &Call> {
        self.log.iter().filter_map(|logged| match &logged.event {
            Event::Called(call) => Some(call),
            _ => None,
        })
    }

    /// Calls without an answer since the last one that was answered.
    pub fn unanswered(&self) -> usize {
        self.calls().collect::<Vec<_>>().iter().rev().take_while(|call| !call.answered).count()
    }

    /// How often another way was chosen in step 7a.
    pub fn other_ways(&self) -> usize {
        let chosen = |logged: &&Logged| logged.step == Step::Another && matches!(logged.event, Event::Chose(_));
        self.log.iter().filter(chosen).count()
    }

    /// The exercises that were done, in order, each once.
    pub fn skills(&self) -> Vec<&str> {
        let mut skills: Vec<&str> = Vec::new();
        for logged in &self.log {
            let done = match &logged.event {
                Event::GoOn(Some(skill)) => Some(skill.as_str()),
                Event::GoOn(None) | Event::Tape(_) => logged.step.exercise(),
                Event::Rated { .. } if logged.step == Step::Surf => logged.step.exercise(),
                Event::Called(call) if call.answered => Some("reach_out"),
                _ => None,
            };
            if let Some(skill) = done.filter(|skill| !skills.contains(skill)) {
                skills.push(skill);
            }
        }
        skills
    }

    /// What it was for, as last said.
    pub fn what_for(&self) -> Vec<Item> {
        self.named().map(|(what_for, _)| what_for.to_vec()).unwrap_or_default()
    }

    /// What set it off, as last said.
    pub fn triggers(&self) -> Vec<Trigger> {
        self.named().map(|(_, triggers)| triggers.to_vec()).unwrap_or_default()
    }

    fn named(&self) -> Option<(&[Item], &[Trigger])> {
        self.log.iter().rev().find_map(|logged| match &logged.event {
            Event::Rated { what_for, triggers, .. } if logged.step == Step::Rate => {
                Some((what_for.as_slice(), triggers.as_slice()))
            }
            _ => None,
        })
    }

    /// The newest answers of `play_tape`.
    pub fn tape(&self) -> &[Text] {
        let tapes = self.log.iter().rev().find_map(|logged| match &logged.event {
            Event::Tape(answers) => Some(answers.as_slice()),
            _ => None,
        });
        tapes.unwrap_or_default()
    }

    /// The newest plan for two hours.
    pub fn plan(&self) -> Option<&NextHours> {
        self.log.iter().rev().find_map(|logged| match &logged.event {
            Event::Planned(plan) if !plan.is_empty() => Some(plan),
            _ => None,
        })
    }

    /// Reports of use, with when: the safety check's "I already used", what was named after it, and step 9.
    pub fn uses(&self) -> impl Iterator<Item = (Timestamp, &[Item])> {
        self.log.iter().filter_map(|logged| match &logged.event {
            Event::Safety(Safety::Unwell) => Some((logged.at, &[][..])),
            Event::Reported(reported) if reported.used == Some(Used::Yes) => {
                Some((logged.at, reported.items.as_slice()))
            }
            _ => None,
        })
    }

    /// The answer to "did you use?": Yes as soon as anything said so.
    pub fn used(&self) -> Option<Used> {
        if self.uses().next().is_some() {
            return Some(Used::Yes);
        }
        self.log.iter().rev().find_map(|logged| match &logged.event {
            Event::Reported(reported) => reported.used,
            _ => None,
        })
    }

    /// "What helped?", as last said; empty where nothing was.
    pub fn helped(&self) -> &str {
        let notes = self.log.iter().rev().find_map(|logged| match &logged.event {
            Event::Reported(reported) if !reported.note.is_blank() => Some(reported.note.as_str()),
            _ => None,
        });
        notes.unwrap_or_default()
    }

    /// How it ended; none while it may go on.
    pub fn ending(&self) -> Option<Ending> {
        self.ended_at?;
        let finished = self.log.iter().any(|logged| logged.to == Step::Done || logged.step == Step::Done);
        Some(if finished { Ending::Finished } else { Ending::Stopped })
    }

    /// Whole minutes from the beginning to the last touch before the end.
    pub fn minutes(&self) -> i64 {
        let within = |logged: &&Logged| self.ended_at.is_none_or(|ended| logged.at <= ended);
        let last = self.log.iter().rfind(within).map_or(self.started_at, |last| last.at);
        (last.duration_since(self.started_at).as_secs() / 60).max(0)
    }
}
