//! The one statement of the own day.

use crate::{scope::Tx, trouble::Trouble};
use domain::{AsParticipant, homework::Papers, plan::Content};
use jiff::{
    Timestamp,
    civil::{Date, Time},
};
use jiff_sqlx::ToSqlx as _;
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

/// Everything, as it came.
#[expect(clippy::struct_excessive_bools, reason = "each is an answer of the database")]
pub(super) struct Row {
    pub stay: Option<Json<Stay>>,
    pub days: Option<Json<Vec<Value>>>,
    pub last_check_in: Option<jiff_sqlx::Timestamp>,
    pub checked_in: bool,
    pub told_of_use: bool,
    pub draft: bool,
    pub flow: bool,
    pub lapse: Option<Uuid>,
    pub look_again: bool,
    pub sessions: Option<Json<Vec<Meeting>>>,
    pub trauma: Option<String>,
    pub switches: Vec<String>,
    pub texts: Option<Json<Vec<Typed>>>,
    pub responses: Option<Json<Vec<Response>>>,
    pub medicines: Option<Json<Vec<Medicine>>>,
    pub doses: Option<Json<Vec<Dose>>>,
    pub homework: Option<Json<Vec<Homework>>>,
}

#[derive(Deserialize)]
pub(super) struct Stay {
    pub admitted_on: Date,
    pub discharged_on: Option<Date>,
    pub goal: String,
    pub works_on: Vec<String>,
    pub own_word: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Value {
    pub day: Date,
    pub value: i16,
}

#[derive(Deserialize)]
pub(super) struct Meeting {
    pub id: Uuid,
    pub lesson: Option<String>,
    pub topic: String,
    pub kind: String,
    pub day: Date,
    pub begins: Time,
    pub time_zone: String,
    pub minutes: i64,
}

#[derive(Deserialize)]
pub(super) struct Typed {
    pub instrument: String,
    pub language: String,
    pub item: String,
    pub question: String,
    pub options: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Response {
    pub id: Uuid,
    pub instrument: String,
    pub opened_by: String,
    pub day: Option<Date>,
    pub closes_at: Timestamp,
    pub first_answer_at: Option<Timestamp>,
    pub finished_at: Option<Timestamp>,
}

#[derive(Deserialize)]
pub(super) struct Medicine {
    pub id: Uuid,
    pub content: Content,
}

#[derive(Deserialize)]
pub(super) struct Dose {
    pub medication_id: Uuid,
    pub time: Option<Time>,
    pub taken: String,
    pub answered_at: Timestamp,
}

#[derive(Deserialize)]
pub(super) struct Homework {
    pub id: Uuid,
    pub papers: Papers,
    pub language: String,
    pub due_at: Option<Timestamp>,
    pub news: bool,
}

impl Row {
    /// Reads it. `first` is the first day that the usual is taken from, `day` the program day of `now`.
    pub async fn load(
        tx: &mut Tx,
        who: &AsParticipant,
        (first, day): (Date, Date),
        now: Timestamp,
    ) -> Result<Self, Trouble> {
        Ok(sqlx::query_as!(
            Row,
            r#"SELECT
                 (SELECT jsonb_build_object('admitted_on', e.admitted_on, 'discharged_on', e.discharged_on, 'goal', e.goal,
                    'works_on', e.works_on, 'own_word', e.own_word)
                  FROM enrollments e WHERE e.program_id = $1 AND e.participant_id = $2
                  ORDER BY (e.admitted_on <= $4 AND coalesce(e.discharged_on >= $4, true)) DESC, e.admitted_on DESC, e.id DESC
                  LIMIT 1) AS "stay: Json<Stay>",
                 (SELECT jsonb_agg(jsonb_build_object('day', v.day, 'value', v.value)) FROM (
                    SELECT c.day, c.craving_max AS value FROM check_ins c
                    WHERE c.program_id = $1 AND c.participant_id = $2 AND c.day BETWEEN $3 AND $4
                      AND NOT EXISTS (SELECT FROM check_ins n WHERE n.program_id = $1
                        AND n.version_of = coalesce(c.version_of, c.id) AND n.version > c.version)
                    UNION ALL
                    SELECT r.day, r.rating FROM flow_ratings r
                    WHERE r.program_id = $1 AND r.participant_id = $2 AND r.day BETWEEN $3 AND $4) v)
                   AS "days: Json<Vec<Value>>",
                 (SELECT c.received_at FROM check_ins c WHERE c.program_id = $1 AND c.participant_id = $2
                  ORDER BY c.answered_at DESC, c.id DESC LIMIT 1) AS last_check_in,
                 EXISTS (SELECT FROM check_ins c WHERE c.program_id = $1 AND c.participant_id = $2 AND c.day = $4)
                   AS "checked_in!",
                 EXISTS (SELECT FROM check_ins c WHERE c.program_id = $1 AND c.participant_id = $2 AND c.day = $4
                   AND c.used = 'yes') AS "told_of_use!",
                 EXISTS (SELECT FROM drafts d WHERE d.program_id = $1 AND d.account_id = $2 AND d.page = '/check-in')
                   AS "draft!",
                 EXISTS (SELECT FROM flows f WHERE f.program_id = $1 AND f.participant_id = $2
                   AND f.started_at > $5::timestamptz - interval '24 hours') AS "flow!",
                 (SELECT l.id FROM lapses l WHERE l.program_id = $1 AND l.participant_id = $2
                    AND l.reported_at > $5::timestamptz - interval '24 hours'
                    AND NOT EXISTS (SELECT FROM lapse_reviews r WHERE r.program_id = $1 AND r.lapse_id = l.id
                      AND concat(r.answers->>'next_where', r.answers->>'next_tell', r.answers->>'next_group') <> '')
                  ORDER BY l.reported_at DESC LIMIT 1) AS lapse,
                 EXISTS (SELECT FROM questionnaire_responses q WHERE q.program_id = $1 AND q.participant_id = $2
                   AND q.next_look_at <= $5) AS "look_again!",
                 (SELECT jsonb_agg(jsonb_build_object('id', s.id, 'lesson', s.lesson, 'topic', s.topic, 'kind', s.kind,
                    'day', s.day, 'begins', s.begins, 'time_zone', s.time_zone, 'minutes', s.minutes))
                  FROM session_attendees a JOIN sessions s ON s.program_id = a.program_id AND s.id = a.session_id
                  WHERE a.program_id = $1 AND a.participant_id = $2 AND a.released_at IS NULL AND a.absence_at IS NULL
                    AND coalesce(a.status = 'present', true) AND s.cancelled_at IS NULL
                    AND s.day BETWEEN $4::date - 1 AND $4::date + 2) AS "sessions: Json<Vec<Meeting>>",
                 (SELECT p.trauma FROM questionnaire_profiles p WHERE p.program_id = $1 AND p.participant_id = $2) AS trauma,
                 ARRAY(SELECT w.switch FROM questionnaire_switches w WHERE w.program_id = $1) AS "switches!",
                 (SELECT jsonb_agg(to_jsonb(t)) FROM questionnaire_texts t WHERE t.program_id = $1)
                   AS "texts: Json<Vec<Typed>>",
                 (SELECT jsonb_agg(jsonb_build_object('id', q.id, 'instrument', q.instrument, 'opened_by', q.opened_by,
                    'day', q.day, 'closes_at', q.closes_at, 'first_answer_at', q.first_answer_at,
                    'finished_at', q.finished_at))
                  FROM questionnaire_responses q WHERE q.program_id = $1 AND q.participant_id = $2
                    AND q.opened_at > $5::timestamptz - interval '8 days') AS "responses: Json<Vec<Response>>",
                 (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'content', (SELECT v.content FROM plan_versions v
                    WHERE v.program_id = $1 AND v.document_id = d.id ORDER BY v.version DESC LIMIT 1)))
                  FROM plan_documents d WHERE d.program_id = $1 AND d.participant_id = $2 AND d.part = 'medication')
                   AS "medicines: Json<Vec<Medicine>>",
                 (SELECT jsonb_agg(jsonb_build_object('medication_id', o.medication_id, 'time', o."time", 'taken', o.taken,
                    'answered_at', o.answered_at))
                  FROM doses o WHERE o.program_id = $1 AND o.participant_id = $2 AND o.day = $4) AS "doses: Json<Vec<Dose>>",
                 (SELECT jsonb_agg(jsonb_build_object('id', h.id, 'papers', h.papers, 'language', h.language,
                    'due_at', h.due_at, 'news', b.id IS NOT NULL))
                  FROM homework h
                  LEFT JOIN LATERAL (SELECT f.id FROM homework_feedback f WHERE f.program_id = $1 AND f.homework_id = h.id
                    AND f.seen_at IS NULL LIMIT 1) b ON true
                  WHERE h.program_id = $1 AND h.participant_id = $2 AND h.withdrawn_at IS NULL
                    AND h.assigned_at > $5::timestamptz - interval '90 days'
                    AND (b.id IS NOT NULL OR NOT EXISTS (SELECT FROM homework_versions v
                      WHERE v.program_id = $1 AND v.homework_id = h.id))) AS "homework: Json<Vec<Homework>>""#,
            who.program.0,
            who.id().0,
            first.to_sqlx(),
            day.to_sqlx(),
            now.to_sqlx(),
        )
        .fetch_one(&mut **tx)
        .await?)
    }
}
