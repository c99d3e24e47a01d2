//! What the row of the own day means.

use super::row::{Dose, Response, Row};
use crate::{
    trouble::Trouble,
    word::{choice, choices, rating},
};
use domain::{
    Clinic, Enrollment, Goal, HomeworkId, Item, Language, LapseId, PlanId, Rating, ResponseId, SessionId, Text,
    medication::{DoseAnswer, Medication, Slot, Taken, doses_of_day},
    plan::Content,
    questionnaire::{
        InstrumentId, OpenedBy, Pcl5Form, Plan, Sheet, Sitting, Switch, Texts, asked, due, schedule, standing,
    },
    schedule::{Civil, Kind, lesson},
    today::{DoseOpen, Facts, FormOpen, HomeworkOpen, SessionAhead},
};
use jiff::{SignedDuration, Timestamp, civil::Date, tz::TimeZone};

/// Something of the database that cannot be.
fn impossible(column: &'static str) -> Trouble {
    Trouble::Impossible(column)
}

impl Row {
    /// Values of craving by day.
    pub fn values(&self) -> Result<Vec<(Date, Rating)>, Trouble> {
        let values = self.days.iter().flat_map(|days| &days.0);
        values.map(|value| Ok((value.day, rating(value.value, "check_ins.craving_max")?))).collect()
    }

    /// The stay that `day` lies in.
    pub fn enrollment(&self, day: Date) -> Result<Option<Enrollment>, Trouble> {
        let Some(stay) = &self.stay else { return Ok(None) };
        if stay.admitted_on > day || stay.discharged_on.is_some_and(|discharged| discharged < day) {
            return Ok(None);
        }
        Ok(Some(Enrollment {
            goal: Goal::from_word(&stay.goal).ok_or(impossible("enrollments.goal"))?,
            works_on: choices(&stay.works_on, Item::from_word, "enrollments.works_on")?,
            own_word: stay.own_word.clone(),
            admitted_on: stay.admitted_on,
        }))
    }

    /// What there is to do; the flow is asked for on its own.
    pub fn facts(&self, lang: Language, day: Date, clinic: &Clinic, now: Timestamp) -> Result<Facts, Trouble> {
        Ok(Facts {
            flow: None,
            lapse: self.lapse.map(LapseId),
            draft: self.draft,
            checked_in: self.checked_in,
            sessions: self.sessions(lang, now)?,
            forms: self.forms(clinic, now)?,
            doses: self.doses(day, &clinic.zone, now)?,
            homework: self.homework(lang)?,
        })
    }

    fn sessions(&self, lang: Language, now: Timestamp) -> Result<Vec<SessionAhead>, Trouble> {
        let mut sessions = Vec::new();
        for row in self.sessions.iter().flat_map(|rows| &rows.0) {
            let zone = TimeZone::get(&row.time_zone).map_err(|_| impossible("sessions.time_zone"))?;
            let begins = Civil { day: row.day, time: row.begins, zone }.instant();
            let ends = begins.saturating_add(SignedDuration::from_mins(row.minutes)).unwrap_or(begins);
            let of_lesson =
                || row.lesson.as_deref().and_then(lesson).map_or("", |lesson| lesson.topic.in_language(lang));
            let typed = row.topic.trim();
            sessions.push(SessionAhead {
                id: SessionId(row.id),
                kind: choice(&row.kind, Kind::from_word, "sessions.kind")?,
                topic: if typed.is_empty() { of_lesson() } else { typed }.to_owned(),
                begins,
                ends,
            });
        }
        sessions.retain(|session| session.ends > now);
        sessions.sort_by_key(|session| session.begins);
        Ok(sessions)
    }

    fn forms(&self, clinic: &Clinic, now: Timestamp) -> Result<Vec<FormOpen>, Trouble> {
        let responses = self.responses.as_ref().map_or(&[][..], |rows| &rows.0);
        let sittings = responses.iter().map(|response| response.sitting(now)).collect::<Result<Vec<_>, _>>()?;
        let form = |instrument: InstrumentId, begun: Option<&Response>, closes_at| FormOpen {
            instrument,
            begun: begun.map(|response| ResponseId(response.id)),
            is_screen_under_way: instrument.is_screen() && begun.is_some_and(Response::is_under_way),
            closes_at,
        };
        let due = due(&self.windows(clinic, now)?, &sittings, now).into_iter();
        let of_windows = due.map(|(window, begun)| {
            form(window.instrument, begun.and_then(|place| responses.get(place)), window.closes)
        });
        let asked =
            asked(&sittings).into_iter().filter_map(|place| Some((sittings.get(place)?, responses.get(place)?)));
        let of_others = asked.map(|(sitting, response)| form(sitting.instrument, Some(response), response.closes_at));
        Ok(of_windows.chain(of_others).collect())
    }

