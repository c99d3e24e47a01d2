//! The demo program: a clinic that does not exist, with a believable history. Everything here is a pure function of
//! a [`Plan`]; only [`load`] touches a database.

mod answers;
mod care;
mod chance;
mod clinic;
mod craving;
mod days;
mod ending;
mod group;
mod homework;
mod judge;
mod kept;
mod lapse;
mod load;
mod names;
mod nature;
mod person;
mod plan;
mod practice;
mod questionnaire;
mod schedule;
mod second;
mod size;
mod steps;
mod words;

#[cfg(test)]
mod tests;

pub use load::{Loaded, Refused, load};
pub use size::{Plan, Size};

use ::store::load::Program;
use domain::{AccountId, Clinic, ProgramId};
use judge::Judge;
use std::ops::Range;
use uuid::Uuid;

/// The demo program's id, by which it is known again.
pub const ID: ProgramId = ProgramId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_de30));
/// The password of every account of the demo.
pub const PASSWORD: &str = "harbor lantern violet 27";

/// A demo to be made, part by part.
pub struct Demo<'a> {
    plan: Plan<'a>,
    clinic: Clinic,
    program: Program,
    clinicians: Vec<AccountId>,
}

impl<'a> Demo<'a> {
    /// A demo by plan.
    pub fn new(plan: Plan<'a>) -> Self {
        let program = clinic::program(&plan);
        let clinicians = clinic::clinicians(&program);
        Self { plan, clinic: clinic::clinic(), program, clinicians }
    }

    /// The program with its staff and families, and nobody else.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// Adds the participants of `range` with their histories to `program`.
    pub fn add(&self, range: Range<u32>, program: &mut Program) {
        for index in range {
            let person = person::person(&self.plan, &self.clinic, index);
            let steps = steps::steps(&person, &self.plan, &self.clinic);
            let steps = second::second_thoughts(&person, self.plan.size.seed, self.plan.now, steps);
            let groups = schedule::add(&person, &self.plan, &self.clinic, &self.clinicians, &mut program.schedule);
            let outcomes =
                Judge::new(&person, &self.plan, &self.clinic, &self.clinicians).expected_at(groups).run(steps);
            program.homework.extend(homework::homework(&person, &self.plan, &self.clinic, &self.clinicians));
            practice::practise(&person, &self.plan, &self.clinic, &mut program.practices);
            program.questionnaires.extend(questionnaire::questionnaires(&person, &self.plan, &self.clinic));
            program.plans.append(&mut plan::plans(&person, &self.plan, &self.clinic));
            program.accounts.push(person.account);
            program.check_ins.extend(outcomes.check_ins);
            program.flows.extend(outcomes.flows);
            program.lapses.extend(outcomes.lapses);
            program.flags.extend(outcomes.flags);
        }
    }

    /// The whole demo at once.
    pub fn whole(&self) -> Program {
        let mut program = self.program.clone();
        self.add(0..self.plan.size.participants.max(1), &mut program);
        program
    }
}

/// What to type to look around, for the terminal.
pub fn sign_ins(origin: &str) -> String {
    format!(
        "{name}, a clinic that does not exist, is at {origin}

  participant     ana@example.org     {origin}/today
                  marcus@example.org  (in Spanish)
  clinician       dana@example.org    {origin}/clinic
                  lee@example.org
  family          rosa@example.org
  administrator   admin@example.org

  password of all of them: {PASSWORD}
",
        name = clinic::NAME,
    )
}
