//! The lessons of the templates in `program.md`, in both languages. A session names its lesson by id; what the clinic
//! types into the session comes before the lesson's words.

use super::Kind;
use crate::Language;
use jiff::civil::Time;
use serde::Deserialize;
use std::sync::LazyLock;

/// A text of ours in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Both {
    en: String,
    es: String,
}

impl Both {
    /// The text in a language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
        }
    }
}

/// Sessions of one sort within a template: early recovery skills, relapse prevention, family education.
#[derive(Clone, Debug, Deserialize)]
pub struct Course {
    /// Its id (`RP`).
    pub id: String,
    /// Its name.
    pub name: Both,
    /// What kind of session.
    pub kind: Kind,
    /// When it begins by default.
    pub begins: Time,
    /// Minutes of a session.
    pub minutes: u16,
    /// In order.
    pub lessons: Vec<Lesson>,
}

/// One session of a course.
#[derive(Clone, Debug, Deserialize)]
pub struct Lesson {
    /// Its id (`RP24`).
    pub id: String,
    /// Its week within the template, from 1.
    pub week: i8,
    /// Its weekday, 1 for Monday.
    pub weekday: i8,
    /// What it is about.
    pub topic: Both,
    /// What it is for.
    pub goal: Both,
    /// What to try until the next one.
    pub home: Both,
    /// Id of the linked skill (`exercises.md`).
    pub skill: Option<String>,
}

/// A template.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Curriculum {
    /// Its courses.
    pub courses: Vec<Course>,
}

static TEMPLATE: LazyLock<Curriculum> =
    LazyLock::new(|| toml::from_str(include_str!("curriculum.toml")).unwrap_or_default());

/// The 16-week template (SAMHSA Matrix IOP manual), template A of `program.md`.
pub fn curriculum() -> &'static Curriculum {
    &TEMPLATE
}

/// The course that the lesson of an id belongs to.
pub fn course_of(lesson: &str) -> Option<&'static Course> {
    TEMPLATE.courses.iter().find(|course| course.lessons.iter().any(|one| one.id == lesson))
}

/// The lesson of an id.
pub fn lesson(id: &str) -> Option<&'static Lesson> {
    TEMPLATE.courses.iter().flat_map(|course| &course.lessons).find(|lesson| lesson.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_whole() {
        let read: Curriculum = toml::from_str(include_str!("curriculum.toml")).expect("a template");
        let lessons = |id: &str| &read.courses.iter().find(|course| course.id == id).expect("a course").lessons;
        for (id, count) in [("IC", 3), ("ERS", 8), ("RP", 32), ("FE", 12)] {
            assert_eq!(lessons(id).len(), count, "{id}");
            for (place, lesson) in lessons(id).iter().enumerate() {
                assert_eq!(lesson.id, format!("{id}{}", place + 1));
            }
        }
        for lesson in read.courses.iter().flat_map(|course| &course.lessons) {
            assert!((1..=16).contains(&lesson.week) && (1..=7).contains(&lesson.weekday), "{}", lesson.id);
            for text in [&lesson.topic, &lesson.goal, &lesson.home] {
                for language in Language::ALL {
                    assert!(!text.in_language(language).trim().is_empty(), "{} in {language:?}", lesson.id);
                }
            }
            assert!(super::lesson(&lesson.id).is_some());
        }
        assert!(super::lesson("RP33").is_none());
    }

    /// `program.md`: hours from the groups alone are 6.2 a week in weeks 1 to 4, and 4.5 after that.
    #[test]
    fn its_groups_have_the_hours_that_the_reference_says() {
        let minutes = |week: i8| -> u32 {
            let courses = curriculum().courses.iter().filter(|course| course.id != "IC");
            courses
                .flat_map(|course| {
                    course.lessons.iter().filter(move |l| l.week == week).map(|_| u32::from(course.minutes))
                })
                .sum()
        };
        for week in 1..=12 {
            assert_eq!(minutes(week), if week <= 4 { 370 } else { 270 }, "week {week}");
        }
    }
}
