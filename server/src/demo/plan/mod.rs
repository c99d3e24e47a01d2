//! The participants' plans: how they grew over the weeks, and which doses were taken.

mod doses;
mod words;

use super::{
    chance::{Chance, Part as Of},
    person::{ANA, MARCUS, Person, morning_of},
    size::Plan,
};
use domain::{
    ClientId, Clinic, Item, Language, Phone, PlanId, Text,
    medication::Medication,
    plan::{
        Aftercare, Approach, Contact, Contacts, Content, Fellowship, Goal, GoalState, Listed, Meeting, Reasons,
        RelapsePlan, SafetyPlan, Step, Version, Worst,
    },
};
use jiff::{Timestamp, ToSpan, civil::Date};
use store::load::{Document, Plans};
use words::Words;

/// The plan of one person. Free text is in the person's own language.
pub fn plans(person: &Person, plan: &Plan<'_>, clinic: &Clinic) -> Plans {
    let chance = Chance::of(plan.size.seed, Of::Plan, person.index);
    let mut pen = Pen { person, clinic, now: plan.now, chance, documents: Vec::new() };
    let words = match person.language {
        Language::En => &words::EN,
        Language::Es => &words::ES,
    };
    pen.reasons(words);
    pen.people(words);
    pen.safety(words);
    pen.relapse(words);
    pen.goals(words);
    pen.meetings(words);
    pen.aftercare(words);
    let medicines = pen.medicines(words);
    let doses = doses::doses(&mut pen, &medicines, words);
    Plans { documents: pen.documents, doses }
}

/// Writes the documents of one person.
struct Pen<'a> {
    person: &'a Person,
    clinic: &'a Clinic,
    now: Timestamp,
    chance: Chance,
    documents: Vec<Document>,
}

fn text(words: &str) -> Text {
    Text::stored(words.to_owned())
}

fn texts(words: &[&str]) -> Vec<Text> {
    words.iter().map(|words| text(words)).collect()
}

