//! Every CHECK of the schema refuses something, by its name.

use crate::{support::Trial, tenancy::full_program};
use sqlx::{
    Connection as _,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::collections::BTreeSet;

const REFUSED: &[(&str, &str)] = &[
    ("programs_host_check", "UPDATE programs SET host = 'UPPER.example'"),
    ("clinics_name_check", "UPDATE clinics SET name = ''"),
    ("clinics_phone_check", "UPDATE clinics SET phone = ''"),
    ("clinics_time_zone_check", "UPDATE clinics SET time_zone = ''"),
    ("opening_hours_weekday_check", "UPDATE opening_hours SET weekday = 8 WHERE weekday = 1"),
    ("opening_hours_closes_check", "UPDATE opening_hours SET closes = opens"),
    ("accounts_email_check", "UPDATE accounts SET email = 'Upper@example.org'"),
    ("accounts_name_check", "UPDATE accounts SET name = ''"),
    ("accounts_called_check", "UPDATE accounts SET called = ''"),
    ("accounts_language_check", "UPDATE accounts SET language = 'de'"),
    ("accounts_password_hash_check", "UPDATE accounts SET password_hash = 'as typed'"),
    ("account_roles_role_check", "UPDATE account_roles SET role = 'operator'"),
    ("enrollments_discharged_on_check", "UPDATE enrollments SET discharged_on = admitted_on - 1"),
    ("enrollments_goal_check", "UPDATE enrollments SET goal = 'none'"),
    ("enrollments_works_on_check", "UPDATE enrollments SET works_on = '{tea}'"),
    ("enrollments_own_word_check", "UPDATE enrollments SET own_word = ''"),
    ("sign_ins_token_hash_check", "UPDATE sign_ins SET token_hash = '\\x00'"),
    ("sign_ins_idle_seconds_check", "UPDATE sign_ins SET idle_seconds = 3601"),
    ("sign_ins_expires_at_check", "UPDATE sign_ins SET expires_at = created_at + interval '25 hours' WHERE NOT staff"),
    ("sign_ins_staff_check", "UPDATE sign_ins SET staff = true"),
    ("sign_ins_ended_check", "UPDATE sign_ins SET ended_at = created_at"),
    ("sign_ins_ended_why_check", "UPDATE sign_ins SET ended_at = created_at, ended_why = 'bored'"),
    ("sign_in_failures_kind_check", "UPDATE sign_in_failures SET kind = 'cookie'"),
    ("sign_in_failures_key_hash_check", "UPDATE sign_in_failures SET key_hash = '\\x00'"),
    ("sign_in_failures_failures_check", "UPDATE sign_in_failures SET failures = 0"),
    (
        "sign_in_failures_blocked_until_check",
        "UPDATE sign_in_failures SET blocked_until = last_at + interval '16 minutes'",
    ),
    ("invitations_purpose_check", "UPDATE invitations SET purpose = 'gift'"),
    ("invitations_code_hash_check", "UPDATE invitations SET code_hash = '\\x00'"),
    (
        "invitations_expires_at_check",
        "UPDATE invitations SET purpose = 'recovery', expires_at = created_at + interval '11 minutes'",
    ),
    ("check_ins_craving_max_check", "UPDATE check_ins SET craving_max = 11"),
    ("check_ins_mood_check", "UPDATE check_ins SET mood = -1"),
    ("check_ins_used_check", "UPDATE check_ins SET used = 'maybe'"),
    ("check_ins_craving_for_check", "UPDATE check_ins SET craving_for = '{tea}'"),
    ("check_ins_triggers_check", "UPDATE check_ins SET triggers = '{moon}'"),
    ("check_ins_risky_max_check", "UPDATE check_ins SET risky_max = 11"),
    ("check_ins_stress_max_check", "UPDATE check_ins SET stress_max = 11"),
    ("check_ins_pleasant_max_check", "UPDATE check_ins SET pleasant_max = 11"),
    ("check_ins_arousal_check", "UPDATE check_ins SET arousal = 11"),
    ("check_ins_sleep_half_hours_check", "UPDATE check_ins SET sleep_half_hours = 29"),
    ("check_ins_expect_risky_check", "UPDATE check_ins SET expect_risky = 11"),
    ("check_ins_expect_stress_check", "UPDATE check_ins SET expect_stress = 11"),
    ("check_ins_likely_use_check", "UPDATE check_ins SET likely_use = 11"),
    ("check_ins_halt_check", "UPDATE check_ins SET halt = '{bored}'"),
    ("check_ins_version_check", "UPDATE check_ins SET version = 0"),
    ("check_ins_version_of_check", "UPDATE check_ins SET version = 2"),
    ("check_ins_trigger_words_check", "UPDATE check_ins SET trigger_words = ARRAY[repeat('x', 481)]"),
    ("check_ins_places_check", "UPDATE check_ins SET places = ARRAY[repeat('x', 481)]"),
    ("own_words_kind_check", "UPDATE own_words SET kind = 'colour'"),
    ("own_words_word_check", "UPDATE own_words SET word = ''"),
    ("check_ins_where_who_check", "UPDATE check_ins SET where_who = repeat('x', 4001)"),
    ("check_ins_did_check", "UPDATE check_ins SET did = repeat('x', 4001)"),
    ("check_ins_note_check", "UPDATE check_ins SET note = repeat('ñ', 4001)"),
    ("check_ins_shown_check", "UPDATE check_ins SET shown = '{advert}'"),
    ("check_in_uses_item_check", "UPDATE check_in_uses SET item = 'tea'"),
    ("check_in_uses_part_of_day_check", "UPDATE check_in_uses SET part_of_day = 'noon'"),
    ("flows_safety_check", "UPDATE flows SET safety = 'fine'"),
    ("flows_opened_from_check", "UPDATE flows SET opened_from = 'moon'"),
    ("flows_share_check", "UPDATE flows SET share = 'some'"),
    ("flow_events_place_check", "UPDATE flow_events SET place = 0"),
    ("flow_events_step_check", "UPDATE flow_events SET step = 'Step 1'"),
    ("flow_events_what_check", "UPDATE flow_events SET what = 'Tapped it'"),
    ("flow_events_words_check", "UPDATE flow_events SET words = array_fill('x'::text, '{41}')"),
    ("flow_events_texts_check", "UPDATE flow_events SET texts = array_fill('x'::text, '{9}')"),
    ("flow_events_led_to_check", "UPDATE flow_events SET led_to = ''"),
    ("lapses_items_check", "UPDATE lapses SET items = '{tea}'"),
    ("lapses_shown_check", "UPDATE lapses SET shown = '{Advert!}'"),
    ("lapse_reviews_version_check", "UPDATE lapse_reviews SET version = 0"),
    ("lapse_reviews_answers_check", "UPDATE lapse_reviews SET answers = '[]'"),
    ("flow_ratings_place_check", "UPDATE flow_ratings SET place = 0"),
    ("flow_ratings_rating_check", "UPDATE flow_ratings SET rating = 11"),
    ("flow_ratings_shown_check", "UPDATE flow_ratings SET shown = '{advert}'"),
    ("drafts_page_check", "UPDATE drafts SET page = 'check-in'"),
    ("drafts_fields_check", "UPDATE drafts SET fields = '{}'"),
    ("flags_rule_check", "UPDATE flags SET rule = 'F31' WHERE rule = 'F13'"),
    ("flags_severity_check", "UPDATE flags SET severity = 'orange'"),
    ("flags_taken_check", "UPDATE flags SET taken_at = opened_at"),
    ("flags_held_check", "UPDATE flags SET held = '{A}'"),
    ("flags_revision_check", "UPDATE flags SET revision = 0"),
    ("flag_hits_condition_check", "UPDATE flag_hits SET condition = 'ab'"),
    ("flag_hits_severity_check", "UPDATE flag_hits SET severity = 'orange'"),
    ("flag_hits_version_check", "UPDATE flag_hits SET version = -1"),
    (
        "flag_hits_source_check",
        "UPDATE flag_hits SET flow_id = coalesce(flow_id, flag_id), check_in_id = coalesce(check_in_id, flag_id)",
    ),
    (
        "flag_hits_lapse_check",
        "UPDATE flag_hits SET lapse_id = coalesce(lapse_id, flag_id), check_in_id = coalesce(check_in_id, flag_id), flow_id = NULL",
    ),
    ("flag_hits_evidence_check", "UPDATE flag_hits SET evidence = '[]'"),
    ("flag_events_what_check", "UPDATE flag_events SET what = 'lost', severity = NULL"),
    ("flag_events_who_check", "UPDATE flag_events SET what = 'taken', severity = NULL"),
    ("flag_events_severity_check", "UPDATE flag_events SET severity = 'orange' WHERE what = 'opened'"),
    ("flag_events_severity_what_check", "UPDATE flag_events SET severity = NULL WHERE what = 'opened'"),
    (
        "flag_events_outcome_check",
        "UPDATE flag_events SET what = 'closed', severity = NULL, useful = true, note = 'ten or more', outcome = 'x',
       who = (SELECT a.id FROM accounts a LIMIT 1)",
    ),
    ("flag_events_closed_check", "UPDATE flag_events SET outcome = 'other'"),
    (
        "flag_events_note_check",
        "UPDATE flag_events SET what = 'closed', severity = NULL, useful = true, note = 'short', outcome = 'other',
       who = (SELECT a.id FROM accounts a LIMIT 1)",
    ),
    ("plan_documents_part_check", "UPDATE plan_documents SET part = 'wishes'"),
    ("plan_versions_version_check", "UPDATE plan_versions SET version = 0"),
    ("plan_versions_content_check", "UPDATE plan_versions SET content = '[]'"),
    ("plan_versions_language_check", "UPDATE plan_versions SET language = 'de'"),
    ("doses_taken_check", "UPDATE doses SET taken = 'doubled'"),
    ("doses_note_check", "UPDATE doses SET note = repeat('ñ', 501)"),
    ("settings_theme_check", "UPDATE settings SET theme = 'pink'"),
    ("settings_text_size_check", "UPDATE settings SET text_size = 'huge'"),
    ("settings_motion_check", "UPDATE settings SET motion = 'more'"),
    ("settings_lock_minutes_check", "UPDATE settings SET lock_minutes = 61"),
    ("settings_conditions_check", "UPDATE settings SET conditions = '{tall}'"),
    ("settings_craving_share_check", "UPDATE settings SET craving_share = 'all'"),
    ("settings_session_lead_check", "UPDATE settings SET session_lead = 45"),
    ("settings_quiet_check", "UPDATE settings SET quiet_from = '22:00'"),
    ("practices_what_check", "UPDATE practices SET activity = 'yoga'"),
    ("practices_exercise_check", "UPDATE practices SET exercise = 'Box breathing'"),
    ("practices_activity_check", "UPDATE practices SET exercise = NULL, activity = 'golf'"),
    ("practices_activity_name_check", "UPDATE practices SET activity_name = 'Golf'"),
    ("practices_ended_at_check", "UPDATE practices SET ended_at = started_at - interval '1 second'"),
    ("practices_seconds_check", "UPDATE practices SET seconds = -1"),
    ("practices_cycles_check", "UPDATE practices SET cycles = -1"),
    ("practices_rated_check", "UPDATE practices SET rated = 'joy'"),
    ("practices_before_check", "UPDATE practices SET before = 11"),
    ("practices_after_check", "UPDATE practices SET after = -1"),
    ("practices_opened_from_check", "UPDATE practices SET opened_from = 'moon'"),
    ("practices_note_check", "UPDATE practices SET note = repeat('ñ', 4001)"),
    ("practices_answers_check", "UPDATE practices SET answers = '{}'"),
    ("practice_choices_exercise_check", "UPDATE practice_choices SET exercise = 'Box breathing'"),
    ("practice_choices_phase_seconds_check", "UPDATE practice_choices SET phase_seconds = 0"),
    ("audit_act_check", "UPDATE audit SET act = 'Read it'"),
    ("questionnaire_switches_switch_check", "UPDATE questionnaire_switches SET switch = '!'"),
    ("questionnaire_texts_instrument_check", "UPDATE questionnaire_texts SET instrument = 'phq9'"),
    ("questionnaire_texts_language_check", "UPDATE questionnaire_texts SET language = 'de'"),
    ("questionnaire_texts_item_check", "UPDATE questionnaire_texts SET item = '100'"),
    ("questionnaire_texts_question_check", "UPDATE questionnaire_texts SET question = ''"),
    ("questionnaire_texts_options_check", "UPDATE questionnaire_texts SET options = '{1,2,3,4,5,6,7,8}'"),
    ("questionnaire_profiles_drinking_limit_check", "UPDATE questionnaire_profiles SET drinking_limit = 'all'"),
    ("questionnaire_profiles_trauma_check", "UPDATE questionnaire_profiles SET trauma = 'year'"),
    ("questionnaire_responses_instrument_check", "UPDATE questionnaire_responses SET instrument = 'who5'"),
    ("questionnaire_responses_version_check", "UPDATE questionnaire_responses SET version = ''"),
    ("questionnaire_responses_language_check", "UPDATE questionnaire_responses SET language = 'de'"),
    (
        "questionnaire_responses_opened_by_check",
        "UPDATE questionnaire_responses SET opened_by = 'nobody', day = NULL, parent_id = NULL",
    ),
    (
        "questionnaire_responses_schedule_check",
        "UPDATE questionnaire_responses SET opened_by = 'schedule', day = '2026-05-04', parent_id = NULL",
    ),
    (
        "questionnaire_responses_parent_check",
        "UPDATE questionnaire_responses SET opened_by = 'answer', day = NULL WHERE parent_id IS NULL",
    ),
    ("questionnaire_responses_closes_at_check", "UPDATE questionnaire_responses SET closes_at = opened_at"),
    (
        "questionnaire_responses_answered_check",
        "UPDATE questionnaire_responses SET first_answer_at = opened_at, last_answer_at = NULL",
    ),
    (
        "questionnaire_responses_complete_check",
        "UPDATE questionnaire_responses SET complete = true, finished_at = NULL",
    ),
    ("questionnaire_responses_scores_check", "UPDATE questionnaire_responses SET scores = '[]'"),
    ("questionnaire_responses_shown_check", "UPDATE questionnaire_responses SET shown = '{A}'"),
    ("questionnaire_answers_place_check", "UPDATE questionnaire_answers SET place = 0"),
    ("questionnaire_answers_item_check", "UPDATE questionnaire_answers SET item = ''"),
    ("questionnaire_answers_state_check", "UPDATE questionnaire_answers SET state = 'maybe', value = NULL"),
    ("questionnaire_answers_value_check", "UPDATE questionnaire_answers SET value = -1"),
    ("flag_hits_response_check", "UPDATE flag_hits SET response_id = gen_random_uuid() WHERE check_in_id IS NOT NULL"),
    ("worksheets_skill_check", "UPDATE worksheets SET skill = 'Not A Word'"),
    ("worksheets_papers_check", "UPDATE worksheets SET papers = '[]'"),
    ("homework_papers_check", "UPDATE homework SET papers = '{}'"),
    ("homework_language_check", "UPDATE homework SET language = 'de'"),
    ("homework_skill_check", "UPDATE homework SET skill = ''"),
    ("homework_withdrawn_at_check", "UPDATE homework SET withdrawn_at = now()"),
    ("homework_versions_version_check", "UPDATE homework_versions SET version = 0"),
    ("homework_versions_language_check", "UPDATE homework_versions SET language = 'de'"),
    ("homework_versions_answers_check", "UPDATE homework_versions SET answers = '{}'"),
    ("homework_feedback_feedback_check", "UPDATE homework_feedback SET feedback = ''"),
];

/// Of the schedule nothing is in the full program: a row that breaks a rule is refused before its keys are looked at.
const REFUSED_ROWS: &[(&str, &str)] = &[
    (
        "groups_name_check",
        "INSERT INTO groups (program_id, id, name, track, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '', 'day', now())",
    ),
    (
        "groups_track_check",
        "INSERT INTO groups (program_id, id, name, track, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'x', 'night', now())",
    ),
    (
        "group_members_until_day_check",
        "INSERT INTO group_members (program_id, group_id, participant_id, from_day, until_day) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', '2026-05-04', '2026-05-03')",
    ),
    (
        "care_levels_level_check",
        "INSERT INTO care_levels (program_id, participant_id, from_day, level, required_minutes) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '2026-05-04', '9', 540)",
    ),
    (
        "care_levels_required_minutes_check",
        "INSERT INTO care_levels (program_id, participant_id, from_day, level, required_minutes) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '2026-05-04', '2.1', -1)",
    ),
    (
        "counted_kinds_kind_check",
        "INSERT INTO counted_kinds (program_id, kind, counts) VALUES (nullif(current_setting('mooring.program'), '')::uuid, 'party', true)",
    ),
    (
        "series_kind_check",
        "INSERT INTO series (program_id, id, kind, first_day, begins, minutes, time_zone, every_days, sessions, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'party', '2026-05-04', '18:00', 60, 'UTC', 7, 4, now())",
    ),
    (
        "series_begins_check",
        "INSERT INTO series (program_id, id, kind, first_day, begins, minutes, time_zone, every_days, sessions, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '24:00', 60, 'UTC', 7, 4, now())",
    ),
    (
        "series_minutes_check",
        "INSERT INTO series (program_id, id, kind, first_day, begins, minutes, time_zone, every_days, sessions, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 0, 'UTC', 7, 4, now())",
    ),
    (
        "series_time_zone_check",
        "INSERT INTO series (program_id, id, kind, first_day, begins, minutes, time_zone, every_days, sessions, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 60, '', 7, 4, now())",
    ),
    (
        "series_every_days_check",
        "INSERT INTO series (program_id, id, kind, first_day, begins, minutes, time_zone, every_days, sessions, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 60, 'UTC', 0, 4, now())",
    ),
    (
        "series_sessions_check",
        "INSERT INTO series (program_id, id, kind, first_day, begins, minutes, time_zone, every_days, sessions, created_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 60, 'UTC', 7, 1001, now())",
    ),
    (
        "sessions_kind_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'party', '2026-05-04', '18:00', 'UTC', 60, 'nobody')",
    ),
    (
        "sessions_lesson_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, lesson) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', 'x')",
    ),
    (
        "sessions_title_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, title) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', repeat('x', 201))",
    ),
    (
        "sessions_topic_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, topic) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', repeat('x', 401))",
    ),
    (
        "sessions_goal_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, goal) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', repeat('x', 1001))",
    ),
    (
        "sessions_handout_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, handout) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', repeat('x', 4001))",
    ),
    (
        "sessions_skill_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, skill) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', 'X')",
    ),
    (
        "sessions_place_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, place) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', repeat('x', 201))",
    ),
    (
        "sessions_join_link_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, join_link) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', 'http://x')",
    ),
    (
        "sessions_begins_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '24:00', 'UTC', 60, 'nobody')",
    ),
    (
        "sessions_time_zone_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', '', 60, 'nobody')",
    ),
    (
        "sessions_minutes_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 0, 'nobody')",
    ),
    (
        "sessions_capacity_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, capacity) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', 0)",
    ),
    (
        "sessions_opened_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'all')",
    ),
    (
        "sessions_was_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, changed_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', now())",
    ),
    (
        "sessions_was_begins_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, changed_at, was_day, was_begins, was_place) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', now(), '2026-05-03', '24:00', '')",
    ),
    (
        "sessions_was_place_check",
        "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, changed_at, was_day, was_begins, was_place) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', 'group', '2026-05-04', '18:00', 'UTC', 60, 'nobody', now(), '2026-05-03', '18:00', repeat('x', 201))",
    ),
    (
        "session_attendees_made_up_for_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, made_up_for) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'clinic', now(), '00000000-0000-0000-0000-000000000001')",
    ),
    (
        "session_attendees_booker_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'x', now())",
    ),
    (
        "session_attendees_absence_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, absence_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'clinic', now(), now())",
    ),
    (
        "session_attendees_absence_reason_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, absence_at, absence_reason, absence_words) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'clinic', now(), now(), 'x', '')",
    ),
    (
        "session_attendees_absence_words_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, absence_at, absence_reason, absence_words) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'clinic', now(), now(), 'ill', repeat('x', 501))",
    ),
    (
        "session_attendees_status_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, status, revision) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'clinic', now(), 'x', 1)",
    ),
    (
        "session_attendees_minutes_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, late_minutes, status, revision) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'clinic', now(), -1, 'present', 1)",
    ),
    (
        "session_attendees_revision_check",
        "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at, status) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'clinic', now(), 'present')",
    ),
    (
        "attendance_marks_revision_check",
        "INSERT INTO attendance_marks (program_id, session_id, participant_id, revision, status, late_minutes, early_minutes, marked_at, marked_by) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 0, 'present', 0, 0, now(), '00000000-0000-0000-0000-000000000001')",
    ),
    (
        "attendance_marks_status_check",
        "INSERT INTO attendance_marks (program_id, session_id, participant_id, revision, status, late_minutes, early_minutes, marked_at, marked_by) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 1, 'x', 0, 0, now(), '00000000-0000-0000-0000-000000000001')",
    ),
    (
        "attendance_marks_minutes_check",
        "INSERT INTO attendance_marks (program_id, session_id, participant_id, revision, status, late_minutes, early_minutes, marked_at, marked_by) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 1, 'present', -1, 0, now(), '00000000-0000-0000-0000-000000000001')",
    ),
    (
        "attendance_marks_note_check",
        "INSERT INTO attendance_marks (program_id, session_id, participant_id, revision, status, late_minutes, early_minutes, marked_at, marked_by, note) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 1, 'present', 0, 0, now(), '00000000-0000-0000-0000-000000000001', repeat('x', 4001))",
    ),
    (
        "agenda_points_text_check",
        "INSERT INTO agenda_points (program_id, id, participant_id, session_id, author_id, added_at, text) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', now(), '')",
    ),
    (
        "agenda_points_reached_check",
        "INSERT INTO agenda_points (program_id, id, participant_id, session_id, author_id, added_at, text, reached_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', now(), 'x', now())",
    ),
    (
        "commitments_kind_check",
        "INSERT INTO commitments (program_id, id, participant_id, kind, weekdays, begins, ends, label, added_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'x', '{1}', '08:00', '09:00', '', now())",
    ),
    (
        "commitments_weekdays_check",
        "INSERT INTO commitments (program_id, id, participant_id, kind, weekdays, begins, ends, label, added_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'work', '{8}', '08:00', '09:00', '', now())",
    ),
    (
        "commitments_times_check",
        "INSERT INTO commitments (program_id, id, participant_id, kind, weekdays, begins, ends, label, added_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'work', '{1}', '08:00', '08:00', '', now())",
    ),
    (
        "commitments_label_check",
        "INSERT INTO commitments (program_id, id, participant_id, kind, weekdays, begins, ends, label, added_at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'work', '{1}', '08:00', '09:00', repeat('x', 81), now())",
    ),
    (
        "schedule_acts_act_check",
        "INSERT INTO schedule_acts (program_id, participant_id, client_id, act, object_id, digest, at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'X', '00000000-0000-0000-0000-000000000001', repeat('0', 32), now())",
    ),
    (
        "schedule_acts_digest_check",
        "INSERT INTO schedule_acts (program_id, participant_id, client_id, act, object_id, digest, at) VALUES (nullif(current_setting('mooring.program'), '')::uuid, '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000001', 'booked', '00000000-0000-0000-0000-000000000001', 'x', now())",
    ),
];

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn every_check_refuses_by_its_name(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = full_program(&trial, "here.example").await;
    let mut owner = trial.owner(Some(program)).await;
    for (constraint, change) in REFUSED.iter().chain(REFUSED_ROWS) {
        let mut tx = owner.begin().await.unwrap();
        let refused = sqlx::raw_sql(*change).execute(&mut *tx).await;
        let error = refused.expect_err(change).into_database_error().unwrap();
        assert_eq!(error.constraint(), Some(*constraint), "{change}: {error}");
        tx.rollback().await.unwrap();
    }
    let all: Vec<String> = sqlx::query_scalar(
        "SELECT conname::text FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
    )
    .fetch_all(&mut owner)
    .await
    .unwrap();
    let all: BTreeSet<&str> = all.iter().map(String::as_str).collect();
    let tried: BTreeSet<&str> = REFUSED.iter().chain(REFUSED_ROWS).map(|(constraint, _)| *constraint).collect();
    assert_eq!(tried, all, "tried, and in the schema");
    trial.end().await;
}

/// Each unique key, by a second row that differs in nothing else that matters.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn every_key_refuses_by_its_name(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = full_program(&trial, "here.example").await;
    let mut owner = trial.owner(Some(program)).await;
    for (constraint, insert) in [
        ("programs_host_key", "INSERT INTO programs SELECT gen_random_uuid(), host, created_at FROM programs"),
        ("accounts_email_key", "UPDATE accounts SET email = 'same@example.org'"),
        (
            "enrollments_open_key",
            "INSERT INTO enrollments SELECT program_id, gen_random_uuid(), participant_id, admitted_on, NULL, goal FROM enrollments",
        ),
        ("sign_ins_token_hash_key", "UPDATE sign_ins SET token_hash = decode(repeat('00', 32), 'hex')"),
        ("invitations_code_hash_key", "UPDATE invitations SET code_hash = decode(repeat('00', 32), 'hex')"),
        (
            "check_ins_client_id_key",
            "INSERT INTO check_ins SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).* FROM check_ins c",
        ),
        (
            "flows_client_id_key",
            "INSERT INTO flows SELECT program_id, gen_random_uuid(), participant_id, client_id, started_at, safety FROM flows",
        ),
        (
            "flow_events_client_id_key",
            "INSERT INTO flow_events SELECT (jsonb_populate_record(e, jsonb_build_object('place', 100 + place))).* FROM flow_events e",
        ),
        (
            "lapses_client_id_key",
            "INSERT INTO lapses SELECT (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid()))).* FROM lapses l",
        ),
        (
            "lapse_reviews_client_id_key",
            "INSERT INTO lapse_reviews SELECT (jsonb_populate_record(l, jsonb_build_object('version', 2))).* FROM lapse_reviews l",
        ),
        (
            "flow_ratings_place_key",
            "INSERT INTO flow_ratings SELECT (jsonb_populate_record(r, jsonb_build_object('client_id', gen_random_uuid()))).* FROM flow_ratings r",
        ),
        (
            "plan_documents_part_key",
            "INSERT INTO plan_documents SELECT program_id, gen_random_uuid(), participant_id, part, made_by, made_at
             FROM plan_documents WHERE part = 'safety'",
        ),
        (
            "plan_versions_client_id_key",
            "INSERT INTO plan_versions SELECT (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1))).* FROM plan_versions v",
        ),
        (
            "questionnaire_responses_client_id_key",
            "INSERT INTO questionnaire_responses SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* FROM questionnaire_responses r WHERE parent_id IS NULL",
        ),
        (
            "questionnaire_responses_parent_key",
            "INSERT INTO questionnaire_responses SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'client_id', gen_random_uuid()))).* FROM questionnaire_responses r WHERE parent_id IS NOT NULL",
        ),
        (
            "questionnaire_answers_client_id_key",
            "INSERT INTO questionnaire_answers SELECT (jsonb_populate_record(a, jsonb_build_object('place', a.place + 99))).* FROM questionnaire_answers a",
        ),
        (
            "worksheets_client_id_key",
            "INSERT INTO worksheets SELECT (jsonb_populate_record(w, jsonb_build_object('id', gen_random_uuid()))).* FROM worksheets w",
        ),
        (
            "homework_client_id_key",
            "INSERT INTO homework SELECT (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid()))).* FROM homework h",
        ),
        (
            "homework_versions_client_id_key",
            "INSERT INTO homework_versions SELECT (jsonb_populate_record(v, jsonb_build_object('version', v.version + 1))).* FROM homework_versions v",
        ),
        (
            "homework_feedback_client_id_key",
            "INSERT INTO homework_feedback SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()))).* FROM homework_feedback f",
        ),
        (
            "flags_open_key",
            "INSERT INTO flags SELECT (jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid()))).* FROM flags f WHERE rule = 'F13'",
        ),
    ] {
        let mut tx = owner.begin().await.unwrap();
        let error = sqlx::raw_sql(insert).execute(&mut *tx).await.expect_err(insert).into_database_error().unwrap();
        assert_eq!(error.constraint(), Some(constraint), "{error}");
        tx.rollback().await.unwrap();
    }
    trial.end().await;
}
