-- Who did and who looked. The application may add to it and do nothing else (S49); no foreign keys, so that it
-- outlives what it speaks of.
CREATE TABLE audit (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor uuid,
  act text NOT NULL,
  subject uuid,
  object uuid,
  CONSTRAINT audit_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT audit_act_check CHECK (act ~ '^[a-z_]{3,60}$')
);
ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_of_program ON audit
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX audit_subject_idx ON audit (program_id, subject, at);
GRANT INSERT ON audit TO mooring_app;
