//! A session: what, when, where, with whom.

use super::{Civil, Lesson, course_of, lesson};
use crate::{Language, Reason, SessionId, day::later};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Date, Time},
};

crate::checkin_choices! {
    /// What kind of session it is.
    Kind {
        /// Group therapy, skills, relapse prevention.
        Group = "group",
        /// A class: psychoeducation.
        Class = "class",
        /// One person with a counselor.
        Individual = "individual",
        /// With the family.
        Family = "family",
        /// A visit about medicine.
        Medication = "medication",
    }
    /// Who may choose the session for themselves.
    Opened {
        /// Nobody: the clinic plans it.
        Nobody = "nobody",
        /// Any participant while seats are left.
        Anyone = "anyone",
        /// Whoever missed one of the same kind.
        MakeUps = "make_ups",
    }
}

impl Kind {
    /// Held for the people of a group: the sessions that the clock H72 waits for (rule catalogue, section 2).
    pub const fn is_for_a_group(self) -> bool {
        matches!(self, Self::Group | Self::Class)
    }

    /// Whether points can be put on its agenda (feature 5): those with one person at the center.
    pub const fn has_agenda(self) -> bool {
        matches!(self, Self::Individual | Self::Family | Self::Medication)
    }

    /// Whether it counts as treatment hours where the clinic has set nothing (`program.md`: individual, family and
    /// medication visits count if the clinic says so).
    pub const fn counts_by_default(self) -> bool {
        self.is_for_a_group()
    }
}

/// Where a session is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Still to come.
    Ahead,
    /// Going on.
    Now,
    /// Over.
    Past,
}

/// What a session that was moved was before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Was {
    /// When it was changed.
    pub at: Timestamp,
    /// The date before.
    pub day: Date,
    /// The time before.
    pub time: Time,
    /// The place before.
    pub place: String,
}

/// An address of an online room: https only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinLink(String);

/// Longest address of an online room, in bytes.
const LINK_MAX: usize = 500;

impl JoinLink {
    /// Reads an address; anything but `https://` with a host is refused.
    pub fn parse(typed: &str) -> Result<Self, Reason> {
        let typed = typed.trim();
        if typed.len() > LINK_MAX {
            return Err(Reason::TooLong { max: LINK_MAX });
        }
        let host = typed.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
        let plain = !typed.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\'));
        match host {
            Some(host) if plain && !host.is_empty() && !host.contains('@') => Ok(Self(typed.to_owned())),
            _ => Err(Reason::NotAChoice),
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A therapy meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// What kind.
    pub kind: Kind,
    /// Name of the group, where it is for one.
    pub group: Option<String>,
    /// Id of the lesson of the curriculum (`RP24`), where it comes from one.
    pub lesson: Option<String>,
    /// What the clinic typed, in the clinic's language; empty where the lesson says it.
    pub title: String,
    /// The same for what it is about.
    pub topic: String,
    /// The same for its goal.
    pub goal: String,
    /// The same for the handout.
    pub handout: String,
    /// Id of the linked skill (`exercises.md`).
    pub skill: Option<String>,
    /// Who leads it.
    pub leader: Option<String>,
    /// Where; empty when only online.
    pub place: String,
    /// The online room.
    pub join: Option<JoinLink>,
    /// When it begins, by the clinic's clock.
    pub start: Civil,
    /// How long it is, in minutes of elapsed time.
    pub minutes: u16,
    /// Seats; `None` where nobody counts them.
    pub capacity: Option<u16>,
    /// Seats that are taken.
    pub taken: u16,
    /// Who may choose it.
    pub opened: Opened,
    /// What it was before the last move.
    pub was: Option<Was>,
    /// When it was cancelled.
    pub cancelled_at: Option<Timestamp>,
}

impl Session {
    /// When it begins.
    pub fn starts(&self) -> Timestamp {
        self.start.instant()
    }

    /// When it ends.
    pub fn ends(&self) -> Timestamp {
        later(self.starts(), SignedDuration::from_mins(self.minutes.into()))
    }

    /// Whether it is over, going on, or to come.
    pub fn phase(&self, now: Timestamp) -> Phase {
        if now < self.starts() {
            Phase::Ahead
        } else if now < self.ends() {
            Phase::Now
        } else {
            Phase::Past
        }
    }

    /// Whether it was cancelled.
    pub const fn is_cancelled(&self) -> bool {
        self.cancelled_at.is_some()
    }

    /// Seats that are left; `None` where nobody counts them.
    pub fn seats_left(&self) -> Option<u16> {
        self.capacity.map(|capacity| capacity.saturating_sub(self.taken))
    }

    /// Whether the two take any time in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.starts() < other.ends() && other.starts() < self.ends()
    }

    fn lesson(&self) -> Option<&'static Lesson> {
        self.lesson.as_deref().and_then(lesson)
    }

    /// What the clinic typed, else what the lesson says in the reader's language, else `""`.
    fn words<'a>(&'a self, typed: &'a str, of_lesson: impl Fn(&'static Lesson) -> &'static str) -> &'a str {
        if typed.trim().is_empty() { self.lesson().map_or("", of_lesson) } else { typed }
    }

    /// What it is called: the clinic's title, else the course of its lesson, else `""`.
    pub fn name_in(&self, language: Language) -> &str {
        let course =
            || self.lesson.as_deref().and_then(course_of).map_or("", |course| course.name.in_language(language));
        if self.title.trim().is_empty() { course() } else { &self.title }
    }

    /// What it is about, in the reader's language where the words are ours; `""` where nobody said.
    pub fn topic_in(&self, language: Language) -> &str {
        self.words(&self.topic, |lesson| lesson.topic.in_language(language))
    }

    /// What it is for.
    pub fn goal_in(&self, language: Language) -> &str {
        self.words(&self.goal, |lesson| lesson.goal.in_language(language))
    }

    /// What to take home: the clinic's handout, else what the lesson asks to try.
    pub fn handout_in(&self, language: Language) -> &str {
        self.words(&self.handout, |lesson| lesson.home.in_language(language))
    }

    /// The linked skill: the session's own, else the lesson's.
    pub fn skill_id(&self) -> Option<&str> {
        self.skill.as_deref().or_else(|| self.lesson().and_then(|lesson| lesson.skill.as_deref()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_leads_to_an_online_room() {
        for ok in ["https://meet.example.org/room-1", " https://meet.example.org ", "https://a.b?x=1#y"] {
            assert!(JoinLink::parse(ok).is_ok(), "{ok}");
        }
        for bad in [
            "",
            "http://meet.example.org",
            "javascript:alert(1)",
            "https://",
            "https:///path",
            "https://user@evil.example",
            "https://meet.example.org/a b",
            "https://meet.example.org/\"><script>",
            "HTTPS//meet",
        ] {
            assert!(JoinLink::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(JoinLink::parse(&format!("https://a.b/{}", "x".repeat(500))), Err(Reason::TooLong { max: 500 }));
    }
}
