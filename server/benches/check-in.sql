-- What store/src/checkin.rs sends for one check-in that raises no flag, statement by statement. Keep the two alike.
-- Variables given by `check-ins`: program, people (an array of this client's participants), many (how many).
\set k random(1, :many)
\set craving random(1, 3)
\startpipeline
BEGIN;
SELECT set_config('mooring.program', :program, true);
\endpipeline
SELECT id FROM accounts WHERE program_id = :program::uuid AND id = (:people::uuid[])[:k] FOR NO KEY UPDATE;
SELECT c.*, coalesce((SELECT jsonb_agg(jsonb_build_object('item', u.item, 'on', u.used_on, 'at', u.part_of_day))
    FROM check_in_uses u WHERE u.program_id = c.program_id AND u.check_in_id = c.id), '[]')
  FROM check_ins c
  WHERE c.program_id = :program::uuid AND c.participant_id = (:people::uuid[])[:k] AND c.client_id = gen_random_uuid();
SELECT c.name, c.phone, c.time_zone, c.on_call,
    ARRAY(SELECT h.weekday FROM opening_hours h WHERE h.program_id = :program::uuid ORDER BY h.weekday),
    ARRAY(SELECT h.opens FROM opening_hours h WHERE h.program_id = :program::uuid ORDER BY h.weekday),
    ARRAY(SELECT h.closes FROM opening_hours h WHERE h.program_id = :program::uuid ORDER BY h.weekday),
    ARRAY(SELECT d.day FROM closed_days d WHERE d.program_id = :program::uuid ORDER BY d.day)
  FROM clinics c WHERE c.program_id = :program::uuid;
SELECT admitted_on, goal, works_on, own_word, admitted_on <= current_date AND coalesce(discharged_on >= current_date, true)
  FROM enrollments WHERE program_id = :program::uuid AND participant_id = (:people::uuid[])[:k]
  ORDER BY 5 DESC, admitted_on DESC, id DESC LIMIT 1;
SELECT c.*, coalesce((SELECT jsonb_agg(jsonb_build_object('item', u.item, 'on', u.used_on, 'at', u.part_of_day))
    FROM check_in_uses u WHERE u.program_id = c.program_id AND u.check_in_id = c.id), '[]')
  FROM check_ins c
  WHERE c.program_id = :program::uuid AND c.participant_id = (:people::uuid[])[:k] AND c.day >= current_date - 30
  ORDER BY c.answered_at, c.id;
SELECT f.id, f.started_at, f.safety, f.told_at, f.ended_at,
    ARRAY(SELECT r.rated_at FROM flow_ratings r WHERE r.program_id = :program::uuid AND r.flow_id = f.id ORDER BY r.place),
    ARRAY(SELECT r.rating FROM flow_ratings r WHERE r.program_id = :program::uuid AND r.flow_id = f.id ORDER BY r.place)
  FROM flows f
  WHERE f.program_id = :program::uuid AND f.participant_id = (:people::uuid[])[:k] AND f.started_at >= now() - interval '30 days'
  ORDER BY f.started_at, f.id;
SELECT DISTINCT ON (rule) id, rule, severity, due_at, closed_at, last_hit_at, last_answered_at, held
  FROM flags WHERE program_id = :program::uuid AND participant_id = (:people::uuid[])[:k]
  ORDER BY rule, closed_at DESC NULLS FIRST, id DESC;
INSERT INTO check_ins (program_id, id, participant_id, client_id, answered_at, received_at, day, craving_max, mood, used,
    craving_for, triggers, risky_max, stress_max, pleasant_max, arousal, sleep_half_hours, expect_risky, expect_stress,
    likely_use, halt, where_who, did, call_me, note, note_shared, shown, team_told)
  VALUES (:program::uuid,
    (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
      || right(replace(gen_random_uuid()::text, '-', ''), 19))::uuid,
    (:people::uuid[])[:k], gen_random_uuid(), now(), now(), (now() AT TIME ZONE 'America/New_York' - interval '4 hours')::date,
    :craving, 5, 'no', '{alcohol}', '{}', NULL, 4, NULL, NULL, NULL, NULL, NULL, NULL, '{tired}', '', '', false,
    'A walk by the river helped.', false, '{}', false);
DELETE FROM drafts WHERE program_id = :program::uuid AND account_id = (:people::uuid[])[:k] AND page = '/check-in';
INSERT INTO audit (program_id, id, at, actor, act, subject, object)
  VALUES (:program::uuid,
    (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
      || right(replace(gen_random_uuid()::text, '-', ''), 19))::uuid,
    now(), (:people::uuid[])[:k], 'submitted_check_in', (:people::uuid[])[:k], gen_random_uuid());
COMMIT;
