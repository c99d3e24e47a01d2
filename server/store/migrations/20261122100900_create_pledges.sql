-- A pledge for one day: a tap, once a day, never counted against anybody.
CREATE TABLE pledges (
  program_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  day date NOT NULL,
  client_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT pledges_pkey PRIMARY KEY (program_id, participant_id, day),
  CONSTRAINT pledges_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id)
);
ALTER TABLE pledges ENABLE ROW LEVEL SECURITY;
ALTER TABLE pledges FORCE ROW LEVEL SECURITY;
CREATE POLICY pledges_of_program ON pledges
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON pledges TO mooring_app;
