-- Validated questionnaires: what a clinic switched on and typed in, what a person needs, and every pass through a form.

-- Everything that is not free or not compared is off until a clinic has switched it on (domain: Switch).
CREATE TABLE questionnaire_switches (
  program_id uuid NOT NULL,
  switch text NOT NULL,
  CONSTRAINT questionnaire_switches_pkey PRIMARY KEY (program_id, switch),
  CONSTRAINT questionnaire_switches_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id),
  CONSTRAINT questionnaire_switches_switch_check CHECK (switch ~ '^[a-z0-9_.]{2,60}$')
);
ALTER TABLE questionnaire_switches ENABLE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_switches FORCE ROW LEVEL SECURITY;
CREATE POLICY questionnaire_switches_of_program ON questionnaire_switches
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON questionnaire_switches TO mooring_app;

-- Questions that this program may not carry, typed in by a clinic that has cleared their use.
CREATE TABLE questionnaire_texts (
  program_id uuid NOT NULL,
  instrument text NOT NULL,
  language text NOT NULL,
  item text NOT NULL,
  question text NOT NULL,
  options text[] NOT NULL DEFAULT '{}',
  CONSTRAINT questionnaire_texts_pkey PRIMARY KEY (program_id, instrument, language, item),
  CONSTRAINT questionnaire_texts_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id),
  CONSTRAINT questionnaire_texts_instrument_check CHECK (instrument IN ('dast10', 'pacs')),
  CONSTRAINT questionnaire_texts_language_check CHECK (language IN ('en', 'es')),
  CONSTRAINT questionnaire_texts_item_check CHECK (item ~ '^[0-9]{1,2}$'),
  CONSTRAINT questionnaire_texts_question_check CHECK (char_length(question) BETWEEN 1 AND 1000),
  CONSTRAINT questionnaire_texts_options_check CHECK (cardinality(options) <= 7)
);
ALTER TABLE questionnaire_texts ENABLE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_texts FORCE ROW LEVEL SECURITY;
CREATE POLICY questionnaire_texts_of_program ON questionnaire_texts
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON questionnaire_texts TO mooring_app;

-- What a clinician records about a person for the forms.
CREATE TABLE questionnaire_profiles (
  program_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  drinking_limit text,
  trauma text,
  history_reviewed_at timestamptz,
  CONSTRAINT questionnaire_profiles_pkey PRIMARY KEY (program_id, participant_id),
  CONSTRAINT questionnaire_profiles_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT questionnaire_profiles_drinking_limit_check CHECK (drinking_limit IN ('women', 'men')),
  CONSTRAINT questionnaire_profiles_trauma_check CHECK (trauma IN ('month', 'week'))
);
ALTER TABLE questionnaire_profiles ENABLE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_profiles FORCE ROW LEVEL SECURITY;
CREATE POLICY questionnaire_profiles_of_program ON questionnaire_profiles
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON questionnaire_profiles TO mooring_app;

