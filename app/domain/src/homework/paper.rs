//! The texts of a piece of homework, in one language or several.

use crate::{
    Language, NOTE_MAX, Skill,
    practice::Kind,
    worksheet::{LINE_MAX, Sheet},
};
use serde::{Deserialize, Serialize};

/// What is asked for, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Language of every text on it.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// What to do.
    pub instructions: String,
    /// What it is good for; may be empty.
    #[serde(default)]
    pub why: String,
    /// The form.
    pub sheet: Sheet,
}

/// The same homework in one language or more. Answers to one fit the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Paper>", into = "Vec<Paper>")]
pub struct Papers {
    first: Paper,
    more: Vec<Paper>,
}

impl Papers {
    /// In at least one language and in none twice.
    pub fn new(papers: Vec<Paper>) -> Option<Self> {
        let twice = |at: usize, paper: &Paper| papers[..at].iter().any(|before| before.language == paper.language);
        if papers.iter().enumerate().any(|(at, paper)| twice(at, paper)) {
            return None;
        }
        let mut papers = papers.into_iter();
        Some(Self { first: papers.next()?, more: papers.collect() })
    }

    /// Every one.
    pub fn all(&self) -> impl Iterator<Item = &Paper> {
        std::iter::once(&self.first).chain(&self.more)
    }

    /// In this language, if it was written in it.
    pub fn in_language(&self, language: Language) -> Option<&Paper> {
        self.all().find(|paper| paper.language == language)
    }

    /// In the reader's language, else in the one it was given in, else in the first.
    pub fn of(&self, reader: Language, given: Language) -> &Paper {
        self.in_language(reader).or_else(|| self.in_language(given)).unwrap_or(&self.first)
    }

    /// Whether each can be read and answered, and answers to one fit the others.
    pub fn is_sound(&self) -> bool {
        let said = |text: &str, max: usize| text.chars().count() <= max && !text.contains('\0');
        let names = self.first.sheet.names();
        self.all().all(|paper| {
            said(&paper.title, LINE_MAX)
                && !paper.title.trim().is_empty()
                && said(&paper.instructions, NOTE_MAX)
                && said(&paper.why, NOTE_MAX)
                && paper.sheet.is_sound()
                && paper.sheet.names() == names
        })
    }

    /// A form exercise as homework in both languages; `None` where the exercise is no form.
    pub fn of_skill(skill: Skill) -> Option<Self> {
        if skill.exercise(Language::En).kind != Kind::Form {
            return None;
        }
        let paper = |language| {
            let exercise = skill.exercise(language);
            let texts = [exercise.first_screen.clone(), exercise.note.clone()];
            Some(Paper {
                language,
                title: exercise.name.clone(),
                instructions: texts.into_iter().flatten().collect::<Vec<_>>().join("\n"),
                why: String::new(),
                sheet: exercise.sheet("")?,
            })
        };
        Self::new(Language::ALL.into_iter().filter_map(paper).collect())
    }
}

impl TryFrom<Vec<Paper>> for Papers {
    type Error = &'static str;

    fn try_from(papers: Vec<Paper>) -> Result<Self, Self::Error> {
        Self::new(papers).ok_or("homework is written in at least one language, and in none twice")
    }
}

impl From<Papers> for Vec<Paper> {
    fn from(papers: Papers) -> Self {
        papers.all().cloned().collect()
    }
}
