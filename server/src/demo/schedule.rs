//! A participant's sessions: the group's, their own with a counselor, visits and family sessions; who came, who did not.

use super::{
    chance::{Chance, Part},
    group::{self, For, Laid, Plot},
    person::{ANA, Person},
    size::Plan,
};
use domain::{
    AccountId, Clinic, CommitmentId, Language, PointId, SessionId, Text,
    schedule::{
        Absence, AbsenceReason, Booker, CareLevel, Civil, Commitment, CommitmentKind, Counting, JoinLink, Kind, Level,
        Mark, Meeting, Mine, Opened, Point, Session, Status,
    },
};
use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Time, Weekday, time},
};
use store::load::{Attendee, Planned, Schedule};

/// What happened at a session, with how likely it is.
const ENDS: &[(f64, (Status, bool, bool))] = &[
    (80.0, (Status::Present, false, false)),
    (8.0, (Status::Present, true, false)),
    (3.0, (Status::Present, false, true)),
    (5.0, (Status::Excused, false, false)),
    (4.0, (Status::NoShow, false, false)),
];
const REASONS: &[(f64, AbsenceReason)] = &[
    (3.0, AbsenceReason::Ill),
    (3.0, AbsenceReason::Work),
    (2.0, AbsenceReason::Childcare),
    (2.0, AbsenceReason::Transport),
    (1.0, AbsenceReason::Appointment),
    (1.0, AbsenceReason::RatherNotSay),
];
/// Points for the agenda, in the language of whoever wrote them.
const POINTS_EN: &[&str] =
    &["The evening shifts are getting longer", "How to tell my sister", "Sleep, third bad week", "Money until the 1st"];
const POINTS_ES: &[&str] = &[
    "Los turnos de noche",
    "Cómo hablar con mi hermana",
    "Duermo mal desde hace tres semanas",
    "El dinero hasta fin de mes",
];

/// A person's part of the schedule, and the starts of the groups that they were expected at.
pub fn add(
    person: &Person,
    plan: &Plan<'_>,
    clinic: &Clinic,
    staff: &[AccountId],
    schedule: &mut Schedule,
) -> Vec<Timestamp> {
    let number = person.index / group::SIZE;
    let plot = group::plot(plan, clinic, staff, number);
    let mut own = Own::new(person, plan, clinic, staff, &plot);
    own.attend_group();
    own.meet_counselor();
    let groups = own.groups();
    own.add_points();
    let Own { mut made, .. } = own;
    made.levels =
        vec![(person.id, CareLevel { from: person.enrollment.admitted_on, level: Level::Intensive, set: None })];
    let until = person.account.stays.first().and_then(|stay| stay.discharged_on);
    made.members = vec![(plot.group.id, person.id, person.enrollment.admitted_on, until)];
    if person.index == ANA {
        made.commitments = commitments(person, plan);
    }
    if person.index == 0 {
        // Individual and family sessions count at this clinic, visits about medicine do not.
        made.counting = Counting(vec![(Kind::Individual, true), (Kind::Family, true), (Kind::Medication, false)]);
    }
    if person.index.is_multiple_of(group::SIZE) {
        let mut of_group = Schedule { groups: vec![plot.group], series: plot.series, ..Schedule::default() };
        of_group.sessions = plot.sessions.into_iter().map(|laid| laid.planned).collect();
        schedule.append(of_group);
    }
    schedule.append(made);
    groups
}

/// One person's sessions in the making.
struct Own<'a> {
    person: &'a Person,
    now: Timestamp,
    zone: jiff::tz::TimeZone,
    staff: &'a [AccountId],
    plot: &'a Plot,
    first: Date,
    last: Date,
    weeks: i64,
    monday: Date,
    closed: Date,
    chance: Chance,
    made: Schedule,
}

