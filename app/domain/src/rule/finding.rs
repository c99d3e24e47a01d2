//! What an evaluation finds.

use super::{RuleId, Screening, Severity};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

crate::checkin_choices! {
    /// What a rule asks the participant's screen to show. Ordered: the most urgent first.
    Shown {
        /// The crisis card.
        CrisisCard = "crisis_card",
        /// The crisis line in one sentence.
        CrisisLine = "crisis_line",
        /// The medical card (overdose).
        MedicalCard = "medical_card",
        /// "Thank you for being honest. This is something to learn from."
        ThankYouForHonesty = "thank_you_for_honesty",
        /// "Your team is being told."
        TeamIsTold = "team_is_told",
        /// "Thank you for telling us."
        ThankYouForTelling = "thank_you_for_telling",
        /// The own safety plan.
        SafetyPlan = "safety_plan",
        /// The offer of a call.
        CallOffered = "call_offered",
        /// "We did not get to finish."
        NotFinished = "not_finished",
        /// The craving flow is offered.
        CravingFlow = "craving_flow",
        /// "Higher than your usual."
        HigherThanUsual = "higher_than_usual",
    }
}

/// One fact that a flag rests on: an item id of `instruments.md` with the exact answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Item id (`craving_max`, `risky_max`, `used`, `used_items`, `call_me`, `note`, `flow_rating`, `tell_team`, `safety`),
    /// with the instrument before it where one has names of its own (`phq9.9`, `cssrs.q4`, `asq.5`).
    pub item: String,
    /// The stored word or number (`"9"`, `"yes"`, `"alcohol 2026-05-06 evening"`). Never free text.
    pub answer: String,
    /// When the person answered.
    pub answered_at: Timestamp,
    /// When the server got it.
    pub received_at: Timestamp,
}

/// Written once with a hit, never edited.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The exact answers, the deciding one first.
    pub answers: Vec<Answer>,
    /// Named thresholds and own values used (`threshold`, `usual_median`, `recent_median`, `days_since_last_use`).
    pub values: Vec<(String, f64)>,
    /// Own usual range at that time.
    pub usual: Option<crate::Usual>,
    /// What the participant was shown.
    pub shown: Vec<Shown>,
}

/// A rule that holds for what arrived.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which rule.
    pub rule: RuleId,
    /// Which part of it.
    pub condition: char,
    /// How severe.
    pub severity: Severity,
    /// When somebody should have taken the flag, from the receipt.
    pub due_at: Timestamp,
    /// When the person answered.
    pub answered_at: Timestamp,
    /// When the server got it.
    pub received_at: Timestamp,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What a state rule found when it was evaluated: needed to open a flag again only after it was false (section 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The rule.
    pub rule: RuleId,
    /// Its part.
    pub condition: char,
    /// Whether it held.
    pub held: bool,
}

/// The times of what was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// When the person answered.
    pub answered_at: Timestamp,
    /// When the server got it.
    pub received_at: Timestamp,
    /// A flag closed before this was closed 28 program days ago or more.
    pub four_weeks_ago: Timestamp,
}

/// Everything an evaluation found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// Rules that hold.
    pub hits: Vec<Hit>,
    /// What each state rule found, to be remembered. A rule that has too few values to judge is silent here too.
    pub verdicts: Vec<Verdict>,
    /// Rules whose open flag resolves itself now.
    pub resolved: Vec<RuleId>,
    /// What the participant's screen shows, most urgent first, without doubles.
    pub shown: Vec<Shown>,
    /// Names of what was found in a sitting, to be kept with it ([`super::Sitting::found`]).
    pub found: Vec<String>,
    /// When what was judged was answered and received; without it nothing resolves or is remembered.
    pub judged: Option<Judged>,
}

impl Findings {
    /// Adds a hit of a sitting unless the same was found in it before.
    pub(super) fn once(&mut self, screening: &Screening<'_>, name: String, hit: Hit) {
        if !screening.sitting.found.contains(&name) && !self.found.contains(&name) {
            self.found.push(name);
            self.hits.push(hit);
        }
    }
}
