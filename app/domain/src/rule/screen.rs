//! What rules F1 to F5 read: one sitting with its suicide screens, every answer with the versions before it.

use super::Known;
use crate::day::{believed, later};
use jiff::{SignedDuration, Timestamp};

mod result;
mod stage;
pub use result::{AsqResult, ColumbiaLevel, asq_result, columbia_level, needs_further_evaluation};

crate::checkin_choices! {
    /// An instrument that rules F1 to F5 read.
    ScreenKind {
        /// PHQ-9, of which item 9 counts.
        Phq9 = "phq9",
        /// C-SSRS screener.
        Cssrs = "cssrs",
        /// Ask Suicide-Screening Questions.
        Asq = "asq",
    }
    /// An answer of a screen.
    Reply {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// 0 Not at all.
        Zero = "0",
        /// 1 Several days.
        One = "1",
        /// 2 More than half the days.
        Two = "2",
        /// 3 Nearly every day.
        Three = "3",
        /// ASQ 4, when: in the last 3 months.
        Within3Months = "within_3_months",
        /// ASQ 4, when: 3 to 12 months ago.
        Within12Months = "within_12_months",
        /// ASQ 4, when: more than a year ago.
        LongerAgo = "longer_ago",
        /// "I'd rather not answer."
        Refused = "refused",
    }
}

/// A screen ends, and F5 holds, after so long without an answer in it (rule catalogue, section 1 "screen ends" and F5).
pub const QUIET: SignedDuration = SignedDuration::from_mins(15);
/// F2 (a) is judged so long after the answer to q3 (rule F2).
pub const AFTER_Q3: SignedDuration = SignedDuration::from_secs(60);
/// F2 (b) is judged so long after the answer that made an ASQ positive (rule F2).
pub const AFTER_POSITIVE: SignedDuration = SignedDuration::from_mins(3);
/// F5 becomes red so long after the first trigger (rule F5).
pub const TOO_LONG: SignedDuration = SignedDuration::from_hours(2);

/// "When" of ASQ item 4.
pub(super) const WHEN: &str = "when";

/// One version of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Item id of `instruments.md` within its screen: `9`; `q1` to `q6b`; `1` to `5`, and `when` beside ASQ 4.
    pub item: String,
    /// What was answered. Skipped by a rule and left open are no answers: leave them out.
    pub reply: Reply,
    /// When the person answered.
    pub answered_at: Timestamp,
    /// When the server got it.
    pub received_at: Timestamp,
}

/// One instrument within a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Which.
    pub kind: ScreenKind,
    /// When it was opened, by the server's clock.
    pub opened_at: Timestamp,
    /// Every version of every answer, in the order of receipt. Items that no rule reads may be left out.
    pub given: Vec<Given>,
    /// When the server was told that the person would rather not answer the whole screen.
    pub refused_at: Option<Timestamp>,
}

/// Screens that were answered in one go: a PHQ-9 with the C-SSRS that it opened, an ASQ, a C-SSRS alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// In the order in which they were opened, each instrument once.
    pub screens: Vec<Screen>,
    /// Whether a clinician had reviewed the person's earlier history before this sitting ("positive, known history").
    pub history_reviewed: bool,
    /// Answers to PHQ-9 item 9 before this sitting, newest first; the evidence of F3 takes three.
    pub item_9_before: Vec<Given>,
    /// What was found in this sitting before: every [`super::Findings::found`] so far. So each is found once.
    pub found: Vec<String>,
}

/// What F1 to F5 judge: after each answer, and at [`Sitting::next_look`].
#[derive(Clone, Copy, Debug)]
pub struct Screening<'a> {
    /// The sitting.
    pub sitting: &'a Sitting,
    /// The newest flag of each rule for this person.
    pub known: &'a [Known],
    /// Other sittings of the person that found an F5 since the open F5 flag was raised.
    pub others: &'a [Sitting],
    /// Now, by the server's clock.
    pub now: Timestamp,
}

