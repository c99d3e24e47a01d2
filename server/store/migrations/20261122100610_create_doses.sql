-- Answers to "did you take it?". A later answer about the same dose corrects an earlier one; both stay.
-- `day` is the program day, `time` the time of the schedule, or none when it was taken beside it.
CREATE TABLE doses (
  program_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  medication_id uuid NOT NULL,
  day date NOT NULL,
  "time" time,
  taken text NOT NULL,
  note text NOT NULL,
  answered_at timestamptz NOT NULL,
  CONSTRAINT doses_pkey PRIMARY KEY (program_id, participant_id, client_id),
  CONSTRAINT doses_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT doses_medication_id_fkey FOREIGN KEY (program_id, medication_id) REFERENCES plan_documents (program_id, id),
  CONSTRAINT doses_taken_check CHECK (taken IN ('taken', 'not_taken', 'not_yet')),
  CONSTRAINT doses_note_check CHECK (char_length(note) <= 500)
);
ALTER TABLE doses ENABLE ROW LEVEL SECURITY;
ALTER TABLE doses FORCE ROW LEVEL SECURITY;
CREATE POLICY doses_of_program ON doses
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX doses_day_idx ON doses (program_id, participant_id, day);
GRANT SELECT, INSERT ON doses TO mooring_app;