impl<'a> Own<'a> {
    fn new(person: &'a Person, plan: &Plan<'_>, clinic: &Clinic, staff: &'a [AccountId], plot: &'a Plot) -> Self {
        let monday = group::first_monday(plan, clinic);
        let weeks = group::weeks(plan, clinic);
        let end = monday.saturating_add((weeks * 7).days());
        let last = person.account.stays.first().and_then(|stay| stay.discharged_on).unwrap_or(end);
        Self {
            person,
            now: plan.now,
            zone: clinic.zone.clone(),
            staff,
            plot,
            first: person.enrollment.admitted_on,
            last,
            weeks,
            monday,
            closed: group::closed_day(plan, clinic),
            chance: Chance::of(plan.size.seed, Part::Schedule, person.index),
            made: Schedule::default(),
        }
    }

    /// Whether a session lies in the stay, and the person in the week of the stay that it is for.
    fn is_for(&self, laid: &Laid) -> bool {
        let day = laid.planned.session.start.day;
        let week = (day - domain::schedule::monday_of(self.first)).get_days() / 7 + 1;
        let place = self.person.index % group::SIZE;
        (self.first..=self.last).contains(&day)
            && match laid.whom {
                For::All => true,
                For::Beginners => week <= 4,
                For::Learners => week <= 12,
                For::Graduates => week > 12,
                // So few of the twelve that no seat is taken twice.
                For::Anyone => self.person.index != ANA && (i64::from(place) + laid.week) % 4 == 1,
                For::MakeUps => false,
            }
    }

    fn attend_group(&mut self) {
        let laid: Vec<&Laid> = self.plot.sessions.iter().filter(|laid| self.is_for(laid)).collect();
        for laid in laid {
            let leader = laid.planned.leader.unwrap_or(self.staff[0]);
            let booker = if laid.whom == For::Anyone { Booker::Person } else { Booker::Clinic };
            self.attend(laid.planned.session.clone(), leader, booker);
        }
        self.make_up();
    }

    /// Every third of what was missed was made up on the next Thursday.
    fn make_up(&mut self) {
        let offers = self.plot.sessions.iter().filter(|laid| laid.whom == For::MakeUps);
        let offers: Vec<Session> = offers.map(|laid| laid.planned.session.clone()).collect();
        let missed: Vec<usize> = (0..self.made.attendees.len())
            .filter(|&at| {
                let meeting = &self.made.attendees[at].meeting;
                meeting.session.kind == Kind::Group && meeting.was_missed() && meeting.mine.mark.is_some()
            })
            .collect();
        let mut used: Vec<SessionId> = Vec::new();
        for at in missed.into_iter().filter(|at| at % 3 == 0) {
            let session = self.made.attendees[at].meeting.session.clone();
            let next = offers.iter().find(|offer| {
                let after = (offer.start.day - session.start.day).get_days();
                (1..=10).contains(&after) && !used.contains(&offer.id)
            });
            // Long enough ago that it is over and marked.
            let Some(offer) = next.filter(|offer| offer.ends() < self.now - SignedDuration::from_hours(26)) else {
                continue;
            };
            // Four seats: whoever is at the same place of their third takes the same one at most thrice.
            if self.person.index == ANA || self.person.index % group::SIZE > 3 {
                continue;
            }
            used.push(offer.id);
            self.made.attendees[at].meeting.mine.mark = Some(Mark { status: Status::MadeUp, late: 0, early: 0 });
            let marked = Some((self.staff[3 % self.staff.len()], offer.ends() + SignedDuration::from_mins(9)));
            let mark = Some(Mark { status: Status::Present, late: 0, early: 0 });
            let mine =
                Mine { booker: Booker::Person, made_up_for: Some(session.id), wants_time: false, absence: None, mark };
            self.made.attendees.push(Attendee {
                participant: self.person.id,
                meeting: Meeting { session: offer.clone(), mine },
                booked_at: offer.starts() - SignedDuration::from_hours(30),
                marked,
            });
        }
    }