-- One pass through a form. `found` and `next_look_at` are what rules F1 to F5 remember of a sitting, with its first form.
CREATE TABLE questionnaire_responses (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  instrument text NOT NULL,
  version text NOT NULL,
  language text NOT NULL,
  opened_by text NOT NULL,
  parent_id uuid,
  day date,
  opened_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  first_answer_at timestamptz,
  last_answer_at timestamptz,
  finished_at timestamptz,
  refused_at timestamptz,
  complete boolean NOT NULL DEFAULT false,
  scores jsonb NOT NULL DEFAULT '{}',
  shown text[] NOT NULL DEFAULT '{}',
  team_told boolean NOT NULL DEFAULT false,
  found text[] NOT NULL DEFAULT '{}',
  next_look_at timestamptz,
  CONSTRAINT questionnaire_responses_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT questionnaire_responses_client_id_key UNIQUE (program_id, participant_id, client_id),
  CONSTRAINT questionnaire_responses_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT questionnaire_responses_parent_id_fkey FOREIGN KEY (program_id, parent_id) REFERENCES questionnaire_responses (program_id, id),
  CONSTRAINT questionnaire_responses_instrument_check CHECK (instrument IN ('phq9', 'gad7', 'bam_iop', 'bam_r', 'auditc', 'dast10',
    'pcl5_month', 'pcl5_week', 'cssrs', 'asq', 'pacs', 'barc10')),
  CONSTRAINT questionnaire_responses_version_check CHECK (char_length(version) BETWEEN 1 AND 60),
  CONSTRAINT questionnaire_responses_language_check CHECK (language IN ('en', 'es')),
  CONSTRAINT questionnaire_responses_opened_by_check CHECK (opened_by IN ('schedule', 'answer', 'clinician')),
  -- The C-SSRS is never opened by a schedule.
  CONSTRAINT questionnaire_responses_schedule_check CHECK ((opened_by = 'schedule') = (day IS NOT NULL)
    AND NOT (opened_by = 'schedule' AND instrument = 'cssrs')),
  CONSTRAINT questionnaire_responses_parent_check CHECK ((opened_by = 'answer') = (parent_id IS NOT NULL)),
  CONSTRAINT questionnaire_responses_closes_at_check CHECK (closes_at > opened_at),
  CONSTRAINT questionnaire_responses_answered_check CHECK ((first_answer_at IS NULL) = (last_answer_at IS NULL)),
  CONSTRAINT questionnaire_responses_complete_check CHECK (finished_at IS NOT NULL OR NOT complete),
  CONSTRAINT questionnaire_responses_scores_check CHECK (jsonb_typeof(scores) = 'object'),
  CONSTRAINT questionnaire_responses_shown_check CHECK (array_to_string(shown, '') ~ '^[a-z_]*$')
);
ALTER TABLE questionnaire_responses ENABLE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_responses FORCE ROW LEVEL SECURITY;
CREATE POLICY questionnaire_responses_of_program ON questionnaire_responses
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX questionnaire_responses_opened_at_idx ON questionnaire_responses (program_id, participant_id, opened_at);
-- An answer opens the second stage once.
CREATE UNIQUE INDEX questionnaire_responses_parent_key ON questionnaire_responses (program_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX questionnaire_responses_next_look_idx ON questionnaire_responses (program_id, next_look_at) WHERE next_look_at IS NOT NULL;
GRANT SELECT, INSERT ON questionnaire_responses TO mooring_app;
GRANT UPDATE (first_answer_at, last_answer_at, finished_at, refused_at, complete, scores, shown, team_told, found, next_look_at)
  ON questionnaire_responses TO mooring_app;

-- Every version of every answer with the exact words shown: written once, never changed.
CREATE TABLE questionnaire_answers (
  program_id uuid NOT NULL,
  response_id uuid NOT NULL,
  place integer NOT NULL,
  client_id uuid NOT NULL,
  item text NOT NULL,
  state text NOT NULL,
  value smallint,
  question text NOT NULL,
  answer text NOT NULL,
  answered_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  CONSTRAINT questionnaire_answers_pkey PRIMARY KEY (program_id, response_id, place),
  CONSTRAINT questionnaire_answers_client_id_key UNIQUE (program_id, response_id, client_id, item),
  CONSTRAINT questionnaire_answers_response_id_fkey FOREIGN KEY (program_id, response_id) REFERENCES questionnaire_responses (program_id, id),
  CONSTRAINT questionnaire_answers_place_check CHECK (place >= 1),
  CONSTRAINT questionnaire_answers_item_check CHECK (item ~ '^[0-9A-Za-z]{1,10}$'),
  CONSTRAINT questionnaire_answers_state_check CHECK (state IN ('value', 'skipped', 'refused', 'open')),
  CONSTRAINT questionnaire_answers_value_check CHECK ((state = 'value') = (value IS NOT NULL) AND value BETWEEN 0 AND 255)
);
ALTER TABLE questionnaire_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE questionnaire_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY questionnaire_answers_of_program ON questionnaire_answers
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON questionnaire_answers TO mooring_app;
