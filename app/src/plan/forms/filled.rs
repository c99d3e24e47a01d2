//! A form as its saved version would have been typed.

use domain::{
    Fields, Text,
    plan::{Content, Listed},
};
use jiff::civil::{Date, Time};

/// Names and texts under which the form of this content would send it again.
pub fn fields(content: &Content) -> Fields {
    let mut filled = Filled::default();
    match content {
        Content::Reasons(reasons) => {
            for (at, reason) in numbered(&reasons.0) {
                filled.text(format!("reason_{at}"), reason);
            }
        }
        Content::People(contacts) => {
            for (at, contact) in numbered(&contacts.0) {
                filled.text(format!("name_{at}"), &contact.name);
                filled.add(format!("phone_{at}"), contact.phone.as_ref().map_or("", |phone| phone.as_str()));
                filled.text(format!("for_{at}"), &contact.what_for);
            }
        }
        Content::RelapsePrevention(plan) => {
            filled.lines("outside", &plan.outside);
            filled.lines("inside", &plan.inside);
            for (at, worst) in numbered(&plan.worst) {
                filled.text(format!("worst_{at}"), &worst.trigger);
                filled.add(format!("approach_{at}"), worst.approach.map_or("", domain::plan::Approach::word));
                filled.text(format!("response_{at}"), &worst.response);
            }
            filled.lines("noticed", &plan.noticed);
            filled.text("signs", &plan.signs);
            filled.text("then", &plan.then);
            filled.text("told_by", &plan.told_by);
            filled.lines("responses", &plan.responses);
            filled.lines("mooring", &plan.mooring);
        }
        Content::Safety(plan) => {
            filled.lines("signs", &plan.signs);
            filled.lines("alone", &plan.alone);
            filled.rows("around", &plan.around);
            filled.rows("ask", &plan.ask);
            filled.rows("pro", &plan.professionals);
            filled.text("safer", &plan.safer);
            filled.text("worth", &plan.worth);
        }
        Content::Goals(goal) => {
            filled.text("what", &goal.what);
            filled.text("measure", &goal.measure);
            filled.date("due_on", goal.due_on);
            let steps: Vec<Text> = goal.steps.iter().map(|step| step.what.clone()).collect();
            filled.lines("steps", &steps);
        }
        Content::Medication(medicine) => {
            filled.text("name", &medicine.name);
            filled.text("how_often", &medicine.how_often);
            for (at, time) in numbered(&medicine.times) {
                filled.add(format!("time_{at}"), &hour_and_minute(*time));
            }
            for day in &medicine.days {
                filled.add("days", day.word());
            }
            filled.text("routine", &medicine.routine);
            filled.date("since", medicine.since);
            filled.text("prescriber", &medicine.prescriber);
            filled.date("refill_on", medicine.refill_on);
        }
        Content::Meetings(meeting) => {
            filled.date("on", Some(meeting.on));
            filled.add("fellowship", meeting.fellowship.map_or("", domain::plan::Fellowship::word));
            filled.text("name", &meeting.name);
            filled.text("keep", &meeting.keep);
        }
        Content::Aftercare(plan) => {
            filled.lines("appointments", &plan.appointments);
            filled.lines("anchors", &plan.anchors);
            filled.text("medicines", &plan.medicines);
            filled.text("signs", &plan.signs);
            filled.text("back", &plan.back);
        }
    }
    Fields(filled.0)
}

/// A time as browsers send it.
pub fn hour_and_minute(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn numbered<T>(rows: &[T]) -> impl Iterator<Item = (usize, &T)> {
    (1..).zip(rows)
}

#[derive(Default)]
struct Filled(Vec<(String, String)>);

impl Filled {
    fn add(&mut self, name: impl Into<String>, text: &str) {
        self.0.push((name.into(), text.to_owned()));
    }

    fn text(&mut self, name: impl Into<String>, text: &Text) {
        self.add(name, text.as_str());
    }

    fn lines(&mut self, name: &str, lines: &[Text]) {
        let lines: Vec<_> = lines.iter().map(Text::as_str).collect();
        self.add(name, &lines.join("\n"));
    }

    fn date(&mut self, name: &str, date: Option<Date>) {
        self.add(name, &date.map(|date| date.to_string()).unwrap_or_default());
    }

    fn rows(&mut self, prefix: &str, rows: &[Listed]) {
        for (at, row) in numbered(rows) {
            self.text(format!("{prefix}_name_{at}"), &row.name);
            self.add(format!("{prefix}_phone_{at}"), row.phone.as_ref().map_or("", |phone| phone.as_str()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::plan::NewVersion;
    use jiff::civil::date;

    /// Reads a form, fills it from what was read, and reads it again.
    fn again(part: &str, typed: &[(&str, &str)]) {
        let id = "00000000-0000-7000-8000-000000000000";
        let around = [("client_id", id), ("part", part), ("based_on", "0")];
        let own = |fields: &[(String, String)]| {
            let around = around.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
            Fields(around.chain(fields.iter().cloned()).collect())
        };
        let typed: Vec<_> = typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let today = date(2026, 11, 22);
        let first = NewVersion::parse(&own(&typed), today).expect(part);
        let second = NewVersion::parse(&own(&fields(&first.content).0), today).expect(part);
        assert_eq!(first, second, "{part}");
    }

    #[test]
    fn what_was_saved_fills_its_form_so_that_it_would_be_saved_again() {
        again("reasons", &[("reason_1", "My daughter"), ("reason_2", "To sleep")]);
        again("people", &[("name_1", "Rosa"), ("phone_1", "(555) 010-0142"), ("for_1", "A ride"), ("name_2", "Ben")]);
        again(
            "relapse_prevention",
            &[("outside", "Payday\nThe bar"), ("worst_1", "Payday"), ("approach_1", "avoid"), ("told_by", "Rosa\nBen")],
        );
        again("safety", &[("signs", "a\nb"), ("pro_name_1", "Dr. Lee"), ("pro_phone_1", "555 0100"), ("worth", "Her")]);
        again("goals", &[("what", "Run"), ("due_on", "2026-12-20"), ("steps", "Shoes\nAround the block")]);
        again(
            "medication",
            &[
                ("name", "Naltrexone"),
                ("time_1", "08:00"),
                ("time_2", "21:30"),
                ("days", "mon"),
                ("since", "2026-10-01"),
            ],
        );
        again("meetings", &[("on", "2026-11-20"), ("fellowship", "none"), ("keep", "One day")]);
        again("aftercare", &[("appointments", "Dr. Lee, December 3"), ("back", "I call the desk.")]);
    }
}