    /// A seat at a session, with what became of it.
    fn attend(&mut self, session: Session, leader: AccountId, booker: Booker) {
        let mine = Mine { booker, made_up_for: None, wants_time: false, absence: None, mark: None };
        let before = session.starts() - SignedDuration::from_hours(9 * 24);
        let mut made = Attendee {
            participant: self.person.id,
            booked_at: before.max(self.person.account.created_at).min(self.now),
            meeting: Meeting { session, mine },
            marked: None,
        };
        // Drawn in any case, so that the rest does not depend on the hour.
        let (status, late, early) = *self.chance.weighted(ENDS);
        let (reason, minutes) = (*self.chance.weighted(REASONS), self.chance.whole(5..=25));
        let minutes = u16::try_from(minutes).unwrap_or(5);
        let (ends, starts) = (made.meeting.session.ends(), made.meeting.session.starts());
        let marked_at = ends + SignedDuration::from_mins(11);
        if !made.meeting.session.is_cancelled() && marked_at < self.now {
            let status = self.of_scene(&made.meeting.session).unwrap_or(status);
            let present = status == Status::Present;
            let part = |is: bool| if is && present { minutes } else { 0 };
            made.meeting.mine.mark = Some(Mark { status, late: part(late), early: part(early) });
            made.marked = Some((leader, marked_at));
            if status == Status::Excused {
                let at = starts - SignedDuration::from_mins(i64::from(minutes) * 11);
                made.meeting.mine.absence = Some(Absence { at, reason, words: Text::default() });
            }
        }
        self.made.attendees.push(made);
    }

    /// What Ana and Marcus missed: she one Friday last week with a word, and one long ago without; the last weeks before
    /// are kept whole, so that nothing about them waits on the board.
    fn of_scene(&self, session: &Session) -> Option<Status> {
        if !self.person.ending.is_quiet_before() {
            return None;
        }
        let days = (domain::program_day(self.now, &self.zone) - session.start.day).get_days();
        let friday = session.start.day.weekday() == Weekday::Friday && session.minutes == 90;
        match days {
            2..=8 if friday && self.person.index == ANA => Some(Status::Excused),
            30..=36 if friday && self.person.index == ANA => Some(Status::NoShow),
            0..=21 => Some(Status::Present),
            _ => None,
        }
    }

    /// Fifty minutes a week with the counselor, a visit about medicine and a family session every four weeks.
    fn meet_counselor(&mut self) {
        let index = self.person.index;
        let counselor = self.staff[usize::try_from(index).unwrap_or(0) % self.staff.len()];
        let prescriber = self.staff[2 % self.staff.len()];
        let hour = [9, 10, 16][usize::try_from(index / 5).unwrap_or(0) % 3];
        for week in 0..self.weeks {
            let lesson = match week {
                0 => Some("IC1"),
                4 => Some("IC2"),
                15 => Some("IC3"),
                _ => None,
            };
            let weekly = (Kind::Individual, i64::from(index % 5), time(hour, 0, 0, 0), 50, "Room 5");
            self.meet(week, weekly, lesson, counselor);
            if (week + i64::from(index)) % 4 == 1 {
                let visit = (Kind::Medication, i64::from((index + 1) % 5), time(8, 40, 0, 0), 20, "");
                self.meet(week, visit, None, prescriber);
            }
            if (week + i64::from(index)) % 4 == 2 {
                let family = (Kind::Family, 1, time(18, 30, 0, 0), 60, "Room 5");
                self.meet(week, family, None, counselor);
            }
        }
    }

    fn meet(&mut self, week: i64, what: (Kind, i64, Time, u16, &str), lesson: Option<&str>, leader: AccountId) {
        let (kind, weekday, at, minutes, place) = what;
        let day = self.monday.saturating_add((week * 7 + weekday).days());
        let start = Civil { day, time: at, zone: self.zone.clone() };
        let id = SessionId(self.chance.id(self.person.account.created_at));
        let online = JoinLink::parse(&format!("https://meet.example.org/harbor-{}", &id.0.simple().to_string()[20..]));
        let session = Session {
            id,
            kind,
            group: None,
            lesson: lesson.map(str::to_owned),
            title: String::new(),
            topic: String::new(),
            goal: String::new(),
            handout: String::new(),
            skill: None,
            leader: None,
            place: place.to_owned(),
            join: if kind == Kind::Medication { online.ok() } else { None },
            start,
            minutes,
            capacity: None,
            taken: 0,
            opened: Opened::Nobody,
            was: None,
            cancelled_at: None,
        };
        if !(self.first..=self.last).contains(&day) || day == self.closed {
            return;
        }
        let planned = Planned { session: session.clone(), series: None, group: None, leader: Some(leader) };
        self.made.sessions.push(planned);
        self.attend(session, leader, Booker::Clinic);
    }

