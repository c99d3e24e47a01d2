//! What an instrument is made of: items, when each is asked, how it is answered, and what its answers add up to.

use super::data;
use crate::Language;

crate::checkin_choices! {
    /// A validated questionnaire, by the id that is stored and exported.
    InstrumentId {
        /// Depression, PHQ-9.
        Phq9 = "phq9",
        /// Anxiety, GAD-7.
        Gad7 = "gad7",
        /// Brief Addiction Monitor, 7 days.
        BamIop = "bam_iop",
        /// Brief Addiction Monitor, 30 days.
        BamR = "bam_r",
        /// Drinking in the past year.
        Auditc = "auditc",
        /// Drug use in the past 12 months; no text until a clinic has typed it in.
        Dast10 = "dast10",
        /// PTSD Checklist, past month.
        Pcl5Month = "pcl5_month",
        /// PTSD Checklist, past week.
        Pcl5Week = "pcl5_week",
        /// Columbia-Suicide Severity Rating Scale, screener.
        Cssrs = "cssrs",
        /// Ask Suicide-Screening Questions.
        Asq = "asq",
        /// Penn Alcohol Craving Scale; items 2 to 5 have no text until a clinic has typed them in.
        Pacs = "pacs",
        /// Brief Assessment of Recovery Capital.
        Barc10 = "barc10",
    }
    /// The time an item asks about.
    Recall {
        /// The last 2 weeks.
        TwoWeeks = "two_weeks",
        /// The past 7 days.
        Week = "week",
        /// The next 7 days.
        NextWeek = "next_week",
        /// The past 30 days, or month.
        Month = "month",
        /// The next 30 days.
        NextMonth = "next_month",
        /// The past 3 months.
        ThreeMonths = "three_months",
        /// The past year, or 12 months.
        Year = "year",
        /// The whole life.
        Lifetime = "lifetime",
        /// The question says it itself, or names none.
        InQuestion = "in_question",
    }
    /// What staff call the height of a score. Never shown to the participant.
    Band {
        /// None.
        None = "none",
        /// Minimal.
        Minimal = "minimal",
        /// Low.
        Low = "low",
        /// Mild.
        Mild = "mild",
        /// Moderate.
        Moderate = "moderate",
        /// Moderately severe.
        ModeratelySevere = "moderately_severe",
        /// Substantial.
        Substantial = "substantial",
        /// Severe.
        Severe = "severe",
    }
}

impl InstrumentId {
    /// What it is made of.
    pub const fn instrument(self) -> &'static Instrument {
        match self {
            Self::Phq9 => &data::PHQ9,
            Self::Gad7 => &data::GAD7,
            Self::BamIop => &data::BAM_IOP,
            Self::BamR => &data::BAM_R,
            Self::Auditc => &data::AUDITC,
            Self::Dast10 => &data::DAST10,
            Self::Pcl5Month => &data::PCL5_MONTH,
            Self::Pcl5Week => &data::PCL5_WEEK,
            Self::Cssrs => &data::CSSRS,
            Self::Asq => &data::ASQ,
            Self::Pacs => &data::PACS,
            Self::Barc10 => &data::BARC10,
        }
    }

    /// A suicide screen: never drawn as a chart, never scored.
    pub const fn is_screen(self) -> bool {
        matches!(self, Self::Cssrs | Self::Asq)
    }
}

/// One validated questionnaire.
#[derive(Debug, PartialEq, Eq)]
pub struct Instrument {
    /// Its id.
    pub id: InstrumentId,
    /// The version of its wording and scoring; stored with every response.
    pub version: &'static str,
    /// Its name, the same in every language.
    pub name: &'static str,
    /// Items in the order in which they are asked.
    pub items: &'static [Item],
    /// What its answers add up to; a suicide screen has none.
    pub scales: &'static [Scale],
    /// Its texts; English first.
    pub wordings: &'static [Wording],
    /// Where it comes from.
    pub citation: &'static str,
    /// How many minutes it takes, from and to.
    pub minutes: (u8, u8),
    /// LOINC codes of the panel and of the total, where confirmed.
    pub loinc: Option<(&'static str, &'static str)>,
}

impl Instrument {
    /// The item of an id, with its place.
    pub fn item(&self, id: &str) -> Option<(usize, &'static Item)> {
        self.items.iter().enumerate().find(|(_, item)| item.id == id)
    }

    /// The text in a language, whether it is switched on or not.
    pub fn wording(&self, language: Language) -> Option<&'static Wording> {
        self.wordings.iter().find(|wording| wording.language == language)
    }

    /// The scale of an id.
    pub fn scale(&self, id: &str) -> Option<&'static Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }
}

/// One question of an instrument.
#[derive(Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id (`7A`, `q5b`).
    pub id: &'static str,
    /// How it is answered.
    pub answering: Answering,
    /// When it is asked.
    pub asked: Asked,
    /// The time it asks about.
    pub recall: Recall,
    /// Asks about suicide: its sentence stands before it, and it is judged as soon as it is answered.
    pub crisis: bool,
    /// May stay open: a follow-up of our own.
    pub optional: bool,
    /// Ships without text until a clinic has typed it in.
    pub typed_in: bool,
    /// LOINC code, where confirmed.
    pub loinc: Option<&'static str>,
}

