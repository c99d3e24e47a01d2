//! What somebody writes down or picks in an exercise, as a worksheet.

use super::{Exercise, Field};
use crate::worksheet::{Answer, Ask, Cell, Column, Kind, Sheet, SheetAnswers};

impl Exercise {
    /// What is picked and asked; `pick` asks for the picking. `None` where nothing is.
    pub fn sheet(&self, pick: &str) -> Option<Sheet> {
        let options = self.options.clone();
        let picked = (!options.is_empty()).then(|| {
            Ask::new(pick, if self.pick == Some(1) { Kind::Choice { options } } else { Kind::Many { options } })
        });
        let asks: Vec<Ask> = picked.into_iter().chain(self.fields.iter().filter_map(ask)).collect();
        (!asks.is_empty()).then(|| asks.into())
    }

    /// How many options may be picked, where it is more than one and not as many as there are.
    pub fn most_picks(&self) -> Option<usize> {
        self.pick.and_then(|pick| usize::try_from(pick).ok()).filter(|&pick| pick > 1 && pick < self.options.len())
    }
}

fn ask(field: &Field) -> Option<Ask> {
    let options = field.options.clone();
    if field.per_line {
        let column = Column { label: field.ask.clone(), cell: Cell::Choice { options } };
        return Some(Ask::new(&field.ask, Kind::Table { columns: vec![column], rows: Vec::new() }));
    }
    match field.answer.as_str() {
        "multi" | "rank" => {}
        _ if !options.is_empty() => return Some(Ask::new(&field.ask, Kind::Choice { options })),
        _ => {}
    }
    Some(Ask::of(&field.ask, Kind::from_words(&field.answer, &options)?))
}

/// Drift of the mooring lines, in halves: a line marked no counts two, one marked partly counts one (`score` of
/// `mooring_lines`; the options are yes, partly, no). `None` where no line was marked.
pub fn drift(answers: &SheetAnswers) -> Option<u32> {
    let rows = answers.0.iter().flatten().flatten().find_map(|answer| match answer {
        Answer::Rows(rows) => Some(rows),
        _ => None,
    })?;
    let halves = rows.iter().flatten().flatten().map(|cell| match cell {
        Answer::One(2) => 2,
        Answer::One(1) => 1,
        _ => 0,
    });
    Some(halves.sum())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Fields, Language, practice::Skill, practice::exercises, worksheet::parse};

    #[test]
    fn every_question_of_the_records_can_be_answered() {
        for lang in Language::ALL {
            for exercise in exercises(lang) {
                let sheet = exercise.sheet("Pick");
                let asked = exercise.fields.len() + usize::from(!exercise.options.is_empty());
                assert_eq!(sheet.as_ref().map_or(0, |sheet| sheet.asks.len()), asked, "{}", exercise.id);
                assert!(sheet.is_none_or(|sheet| sheet.is_sound()), "{}", exercise.id);
            }
        }
    }

    #[test]
    fn both_languages_ask_the_same() {
        for skill in Skill::all() {
            let names = |lang| skill.exercise(lang).sheet("Pick").map(|sheet| sheet.names());
            assert_eq!(names(Language::En), names(Language::Es), "{}", skill.word());
        }
    }

    #[test]
    fn drift_counts_the_lines_that_did_not_hold() {
        let exercise = Skill::from_word("mooring_lines").expect("exists").exercise(Language::En);
        let sheet = exercise.sheet("Pick").expect("asks");
        let mut fields: Vec<(String, String)> =
            ["Sleep", "Work", "Home", "Faith"].iter().map(|line| ("w0".into(), (*line).into())).collect();
        let none = parse(&sheet, &Fields(fields.clone()), true).expect("fits");
        assert_eq!(drift(&none), None);
        for (row, option) in [(0, "0"), (1, "1"), (2, "2"), (3, "2")] {
            fields.push((format!("w1_r{row}c0"), option.into()));
        }
        let answers = parse(&sheet, &Fields(fields), true).expect("fits");
        assert_eq!(drift(&answers), Some(5));
    }
}
