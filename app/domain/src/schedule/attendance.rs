//! A session as one person has it: booked, announced as missed, attended.

use super::Session;
use crate::{ClientId, Fields, Reason, Refusal, SessionId, Text};
use jiff::Timestamp;

/// Longest own words about an absence, in code points (own default).
pub const WORDS_MAX: usize = 500;

crate::checkin_choices! {
    /// What was marked after a session (feature 3). Being late or leaving early is being present for fewer minutes.
    Status {
        /// Was there.
        Present = "present",
        /// Was missed, and another session took its place.
        MadeUp = "made_up",
        /// Was missed with a reason that the clinic accepts.
        Excused = "excused",
        /// Was missed without a word (rule F21).
        NoShow = "no_show",
    }
    /// Who put the person on the list.
    Booker {
        /// The clinic.
        Clinic = "clinic",
        /// The person.
        Person = "person",
    }
    /// Why somebody cannot come.
    AbsenceReason {
        /// Not feeling well.
        Ill = "ill",
        /// Work.
        Work = "work",
        /// School.
        School = "school",
        /// Care for a child or another person.
        Childcare = "childcare",
        /// No way to get there.
        Transport = "transport",
        /// Another appointment.
        Appointment = "appointment",
        /// A hard day.
        HardDay = "hard_day",
        /// Something else.
        Other = "other",
        /// I'd rather not say.
        RatherNotSay = "rather_not_say",
    }
}

/// What somebody said about not coming.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// When it was said.
    pub at: Timestamp,
    /// Why.
    pub reason: AbsenceReason,
    /// In own words; may be empty.
    pub words: Text,
}

/// What was marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// How it went.
    pub status: Status,
    /// Minutes late; 0 unless present.
    pub late: u16,
    /// Minutes left early; 0 unless present.
    pub early: u16,
}

impl Mark {
    /// Minutes attended of a session of `minutes`.
    pub fn attended(&self, minutes: u16) -> u16 {
        match self.status {
            Status::Present => minutes.saturating_sub(self.late).saturating_sub(self.early),
            Status::MadeUp | Status::Excused | Status::NoShow => 0,
        }
    }
}

/// A person's part in a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mine {
    /// Who put them on the list.
    pub booker: Booker,
    /// The missed session that this one takes the place of.
    pub made_up_for: Option<SessionId>,
    /// "I want time tonight."
    pub wants_time: bool,
    /// What was said about not coming.
    pub absence: Option<Absence>,
    /// What was marked afterwards.
    pub mark: Option<Mark>,
}

/// A session of one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The session.
    pub session: Session,
    /// The person's part.
    pub mine: Mine,
}

impl Meeting {
    /// Whether the person is expected in the room: neither cancelled, nor announced as missed, nor marked as missed.
    pub fn takes_time(&self) -> bool {
        let missed = self.mine.mark.is_some_and(|mark| mark.status != Status::Present);
        !self.session.is_cancelled() && self.mine.absence.is_none() && !missed
    }

    /// Whether it was missed, or will be, and may be made up for.
    pub fn was_missed(&self) -> bool {
        !self.session.is_cancelled()
            && match self.mine.mark {
                Some(mark) => matches!(mark.status, Status::Excused | Status::NoShow),
                None => self.mine.absence.is_some(),
            }
    }
}

/// An absence as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNotice {
    /// Made by the rendered form.
    pub client_id: ClientId,
    /// Which session.
    pub session: SessionId,
    /// Why.
    pub reason: AbsenceReason,
    /// In own words.
    pub words: Text,
}

impl NewNotice {
    /// Reads the form: `client_id`, `session`, `reason`, `words`.
    pub fn parse(fields: &Fields, session: SessionId) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| matches!(name, "client_id" | "session" | "reason" | "words"), &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("form", Reason::NotAnId)).ok();
        let typed = fields.get("reason");
        let reason = AbsenceReason::from_word(typed);
        if reason.is_none() {
            refusal.push("reason", if typed.is_empty() { Reason::Required } else { Reason::NotAChoice });
        }
        let words = Text::parse(fields.get("words"), WORDS_MAX).map_err(|reason| refusal.push("words", reason)).ok();
        match (client_id, reason, words) {
            (Some(client_id), Some(reason), Some(words)) => refusal.or(Self { client_id, session, reason, words }),
            _ => Err(refusal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_minutes_in_the_room_are_attended() {
        for (status, late, early, attended) in [
            (Status::Present, 0, 0, 90),
            (Status::Present, 20, 0, 70),
            (Status::Present, 20, 15, 55),
            (Status::Present, 60, 60, 0),
            (Status::Present, u16::MAX, u16::MAX, 0),
            (Status::MadeUp, 0, 0, 0),
            (Status::Excused, 0, 0, 0),
            (Status::NoShow, 0, 0, 0),
        ] {
            assert_eq!(Mark { status, late, early }.attended(90), attended, "{status:?} {late} {early}");
        }
    }

    #[test]
    fn a_notice_needs_a_reason_and_may_have_words() {
        let session = SessionId(uuid::Uuid::max());
        let read = |reason: &str, words: &str, more: Option<&str>| {
            let mut fields = vec![
                ("client_id".to_owned(), uuid::Uuid::nil().to_string()),
                ("session".to_owned(), session.to_string()),
                ("reason".to_owned(), reason.to_owned()),
                ("words".to_owned(), words.to_owned()),
            ];
            fields.extend(more.map(|name| (name.to_owned(), String::new())));
            NewNotice::parse(&Fields(fields), session)
        };
        assert_eq!(read("ill", "", None).map(|notice| notice.reason), Ok(AbsenceReason::Ill));
        assert_eq!(
            read("work", "late shift", None).map(|notice| notice.words.as_str().to_owned()),
            Ok("late shift".into())
        );
        for (reason, words, more, field, why) in [
            ("", "", None, "reason", Reason::Required),
            ("lazy", "", None, "reason", Reason::NotAChoice),
            ("ill", "\0", None, "words", Reason::BadCharacter),
            ("ill", &*"x".repeat(501), None, "words", Reason::TooLong { max: 500 }),
            ("ill", "", Some("status"), "form", Reason::UnknownField),
        ] {
            let refused = read(reason, words, more).expect_err("refused");
            assert_eq!(refused.reason(field), Some(&why), "{reason:?}");
        }
    }
}
