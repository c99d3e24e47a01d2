//! The homework of a lesson: what to try until the next one, the linked skill, and a sheet to write down how it went.

use super::{Paper, Papers};
use crate::{Language, Skill, schedule::Lesson, worksheet::Sheet};
use serde::Deserialize;
use std::sync::LazyLock;

/// The sheet for what is done, not written: on which days, how it went, what got in the way.
#[derive(Deserialize)]
struct TrySheet {
    en: Sheet,
    es: Sheet,
}

static TRY: LazyLock<Option<TrySheet>> = LazyLock::new(|| toml::from_str(include_str!("try.toml")).ok());

impl Papers {
    /// The homework of a lesson in both languages: with the form of its skill where the skill is a form, else with days to
    /// tick and two questions.
    pub fn of_lesson(lesson: &Lesson) -> Option<Self> {
        let form = lesson.skill.as_deref().and_then(Skill::from_word).and_then(Self::of_skill);
        let paper = |language| {
            let form = form.as_ref().and_then(|form| form.in_language(language));
            let sheet = match (form, &*TRY, language) {
                (Some(form), ..) => form.sheet.clone(),
                (None, Some(sheets), Language::En) => sheets.en.clone(),
                (None, Some(sheets), Language::Es) => sheets.es.clone(),
                (None, None, _) => return None,
            };
            Some(Paper {
                language,
                title: lesson.topic.in_language(language).to_owned(),
                instructions: lesson.home.in_language(language).to_owned(),
                why: lesson.goal.in_language(language).to_owned(),
                sheet,
            })
        };
        Self::new(Language::ALL.into_iter().filter_map(paper).collect())
    }
}
