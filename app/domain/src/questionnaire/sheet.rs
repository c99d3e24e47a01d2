//! The form as it is shown: the published text in a language, with what a clinic typed in or switched on.

use super::{Answers, Asked, Instrument, InstrumentId, Recall, data};
use crate::Language;
use std::collections::{BTreeMap, BTreeSet};

crate::checkin_choices! {
    /// What a clinic may switch on. Everything is off until it has.
    Switch {
        /// The Spanish GAD-7, compared with the official form.
        Gad7Spanish = "gad7.es",
        /// The Spanish AUDIT-C, compared with the manual.
        AuditcSpanish = "auditc.es",
        /// The Spanish C-SSRS, compared with the official sheet.
        CssrsSpanish = "cssrs.es",
        /// DAST-10, after its texts were typed in and its use was cleared.
        Dast10 = "dast10",
        /// PACS, after its texts were typed in.
        Pacs = "pacs",
        /// BAM-IOP item 9 in the wording of the VA's report.
        BamItem9OfReport = "bam_iop.item9.report",
        /// A positive ASQ opens the C-SSRS.
        AsqOpensCssrs = "asq.cssrs",
    }
}

/// What a clinic has switched on and typed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// Switched on.
    pub on: BTreeSet<Switch>,
    /// Typed in, by instrument, language and item: the question and its options.
    pub typed: BTreeMap<(InstrumentId, String, String), (String, Vec<String>)>,
}

/// One question as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its item.
    pub item: &'static super::Item,
    /// What stands above it and its neighbours.
    pub heading: Option<&'static str>,
    /// The question.
    pub text: String,
    /// Its options in the order of their values; for steps the words for both ends.
    pub options: Vec<String>,
}

impl Question {
    /// The words of a value: the option's, or the number.
    pub fn words(&self, value: u8) -> String {
        match self.item.answering {
            super::Answering::Steps { .. } | super::Answering::Number { .. } => value.to_string(),
            _ => self.options.get(usize::from(value)).cloned().unwrap_or_else(|| value.to_string()),
        }
    }
}

/// A form in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is a form of.
    pub instrument: &'static Instrument,
    /// The language of its texts.
    pub language: Language,
    /// Its version, with the variant of its wording.
    pub version: String,
    /// Said once, before the first question.
    pub instruction: Option<&'static str>,
    /// Stands above every question.
    pub stem: Option<&'static str>,
    /// In order; a question without text in this language is left out.
    pub questions: Vec<Question>,
    /// Licence and credit.
    pub credit: &'static str,
}

/// The variant of the version with BAM-IOP item 9 as in the VA's report.
const REPORT: &str = "/report";

impl Sheet {
    /// The form in `wanted`, or else in English; `None` when the clinic has not loaded it.
    pub fn of(id: InstrumentId, texts: &Texts, wanted: Language) -> Option<Self> {
        Self::in_language(id, texts, wanted).or_else(|| Self::in_language(id, texts, Language::En))
    }

    fn in_language(id: InstrumentId, texts: &Texts, language: Language) -> Option<Self> {
        let wording = id.instrument().wording(language)?;
        let loaded = match id {
            InstrumentId::Dast10 => texts.on.contains(&Switch::Dast10),
            InstrumentId::Pacs => texts.on.contains(&Switch::Pacs),
            _ => true,
        };
        let spanish = match id {
            InstrumentId::Gad7 => texts.on.contains(&Switch::Gad7Spanish),
            InstrumentId::Auditc => texts.on.contains(&Switch::AuditcSpanish),
            InstrumentId::Cssrs => texts.on.contains(&Switch::CssrsSpanish),
            _ => false,
        };
        let report = id == InstrumentId::BamIop && texts.on.contains(&Switch::BamItem9OfReport);
        let sheet = Self::stored(id, texts, language, report)?;
        (loaded && (wording.on || spanish)).then_some(sheet)
    }

    /// The form of a stored version, switched on or not: what was begun is finished in the same words.
    pub fn of_version(id: InstrumentId, texts: &Texts, language: Language, version: &str) -> Option<Self> {
        Self::stored(id, texts, language, Self::is_of_report(version))
    }

    /// Whether a stored version has BAM-IOP item 9 in the wording of the VA's report.
    pub fn is_of_report(version: &str) -> bool {
        version.ends_with(REPORT)
    }

    fn stored(id: InstrumentId, texts: &Texts, language: Language, report: bool) -> Option<Self> {
        let instrument = id.instrument();
        let wording = instrument.wording(language)?;
        let mut questions = Vec::with_capacity(instrument.items.len());
        for (item, words) in instrument.items.iter().zip(wording.items) {
            let (text, options) = if item.typed_in {
                texts.typed.get(&(id, language.tag().to_owned(), item.id.to_owned())).cloned()?
            } else {
                let options = words.options.iter().map(|&option| option.to_owned()).collect();
                let text = if report && item.id == "9" { data::ITEM_9_OF_REPORT } else { words.text };
                (text.to_owned(), options)
            };
            let options =
                if options.is_empty() { words.options.iter().map(|&o| o.to_owned()).collect() } else { options };
            if !text.is_empty() {
                questions.push(Question { item, heading: words.heading, text, options });
            }
        }
        Some(Self {
            instrument,
            language,
            version: format!("{}{}", instrument.version, if report { REPORT } else { "" }),
            instruction: wording.instruction,
            stem: wording.stem,
            questions,
            credit: wording.credit,
        })
    }

    /// No answers yet.
    pub fn blank(&self) -> Answers {
        Answers::new(self.instrument.id, self.language)
    }

    /// The question of an item.
    pub fn question(&self, item: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.item.id == item)
    }

    /// Whether the stem stands above a question: PHQ-9 item 10 and what asks for something else has words of its own.
    pub fn stem_of(&self, question: &Question) -> Option<&'static str> {
        self.stem.filter(|_| !matches!(question.item.asked, Asked::IfAnyAbove(_)))
    }

    /// The time a question asks about.
    pub fn recall_of(question: &Question) -> Recall {
        question.item.recall
    }
}
