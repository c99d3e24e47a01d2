-- What somebody practised: an exercise of the reference, or an activity. Written once, never changed.
CREATE TABLE practices (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  exercise text,
  activity text,
  activity_name text NOT NULL,
  started_at timestamptz NOT NULL,
  phone_started_at timestamptz,
  ended_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  seconds integer,
  cycles integer,
  rated text NOT NULL,
  before smallint,
  after smallint,
  opened_from text NOT NULL,
  note text NOT NULL,
  answers jsonb NOT NULL,
  CONSTRAINT practices_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT practices_client_id_key UNIQUE (program_id, participant_id, client_id),
  CONSTRAINT practices_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT practices_what_check CHECK ((exercise IS NULL) <> (activity IS NULL)),
  CONSTRAINT practices_exercise_check CHECK (exercise ~ '^[a-z0-9_]{1,40}$'),
  CONSTRAINT practices_activity_check CHECK (activity IN ('yoga', 'art', 'music', 'walking', 'own')),
  CONSTRAINT practices_activity_name_check CHECK ((activity_name <> '') = (activity IS NOT DISTINCT FROM 'own') AND char_length(activity_name) <= 80),
  CONSTRAINT practices_ended_at_check CHECK (ended_at >= started_at AND ended_at <= started_at + interval '1 day'),
  CONSTRAINT practices_seconds_check CHECK (seconds BETWEEN 0 AND 86400),
  CONSTRAINT practices_cycles_check CHECK (cycles BETWEEN 0 AND 1000),
  CONSTRAINT practices_rated_check CHECK (rated IN ('distress', 'craving', 'mood', 'none')),
  CONSTRAINT practices_before_check CHECK (before BETWEEN 0 AND 10),
  CONSTRAINT practices_after_check CHECK (after BETWEEN 0 AND 10),
  CONSTRAINT practices_opened_from_check CHECK (opened_from IN ('home', 'homework', 'craving', 'flag', 'practice')),
  CONSTRAINT practices_note_check CHECK (char_length(note) <= 4000),
  CONSTRAINT practices_answers_check CHECK (jsonb_typeof(answers) = 'array')
);
ALTER TABLE practices ENABLE ROW LEVEL SECURITY;
ALTER TABLE practices FORCE ROW LEVEL SECURITY;
CREATE POLICY practices_of_program ON practices
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX practices_started_at_idx ON practices (program_id, participant_id, started_at);
GRANT SELECT, INSERT ON practices TO mooring_app;

-- What a participant keeps about an exercise: whether it is a favourite, and the seconds of its phases.
CREATE TABLE practice_choices (
  program_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  exercise text NOT NULL,
  favourite boolean NOT NULL,
  phase_seconds smallint,
  CONSTRAINT practice_choices_pkey PRIMARY KEY (program_id, participant_id, exercise),
  CONSTRAINT practice_choices_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT practice_choices_exercise_check CHECK (exercise ~ '^[a-z0-9_]{1,40}$'),
  CONSTRAINT practice_choices_phase_seconds_check CHECK (phase_seconds BETWEEN 1 AND 60)
);
ALTER TABLE practice_choices ENABLE ROW LEVEL SECURITY;
ALTER TABLE practice_choices FORCE ROW LEVEL SECURITY;
CREATE POLICY practice_choices_of_program ON practice_choices
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON practice_choices TO mooring_app;
