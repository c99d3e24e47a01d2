//! What was practised: stored once, never changed; favourites and lengths beside it.

use crate::{
    audit::{self, Act, Entry},
    draft, participant,
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, Failure, Language, NewPractice, Practice, PracticeId, Practices, Practised, Reason, Refusal, Shelf,
    Skill, practice::works,
};
use jiff::Timestamp;
use uuid::Uuid;

pub(crate) mod row;

/// The page whose draft ends with a stored activity.
const LOG: &str = "/practice/log";

#[async_trait]
impl Practices for PgStore {
    async fn save(&self, who: &AsParticipant, new: NewPractice, now: Timestamp) -> Result<Practice, Failure> {
        self.save_practice(who, new, kept(now)).await.or_failure("practice not stored", &**who)
    }

    async fn latest(&self, who: &AsParticipant, skill: Option<Skill>) -> Result<Option<Practice>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::latest(&mut tx, who.program, who.id(), skill).await
        };
        read.await.or_failure("practice not read", &**who)
    }

    async fn since(&self, who: &AsParticipant, since: Timestamp) -> Result<Vec<Practice>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::since(&mut tx, who.program, who.id(), since).await
        };
        read.await.or_failure("practices not read", &**who)
    }

    async fn entries(&self, who: &AsParticipant) -> Result<Vec<Practice>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::entries(&mut tx, who.program, who.id()).await
        };
        read.await.or_failure("entries not read", &**who)
    }

    async fn entry(&self, who: &AsParticipant, id: PracticeId) -> Result<Practice, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            Ok::<_, Trouble>(row::by_id(&mut tx, who.program, who.id(), id).await?.ok_or(Failure::NotFound)?)
        };
        read.await.or_failure("entry not read", &**who)
    }

    async fn shelf(&self, who: &AsParticipant) -> Result<Shelf, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            let favourites = row::favourites(&mut tx, who.program, who.id()).await?;
            let recent = row::recent(&mut tx, who.program, who.id()).await?;
            let works = works(&row::rated(&mut tx, who.program, who.id()).await?);
            Ok::<_, Trouble>(Shelf { favourites, recent, works })
        };
        read.await.or_failure("shelf not read", &**who)
    }

    async fn favour(&self, who: &AsParticipant, skill: Skill, yes: bool, now: Timestamp) -> Result<(), Failure> {
        let favoured = async {
            let mut tx = self.begin(who.program).await?;
            participant::lock(&mut tx, who.program, who.id()).await?;
            if row::choice(&mut tx, who.program, who.id(), skill).await?.0 != yes {
                row::favour(&mut tx, who.program, who.id(), skill, yes).await?;
                self.note_practice(&mut tx, who, Act::ChosePractice, None, now).await?;
                tx.commit().await?;
            }
            Ok::<_, Trouble>(())
        };
        favoured.await.or_failure("favourite not kept", &**who)
    }

    async fn setting(&self, who: &AsParticipant, skill: Skill) -> Result<(bool, Option<u32>), Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::choice(&mut tx, who.program, who.id(), skill).await
        };
        read.await.or_failure("favourite not read", &**who)
    }
}

impl PgStore {
    async fn save_practice(&self, who: &AsParticipant, new: NewPractice, now: Timestamp) -> Result<Practice, Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        if let Some(first) = row::by_client_id(&mut tx, who.program, who.id(), new.client_id).await? {
            return if is_the_same(&first, &new) {
                Ok(first)
            } else {
                Err(Refusal::of("client_id", Reason::AlreadySentOtherwise).into())
            };
        }
        let (client_id, phase) = (new.client_id, phase_to_keep(&new));
        let practice = Practice {
            id: PracticeId(self.clock().id()),
            what: new.what,
            started_at: kept(new.started_at),
            phone_started_at: new.phone_started_at.map(kept),
            ended_at: kept(new.ended_at),
            received_at: now,
            seconds: new.seconds,
            cycles: new.cycles,
            rate: new.rate,
            before: new.before,
            after: new.after,
            opened_from: new.opened_from,
            note: new.note,
            answers: new.answers,
        };
        row::insert(&mut tx, who.program, who.id(), client_id, &practice).await?;
        let page = match practice.what {
            Practised::Skill(skill) => {
                if let Some(seconds) = phase {
                    row::keep_phase(&mut tx, who.program, who.id(), skill, seconds).await?;
                }
                skill.path()
            }
            Practised::Activity(..) => LOG.to_owned(),
        };
        draft::delete(&mut tx, who.program, who.account, &page).await?;
        self.note_practice(&mut tx, who, Act::SavedPractice, Some(practice.id.0), now).await?;
        tx.commit().await?;
        Ok(practice)
    }

    async fn note_practice(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        act: Act,
        object: Option<Uuid>,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let entry = Entry { act, actor: Some(who.account), subject: Some(who.id().0), object };
        audit::record(tx, self.clock(), who.program, entry, now).await
    }
}

/// What was sent again is what was sent first; when it was sent does not matter.
fn is_the_same(first: &Practice, new: &NewPractice) -> bool {
    first.what == new.what
        && first.phone_started_at == new.phone_started_at.map(kept)
        && (first.seconds, first.cycles) == (new.seconds, new.cycles)
        && (first.before, first.after) == (new.before, new.after)
        && first.opened_from == new.opened_from
        && first.note == new.note
        && first.answers == new.answers
}

/// The seconds of a phase, within the limits of a record that may be changed.
fn phase_to_keep(new: &NewPractice) -> Option<u32> {
    let Practised::Skill(skill) = new.what else { return None };
    let limits = skill.exercise(Language::En).adjustable?;
    new.phase_s.filter(|s| (limits.min_s..=limits.max_s).contains(s))
}