impl Given {
    /// When the person answered, as far as that can be true.
    pub(super) fn at(&self) -> Timestamp {
        believed(self.answered_at, self.received_at)
    }
}

impl Screen {
    /// The answer that holds at an instant.
    pub(super) fn reply(&self, item: &str, at: Timestamp) -> Option<Reply> {
        let newest = self.given.iter().rfind(|given| given.item == item && given.received_at <= at);
        let refused = || self.refused_at.is_some_and(|refused| refused <= at).then_some(Reply::Refused);
        newest.map(|given| given.reply).or_else(refused)
    }

    /// Whether that item is Yes at an instant.
    pub(super) fn yes(&self, item: &str, at: Timestamp) -> bool {
        self.reply(item, at) == Some(Reply::Yes)
    }

    /// The items that apply at an instant, as far as the answers say.
    pub(super) fn applying(&self, at: Timestamp) -> Vec<&'static str> {
        match self.kind {
            ScreenKind::Phq9 => vec!["9"],
            ScreenKind::Asq => {
                let mut items = vec!["1", "2", "3", "4"];
                items.extend(self.positive_since(at).map(|_| "5"));
                items
            }
            ScreenKind::Cssrs => {
                let mut items = vec!["q1", "q2"];
                if self.reply("q2", at) != Some(Reply::No) {
                    items.extend(["q3", "q4", "q5"]);
                    items.extend(self.yes("q5", at).then_some("q5b"));
                }
                items.push("q6");
                items.extend(self.yes("q6", at).then_some("q6b"));
                items
            }
        }
    }

    /// Whether every question that applies is answered or refused.
    pub(super) fn complete(&self, at: Timestamp) -> bool {
        self.applying(at).iter().all(|item| self.reply(item, at).is_some())
    }

    /// When an ASQ became positive by the answers that hold at `at`: the first Yes or refusal in items 1 to 4.
    pub(super) fn positive_since(&self, at: Timestamp) -> Option<Timestamp> {
        let positive = |given: &&Given| matches!(given.reply, Reply::Yes | Reply::Refused);
        let of_item = |item: &str| {
            let newest = self.given.iter().rfind(|given| given.item == item && given.received_at <= at);
            match newest {
                Some(given) => Some(given).filter(positive).map(|given| given.received_at),
                None => self.refused_at.filter(|&refused| refused <= at),
            }
        };
        (self.kind == ScreenKind::Asq).then(|| ["1", "2", "3", "4"].into_iter().filter_map(of_item).min()).flatten()
    }

    /// Everything that happened in it up to an instant: its opening, answers, refusal. Oldest first.
    fn moments(&self, up_to: Timestamp) -> Vec<Timestamp> {
        let answers = self.given.iter().map(|given| given.received_at).chain(self.refused_at);
        let mut moments: Vec<Timestamp> =
            std::iter::once(self.opened_at).chain(answers).filter(|&at| at <= up_to).collect();
        moments.sort_unstable();
        moments.dedup();
        moments
    }

    /// When it fell quiet for so long that it ended unfinished. Oldest first.
    pub(super) fn quiet_ends(&self, now: Timestamp) -> Vec<Timestamp> {
        let moments = self.moments(now);
        let next = moments.iter().skip(1).copied().map(Some).chain([None]);
        let gaps = moments.iter().zip(next).filter(|&(&at, next)| {
            let end = later(at, QUIET);
            end <= now && next.is_none_or(|next| next > end) && !self.complete(at)
        });
        gaps.map(|(&at, _)| later(at, QUIET)).collect()
    }

    /// When it ended: all that applies answered or refused, or quiet. Oldest first; an edit ends it again.
    pub(super) fn ends(&self, now: Timestamp) -> Vec<Timestamp> {
        let mut ends = self.quiet_ends(now);
        ends.extend(self.moments(now).into_iter().filter(|&at| self.complete(at)));
        ends.sort_unstable();
        ends
    }
}