impl Item {
    /// An item that is always asked, with its options.
    pub(super) const fn new(id: &'static str, answering: Answering, recall: Recall) -> Self {
        Self {
            id,
            answering,
            asked: Asked::Always,
            recall,
            crisis: false,
            optional: false,
            typed_in: false,
            loinc: None,
        }
    }

    pub(super) const fn loinc(self, code: &'static str) -> Self {
        Self { loinc: Some(code), ..self }
    }

    pub(super) const fn asked(self, asked: Asked) -> Self {
        Self { asked, ..self }
    }

    pub(super) const fn crisis(self) -> Self {
        Self { crisis: true, ..self }
    }

    pub(super) const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }

    pub(super) const fn typed_in(self) -> Self {
        Self { typed_in: true, ..self }
    }
}

/// How an item is answered. Values are positions counted from 0, but for numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answering {
    /// One of so many options.
    Options(u8),
    /// No (0) or Yes (1), stored as words.
    YesNo,
    /// One of these words, stored as the word.
    Words(&'static [&'static str]),
    /// A whole number, both ends included: days are typed in.
    Number {
        /// Smallest.
        min: u8,
        /// Largest.
        max: u8,
    },
    /// A step of a short scale, both ends included, offered one beside the other.
    Steps {
        /// Smallest.
        min: u8,
        /// Largest.
        max: u8,
    },
}

/// The words of [`Answering::YesNo`].
const YES_NO: &[&str] = &["no", "yes"];

impl Answering {
    /// Smallest and largest value.
    pub fn bounds(self) -> (u8, u8) {
        match self {
            Self::Options(count) => (0, count.saturating_sub(1)),
            Self::YesNo => (0, 1),
            Self::Words(words) => (0, u8::try_from(words.len()).unwrap_or(u8::MAX).saturating_sub(1)),
            Self::Number { min, max } | Self::Steps { min, max } => (min, max),
        }
    }

    /// The words its values are stored as; empty where they are stored as numbers.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::YesNo => YES_NO,
            Self::Words(words) => words,
            Self::Options(_) | Self::Number { .. } | Self::Steps { .. } => &[],
        }
    }

    /// What a value is sent and stored as.
    pub fn word(self, value: u8) -> String {
        self.words().get(usize::from(value)).map_or_else(|| value.to_string(), |&word| word.to_owned())
    }
}

/// When an item is asked. What it depends on always stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Always.
    Always,
    /// Unless that item has that value; a refused or open one skips nothing.
    Unless(&'static str, u8),
    /// Only after that item has that value.
    After(&'static str, u8),
    /// Only if one of the items is above 0.
    IfAnyAbove(&'static [&'static str]),
    /// Only if one of the items is Yes or refused.
    IfAnyYesOrRefused(&'static [&'static str]),
}

/// What some items add up to.
#[derive(Debug, PartialEq, Eq)]
pub struct Scale {
    /// Its id (`total`, `use`, `b`).
    pub id: &'static str,
    /// Its items with what an answer counts.
    pub items: &'static [(&'static str, Points)],
    /// Lowest and highest.
    pub bounds: (u16, u16),
    /// The lowest score of each band, in order; empty where there are none.
    pub bands: &'static [(u16, Band)],
    /// A difference worth a look, where one is used.
    pub step: Option<u16>,
}

impl Scale {
    /// The band of a score.
    pub fn band(&self, score: u16) -> Option<Band> {
        self.bands.iter().rev().find(|(from, _)| score >= *from).map(|&(_, band)| band)
    }
}

/// What an answer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Points {
    /// Its value.
    Value,
    /// What stands at its position.
    Map(&'static [u8]),
}

impl Points {
    /// The points of a value.
    pub fn of(self, value: u8) -> u16 {
        match self {
            Self::Value => value.into(),
            Self::Map(points) => points.get(usize::from(value)).copied().unwrap_or(0).into(),
        }
    }
}

/// An instrument's texts in one language, exactly as published.
#[derive(Debug, PartialEq, Eq)]
pub struct Wording {
    /// The language.
    pub language: Language,
    /// Whether it may be shown without a clinic switching it on.
    pub on: bool,
    /// What is said once, before the first question.
    pub instruction: Option<&'static str>,
    /// What stands above every question.
    pub stem: Option<&'static str>,
    /// The texts of the items, in their order.
    pub items: &'static [Words],
    /// The line below the form: licence and credit.
    pub credit: &'static str,
}

/// The text of one item; empty where this language has none, or where a clinic types it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// What stands above it and the items after it.
    pub heading: Option<&'static str>,
    /// The question.
    pub text: &'static str,
    /// Its options in the order of their values; for a scale of steps the words for both ends.
    pub options: &'static [&'static str],
}

impl Words {
    pub(super) const fn new(text: &'static str, options: &'static [&'static str]) -> Self {
        Self { heading: None, text, options }
    }
}
