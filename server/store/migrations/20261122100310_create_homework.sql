-- Worksheets of the program's own, to give as homework. `papers` are its texts and forms, one for each language.
CREATE TABLE worksheets (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  client_id uuid NOT NULL,
  skill text,
  papers jsonb NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  retired_at timestamptz,
  CONSTRAINT worksheets_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT worksheets_client_id_key UNIQUE (program_id, made_by, client_id),
  CONSTRAINT worksheets_made_by_fkey FOREIGN KEY (program_id, made_by) REFERENCES accounts (program_id, id),
  CONSTRAINT worksheets_skill_check CHECK (skill ~ '^[a-z_0-9]{2,60}$'),
  CONSTRAINT worksheets_papers_check CHECK (jsonb_typeof(papers) = 'array' AND jsonb_array_length(papers) > 0)
);
ALTER TABLE worksheets ENABLE ROW LEVEL SECURITY;
ALTER TABLE worksheets FORCE ROW LEVEL SECURITY;
CREATE POLICY worksheets_of_program ON worksheets
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON worksheets TO mooring_app;
GRANT UPDATE (retired_at) ON worksheets TO mooring_app;

-- What a participant was asked to do. Its texts are a copy: a later change of a worksheet changes nothing that was given.
CREATE TABLE homework (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  papers jsonb NOT NULL,
  language text NOT NULL,
  skill text,
  session_id uuid,
  worksheet_id uuid,
  assigned_by uuid NOT NULL,
  assigned_at timestamptz NOT NULL,
  due_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  CONSTRAINT homework_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT homework_client_id_key UNIQUE (program_id, assigned_by, client_id, participant_id),
  CONSTRAINT homework_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT homework_worksheet_id_fkey FOREIGN KEY (program_id, worksheet_id) REFERENCES worksheets (program_id, id),
  CONSTRAINT homework_session_id_fkey FOREIGN KEY (program_id, session_id) REFERENCES sessions (program_id, id),
  CONSTRAINT homework_assigned_by_fkey FOREIGN KEY (program_id, assigned_by) REFERENCES accounts (program_id, id),
  CONSTRAINT homework_withdrawn_by_fkey FOREIGN KEY (program_id, withdrawn_by) REFERENCES accounts (program_id, id),
  CONSTRAINT homework_papers_check CHECK (jsonb_typeof(papers) = 'array' AND jsonb_array_length(papers) > 0),
  CONSTRAINT homework_language_check CHECK (language IN ('en', 'es')),
  CONSTRAINT homework_skill_check CHECK (skill ~ '^[a-z_0-9]{2,60}$'),
  CONSTRAINT homework_withdrawn_at_check CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
ALTER TABLE homework ENABLE ROW LEVEL SECURITY;
ALTER TABLE homework FORCE ROW LEVEL SECURITY;
CREATE POLICY homework_of_program ON homework
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX homework_participant_id_idx ON homework (program_id, participant_id, assigned_at);
GRANT SELECT, INSERT ON homework TO mooring_app;
GRANT UPDATE (withdrawn_by, withdrawn_at) ON homework TO mooring_app;

-- Every version that was sent. Nothing is changed or taken away.
CREATE TABLE homework_versions (
  program_id uuid NOT NULL,
  homework_id uuid NOT NULL,
  version integer NOT NULL,
  client_id uuid NOT NULL,
  sent_at timestamptz NOT NULL,
  language text NOT NULL,
  answers jsonb NOT NULL,
  CONSTRAINT homework_versions_pkey PRIMARY KEY (program_id, homework_id, version),
  CONSTRAINT homework_versions_client_id_key UNIQUE (program_id, homework_id, client_id),
  CONSTRAINT homework_versions_homework_id_fkey FOREIGN KEY (program_id, homework_id) REFERENCES homework (program_id, id),
  CONSTRAINT homework_versions_version_check CHECK (version >= 1),
  CONSTRAINT homework_versions_language_check CHECK (language IN ('en', 'es')),
  CONSTRAINT homework_versions_answers_check CHECK (jsonb_typeof(answers) = 'array')
);
ALTER TABLE homework_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE homework_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY homework_versions_of_program ON homework_versions
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON homework_versions TO mooring_app;

-- What the team said to it; the newest is shown, and what was said before stays.
CREATE TABLE homework_feedback (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  homework_id uuid NOT NULL,
  version integer NOT NULL,
  client_id uuid NOT NULL,
  given_by uuid NOT NULL,
  given_at timestamptz NOT NULL,
  feedback text NOT NULL,
  seen_at timestamptz,
  CONSTRAINT homework_feedback_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT homework_feedback_client_id_key UNIQUE (program_id, homework_id, client_id),
  CONSTRAINT homework_feedback_version_fkey FOREIGN KEY (program_id, homework_id, version)
    REFERENCES homework_versions (program_id, homework_id, version),
  CONSTRAINT homework_feedback_given_by_fkey FOREIGN KEY (program_id, given_by) REFERENCES accounts (program_id, id),
  CONSTRAINT homework_feedback_feedback_check CHECK (char_length(feedback) BETWEEN 1 AND 4000)
);
ALTER TABLE homework_feedback ENABLE ROW LEVEL SECURITY;
ALTER TABLE homework_feedback FORCE ROW LEVEL SECURITY;
CREATE POLICY homework_feedback_of_program ON homework_feedback
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX homework_feedback_homework_id_idx ON homework_feedback (program_id, homework_id, given_at);
GRANT SELECT, INSERT ON homework_feedback TO mooring_app;
GRANT UPDATE (seen_at) ON homework_feedback TO mooring_app;