impl Pen<'_> {
    /// The two whose plans are shown: everything is written.
    fn is_shown(&self) -> bool {
        matches!(self.person.index, ANA | MARCUS)
    }

    fn happens(&mut self, probability: f64) -> bool {
        let happens = self.chance.happens(probability);
        happens || self.is_shown()
    }

    /// Some of a list, in its order, at least one.
    fn some<'w>(&mut self, of: &'w [&'w str], most: usize) -> Vec<&'w str> {
        let most = most.min(of.len());
        let count = if self.is_shown() { most } else { self.up_to(most) };
        let from = if self.is_shown() { 0 } else { self.up_to(of.len()) - 1 };
        of.iter().cycle().skip(from).take(count).copied().collect()
    }

    /// From 1 to `most`.
    fn up_to(&mut self, most: usize) -> usize {
        let most = i64::try_from(most.max(1)).unwrap_or(1);
        usize::try_from(self.chance.whole(1..=most)).unwrap_or(1)
    }

    /// An evening of the stay, `day` days after it began; never after now.
    fn evening(&mut self, day: i64) -> Timestamp {
        let date = self.person.enrollment.admitted_on.saturating_add(day.days()).min(self.person.last_day);
        let minutes = self.chance.whole(8 * 60..=11 * 60);
        let at = morning_of(date, self.clinic).saturating_add(jiff::SignedDuration::from_mins(minutes));
        at.unwrap_or(self.now).min(self.now)
    }

    /// Saves a document in one or more versions, days after the stay began.
    fn write(&mut self, versions: Vec<(i64, Content)>) -> Option<PlanId> {
        let first = versions.first()?.0;
        let made_at = self.evening(first);
        let id = PlanId(self.chance.id(made_at));
        let (mut saved, mut last) = (Vec::new(), made_at);
        for (number, (day, content)) in (1..).zip(versions) {
            let saved_at = if number == 1 { made_at } else { self.evening(day).max(last) };
            last = saved_at;
            let client_id = ClientId(self.chance.id(saved_at));
            let (saved_by, language) = (self.person.id.into(), self.person.language);
            saved.push((client_id, Version { id, version: number, content, saved_at, saved_by, language }));
        }
        self.documents.push(Document { participant: self.person.id, made_at, versions: saved });
        Some(id)
    }

    fn reasons(&mut self, words: &Words) {
        if !self.happens(0.85) {
            return;
        }
        let reasons = texts(&self.some(words.reasons, 4));
        let first = Content::Reasons(Reasons(reasons.iter().take(1).cloned().collect()));
        let mut versions = vec![(3, first)];
        if reasons.len() > 1 {
            versions.push((12, Content::Reasons(Reasons(reasons))));
        }
        self.write(versions);
    }

    /// Numbers that were set aside for fiction (555-0100 to 555-0199).
    fn phone(&mut self) -> Option<Phone> {
        let number = format!("(212) 555-01{:02}", self.chance.whole(0..=99));
        Phone::parse(&number).ok().flatten()
    }

    fn people(&mut self, words: &Words) {
        if !self.happens(0.85) {
            return;
        }
        let count = if self.is_shown() { words.people.len() } else { self.up_to(words.people.len()) };
        let contacts = words.people.iter().take(count).map(|(name, what_for)| {
            let (name, what_for) = (text(name), text(what_for));
            Contact { name, phone: self.phone(), what_for }
        });
        let contacts: Vec<_> = contacts.collect();
        self.write(vec![(4, Content::People(Contacts(contacts)))]);
    }

    fn listed(&mut self, rows: &[(&str, bool)]) -> Vec<Listed> {
        rows.iter()
            .map(|&(name, has_phone)| {
                let phone = self.phone().filter(|_| has_phone);
                Listed { name: text(name), phone }
            })
            .collect()
    }

    fn safety(&mut self, words: &Words) {
        if !self.happens(0.7) {
            return;
        }
        let plan = SafetyPlan {
            signs: texts(&self.some(words.signs, 3)),
            alone: texts(&self.some(words.alone, 4)),
            around: self.listed(words.around),
            ask: self.listed(words.ask),
            professionals: self.listed(words.professionals),
            safer: text(words.safer),
            worth: text(words.worth),
        };
        let begun = SafetyPlan { around: vec![], safer: Text::default(), ..plan.clone() };
        let later = self.chance.whole(30..=60);
        let mut versions = vec![(6, Content::Safety(begun))];
        if self.happens(0.6) {
            versions.push((later, Content::Safety(plan)));
        }
        self.write(versions);
    }

    fn relapse(&mut self, words: &Words) {
        if !self.happens(0.6) {
            return;
        }
        let plan = RelapsePlan {
            outside: texts(&self.some(words.outside, 4)),
            inside: texts(&self.some(words.inside, 3)),
            worst: words
                .worst
                .iter()
                .zip([Approach::Change, Approach::Avoid, Approach::FaceWithHelp])
                .map(|((trigger, response), approach)| Worst {
                    trigger: text(trigger),
                    approach: Some(approach),
                    response: text(response),
                })
                .collect(),
            noticed: texts(&self.some(words.noticed, 2)),
            signs: text(words.first_signs),
            then: text(words.then),
            told_by: text(words.told_by),
            responses: texts(&self.some(words.responses, 4)),
            mooring: texts(&self.some(words.mooring, 5)),
        };
        self.write(vec![(14, Content::RelapsePrevention(plan))]);
    }

    fn goals(&mut self, words: &Words) {
        let count = if self.is_shown() { words.goals.len() } else { self.up_to(words.goals.len()) };
        let admitted = self.person.enrollment.admitted_on;
        let stayed = i64::from((self.person.last_day - admitted).get_days());
        for (number, (what, measure, steps)) in (0..).zip(words.goals.iter().take(count)) {
            let begins = 5 + 9 * number;
            if begins > stayed {
                break;
            }
            let mut goal = Goal {
                what: text(what),
                measure: text(measure),
                due_on: Some(self.person.last_day.saturating_add((10 + 7 * number).days())),
                steps: steps.iter().map(|step| Step { what: text(step), done_on: None }).collect(),
                state: GoalState::Open,
            };
            let mut versions = vec![(begins, Content::Goals(goal.clone()))];
            let done = self.up_to(goal.steps.len()) - usize::from(self.is_shown() && number > 0);
            for (after, at) in (1_i64..).zip(0..done) {
                let day = (begins + 4 * after).min(stayed);
                goal.steps[at].done_on = Some(admitted.saturating_add(day.days()));
                versions.push((day, Content::Goals(goal.clone())));
            }
            if goal.count().0 == goal.steps.len() {
                goal.state = GoalState::Reached;
                versions.push((stayed, Content::Goals(goal)));
            }
            self.write(versions);
        }
    }

    fn meetings(&mut self, words: &Words) {
        if !self.happens(0.45) {
            return;
        }
        let admitted = self.person.enrollment.admitted_on;
        let stayed = i64::from((self.person.last_day - admitted).get_days());
        let most = if self.is_shown() { 6 } else { i64::try_from(self.up_to(6)).unwrap_or(1) };
        for number in 0..most {
            let day = stayed - 1 - 6 * number;
            if day < 2 {
                break;
            }
            let kind = *self.chance.pick(&[Fellowship::TwelveStep, Fellowship::SelfManagement, Fellowship::None]);
            let keep = *self.chance.pick(words.keep);
            let name = *self.chance.pick(words.rooms);
            let meeting = Meeting {
                on: admitted.saturating_add(day.days()),
                fellowship: Some(kind),
                name: text(name),
                keep: text(keep),
                removed: false,
            };
            self.write(vec![(day, Content::Meetings(meeting))]);
        }
    }

    fn aftercare(&mut self, words: &Words) {
        let stayed = (self.person.last_day - self.person.enrollment.admitted_on).get_days();
        if stayed < 49 || !self.happens(0.6) {
            return;
        }
        let plan = Aftercare {
            appointments: texts(words.appointments),
            anchors: texts(&self.some(words.mooring, 4)),
            medicines: Text::default(),
            signs: text(words.then),
            back: text(words.back),
        };
        self.write(vec![(48, Content::Aftercare(plan))]);
    }

    fn medicines(&mut self, words: &Words) -> Vec<(PlanId, Timestamp, Medication)> {
        let for_this: &[usize] = match self.person.enrollment.works_on.first() {
            Some(Item::Alcohol) => &[0, 2],
            Some(Item::Opioids) => &[1, 3],
            _ => &[2],
        };
        let mut medicines = Vec::new();
        for &at in for_this {
            if !self.happens(0.6) {
                continue;
            }
            let (name, how_often, hours, routine) = words.medicines[at];
            let since =
                self.person.enrollment.admitted_on.saturating_sub((7 + 13 * i64::try_from(at).unwrap_or(0)).days());
            let medicine = Medication {
                name: text(name),
                how_often: text(how_often),
                times: hours.iter().map(|&hour| jiff::civil::time(hour, 0, 0, 0)).collect(),
                days: Vec::new(),
                routine: text(routine),
                since: Some(since),
                prescriber: text(words.prescriber),
                refill_on: Some(self.refill()),
                stopped_on: None,
            };
            let day = 2 + i64::try_from(at).unwrap_or(0);
            if let Some(id) = self.write(vec![(day, Content::Medication(medicine.clone()))]) {
                let made_at = self.documents.last().map_or(self.now, |document| document.made_at);
                medicines.push((id, made_at, medicine));
            }
        }
        medicines
    }

    /// Some day in the next weeks; Ana's comes soon.
    fn refill(&mut self) -> Date {
        let ahead = self.chance.whole(9..=28);
        self.person.last_day.saturating_add(if self.person.index == ANA { 5 } else { ahead }.days())
    }
}