    /// Starts of the groups that the person was or is expected at.
    fn groups(&self) -> Vec<Timestamp> {
        let groups = self.made.attendees.iter().map(|one| &one.meeting);
        let groups =
            groups.filter(|m| m.session.kind.is_for_a_group() && !m.session.is_cancelled() && m.mine.absence.is_none());
        groups.map(|meeting| meeting.session.starts()).collect()
    }

    /// Points for the sessions with the counselor: talked about in the past, one left over, one for the next.
    fn add_points(&mut self) {
        let mut sessions: Vec<Session> = self
            .made
            .attendees
            .iter()
            .map(|one| one.meeting.session.clone())
            .filter(|session| session.kind == Kind::Individual && !session.is_cancelled())
            .collect();
        sessions.sort_by_key(Session::starts);
        let over: Vec<&Session> = sessions.iter().filter(|session| session.ends() < self.now).collect();
        let next = sessions.iter().find(|session| session.starts() > self.now);
        let person = self.person.id;
        let counselor = self.staff[usize::try_from(self.person.index).unwrap_or(0) % self.staff.len()];
        let words = if self.person.language == Language::Es { POINTS_ES } else { POINTS_EN };
        let mut points = Vec::new();
        let mut add =
            |session: &Session, before: i64, text: &str, author: AccountId, reached: bool, chance: &mut Chance| {
                let added_at = (session.starts() - SignedDuration::from_hours(before)).min(self.now);
                let reached_in = reached.then_some(session.id);
                let (id, text) = (PointId(chance.id(added_at)), Text::stored(text.to_owned()));
                points.push((Point { id, session: session.id, by: None, added_at, text, reached_in }, person, author));
            };
        for (place, session) in over.iter().enumerate().filter(|(place, _)| place % 3 == 1) {
            add(session, 26, words[place % words.len()], person.into(), true, &mut self.chance);
        }
        if let Some(last) = over.last() {
            add(last, 30, words[1], person.into(), false, &mut self.chance);
        }
        if let Some(next) = next {
            add(next, 200, words[0], person.into(), false, &mut self.chance);
            add(next, 190, "How the new routine is going", counselor, false, &mut self.chance);
        }
        self.made.points = points;
    }
}

/// Ana's own times; one of them is in the way of an open session.
fn commitments(person: &Person, plan: &Plan<'_>) -> Vec<(domain::ParticipantId, Commitment, Timestamp)> {
    use Weekday::{Friday, Monday, Saturday, Thursday, Tuesday, Wednesday};
    let mut chance = Chance::of(plan.size.seed, Part::Commitments, person.index);
    let mut one = |kind, weekdays: &[Weekday], from, to, label: &str| {
        let at = person.account.created_at + SignedDuration::from_hours(30);
        let id = CommitmentId(chance.id(at));
        let label = Text::stored(label.to_owned());
        (person.id, Commitment { id, kind, weekdays: weekdays.to_vec(), from, to, label }, at)
    };
    let week = [Monday, Tuesday, Wednesday, Thursday, Friday];
    vec![
        one(CommitmentKind::Childcare, &week, time(7, 30, 0, 0), time(8, 30, 0, 0), "Bring Leo to school"),
        one(CommitmentKind::School, &[Tuesday], time(17, 30, 0, 0), time(18, 15, 0, 0), ""),
        one(CommitmentKind::Work, &[Saturday], time(22, 0, 0, 0), time(6, 0, 0, 0), "Bakery, night shift"),
    ]
}
