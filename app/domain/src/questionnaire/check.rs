//! Cross-checks: they say gently what does not fit, and never block saving.

use super::{Answers, InstrumentId};

/// Two answers that do not fit each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CrossCheck {
    /// More heavy-drinking days than drinking days.
    HeavyAboveDrinking,
    /// More days of one drug than of any.
    DrugAboveAny {
        /// Its item (`7C`).
        item: &'static str,
    },
    /// Days of use, but none of the drugs.
    NoDrugNamed,
}

const DRUGS: [&str; 7] = ["7A", "7B", "7C", "7D", "7E", "7F", "7G"];

impl CrossCheck {
    /// What does not fit in the answers, in the order of the items.
    pub fn of(answers: &Answers) -> Vec<Self> {
        if !matches!(answers.instrument().id, InstrumentId::BamIop | InstrumentId::BamR) {
            return Vec::new();
        }
        let mut found = Vec::new();
        if let (Some(drinking), Some(heavy)) = (answers.value("4"), answers.value("5"))
            && heavy > drinking
        {
            found.push(Self::HeavyAboveDrinking);
        }
        if let Some(any) = answers.value("6") {
            let days = DRUGS.map(|item| (item, answers.value(item)));
            found.extend(
                days.iter().filter(|(_, days)| *days > Some(any)).map(|&(item, _)| Self::DrugAboveAny { item }),
            );
            if any > 0 && days.iter().all(|(_, days)| *days == Some(0)) {
                found.push(Self::NoDrugNamed);
            }
        }
        found
    }

    /// Its code in the reference.
    pub fn code(&self) -> String {
        match self {
            Self::HeavyAboveDrinking => "5>4".into(),
            Self::DrugAboveAny { item } => format!("{item}>6"),
            Self::NoDrugNamed => "6>0 but 7A-7G all 0".into(),
        }
    }

    /// The item to go back to.
    pub fn item(&self) -> &'static str {
        match self {
            Self::HeavyAboveDrinking => "5",
            Self::DrugAboveAny { item } => item,
            Self::NoDrugNamed => "7A",
        }
    }
}
