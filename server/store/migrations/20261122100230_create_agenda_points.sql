-- What a person wants to talk about, and the times that are taken. What was taken away keeps its row.
CREATE TABLE agenda_points (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  session_id uuid NOT NULL,
  author_id uuid NOT NULL,
  added_at timestamptz NOT NULL,
  text text NOT NULL,
  reached_in uuid,
  reached_at timestamptz,
  removed_at timestamptz,
  CONSTRAINT agenda_points_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT agenda_points_session_id_fkey FOREIGN KEY (program_id, session_id, participant_id)
    REFERENCES session_attendees (program_id, session_id, participant_id),
  CONSTRAINT agenda_points_reached_in_fkey FOREIGN KEY (program_id, reached_in, participant_id)
    REFERENCES session_attendees (program_id, session_id, participant_id),
  CONSTRAINT agenda_points_author_id_fkey FOREIGN KEY (program_id, author_id) REFERENCES accounts (program_id, id),
  CONSTRAINT agenda_points_text_check CHECK (char_length(text) BETWEEN 1 AND 500),
  CONSTRAINT agenda_points_reached_check CHECK ((reached_in IS NULL) = (reached_at IS NULL))
);
ALTER TABLE agenda_points ENABLE ROW LEVEL SECURITY;
ALTER TABLE agenda_points FORCE ROW LEVEL SECURITY;
CREATE POLICY agenda_points_of_program ON agenda_points
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX agenda_points_participant_id_idx ON agenda_points (program_id, participant_id, added_at);
GRANT SELECT, INSERT ON agenda_points TO mooring_app;
GRANT UPDATE (removed_at) ON agenda_points TO mooring_app;

CREATE TABLE commitments (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  kind text NOT NULL,
  weekdays smallint[] NOT NULL,
  begins time NOT NULL,
  ends time NOT NULL,
  label text NOT NULL,
  added_at timestamptz NOT NULL,
  removed_at timestamptz,
  CONSTRAINT commitments_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT commitments_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT commitments_kind_check CHECK (kind IN ('work', 'school', 'childcare', 'other')),
  CONSTRAINT commitments_weekdays_check CHECK (weekdays <@ '{1,2,3,4,5,6,7}' AND cardinality(weekdays) BETWEEN 1 AND 7),
  CONSTRAINT commitments_times_check CHECK (begins < '24:00' AND ends < '24:00' AND begins <> ends),
  CONSTRAINT commitments_label_check CHECK (char_length(label) <= 80)
);
ALTER TABLE commitments ENABLE ROW LEVEL SECURITY;
ALTER TABLE commitments FORCE ROW LEVEL SECURITY;
CREATE POLICY commitments_of_program ON commitments
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX commitments_participant_id_idx ON commitments (program_id, participant_id) WHERE removed_at IS NULL;
GRANT SELECT, INSERT ON commitments TO mooring_app;
GRANT UPDATE (removed_at) ON commitments TO mooring_app;

-- What a person did with the schedule, by the id of the form: sent twice is done once. `digest` tells the same from another.
CREATE TABLE schedule_acts (
  program_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  act text NOT NULL,
  object_id uuid NOT NULL,
  digest text NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT schedule_acts_pkey PRIMARY KEY (program_id, participant_id, client_id),
  CONSTRAINT schedule_acts_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT schedule_acts_act_check CHECK (act ~ '^[a-z_]{3,60}$'),
  CONSTRAINT schedule_acts_digest_check CHECK (digest ~ '^[0-9a-f]{32}$')
);
ALTER TABLE schedule_acts ENABLE ROW LEVEL SECURITY;
ALTER TABLE schedule_acts FORCE ROW LEVEL SECURITY;
CREATE POLICY schedule_acts_of_program ON schedule_acts
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON schedule_acts TO mooring_app;