    fn windows(&self, clinic: &Clinic, now: Timestamp) -> Result<Vec<domain::questionnaire::Window>, Trouble> {
        let Some(stay) = &self.stay else { return Ok(Vec::new()) };
        let trauma = self.trauma.as_deref();
        let trauma = trauma.map(|word| choice(word, Pcl5Form::from_word, "questionnaire_profiles.trauma"));
        let plan = Plan {
            admitted_on: stay.admitted_on,
            discharged_on: stay.discharged_on,
            changes: Vec::new(),
            trauma: trauma.transpose()?,
            alcohol: stay.works_on.iter().any(|word| word == Item::Alcohol.word()),
        };
        let texts = self.texts()?;
        Ok(schedule(&plan, |id| Sheet::of(id, &texts, Language::En).is_some(), &clinic.zone, now))
    }

    fn texts(&self) -> Result<Texts, Trouble> {
        let typed = self.texts.iter().flat_map(|rows| &rows.0).map(|row| {
            let instrument = choice(&row.instrument, InstrumentId::from_word, "questionnaire_texts.instrument")?;
            Ok(((instrument, row.language.clone(), row.item.clone()), (row.question.clone(), row.options.clone())))
        });
        Ok(Texts {
            on: choices(&self.switches, Switch::from_word, "questionnaire_switches.switch")?.into_iter().collect(),
            typed: typed.collect::<Result<_, Trouble>>()?,
        })
    }

    fn doses(&self, day: Date, zone: &TimeZone, now: Timestamp) -> Result<Vec<DoseOpen>, Trouble> {
        let medicines = self.medicines.iter().flat_map(|rows| &rows.0);
        let medicines = medicines.filter_map(|row| match &row.content {
            Content::Medication(medicine) => Some((PlanId(row.id), medicine)),
            _ => None,
        });
        let medicines: Vec<(PlanId, &Medication)> = medicines.collect();
        let answers = self.doses.iter().flat_map(|rows| &rows.0).map(|row| answer(row, day));
        let answers = answers.collect::<Result<Vec<_>, _>>()?;
        let doses = doses_of_day(medicines, &answers, day, zone).into_iter();
        Ok(doses
            .filter(|dose| dose.due_at <= now && dose.is_open())
            .map(|dose| DoseOpen {
                medicine: dose.slot.medication,
                name: dose.name.as_str().to_owned(),
                due_at: dose.due_at,
            })
            .collect())
    }

    fn homework(&self, lang: Language) -> Result<Vec<HomeworkOpen>, Trouble> {
        let rows = self.homework.iter().flat_map(|rows| &rows.0);
        rows.map(|row| {
            let given = Language::from_tag(&row.language).ok_or(impossible("homework.language"))?;
            Ok(HomeworkOpen {
                id: HomeworkId(row.id),
                title: row.papers.of(lang, given).title.clone(),
                due_at: row.due_at,
                feedback_is_new: row.news,
            })
        })
        .collect()
    }
}

impl Response {
    fn sitting(&self, now: Timestamp) -> Result<Sitting, Trouble> {
        Ok(Sitting {
            instrument: choice(&self.instrument, InstrumentId::from_word, "questionnaire_responses.instrument")?,
            opened_by: choice(&self.opened_by, OpenedBy::from_word, "questionnaire_responses.opened_by")?,
            day: self.day,
            standing: standing(self.closes_at, self.first_answer_at, self.finished_at, now),
        })
    }

    /// Whether somebody answered something, or opened it because of an answer.
    fn is_under_way(&self) -> bool {
        self.first_answer_at.is_some() || self.opened_by != OpenedBy::Schedule.word()
    }
}

fn answer(row: &Dose, day: Date) -> Result<DoseAnswer, Trouble> {
    Ok(DoseAnswer {
        slot: Slot { medication: PlanId(row.medication_id), day, time: row.time },
        taken: choice(&row.taken, Taken::from_word, "doses.taken")?,
        note: Text::default(),
        answered_at: row.answered_at,
    })
}
