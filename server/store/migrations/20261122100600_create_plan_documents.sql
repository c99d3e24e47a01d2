-- What stands on a participant's plan: documents of which there is one, and entries of lists. `made_by` is the
-- participant, or later the clinician who wrote a goal of the shared treatment plan.
CREATE TABLE plan_documents (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  part text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT plan_documents_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT plan_documents_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT plan_documents_made_by_fkey FOREIGN KEY (program_id, made_by) REFERENCES accounts (program_id, id),
  CONSTRAINT plan_documents_part_check CHECK (part IN ('reasons', 'people', 'relapse_prevention', 'safety', 'goals', 'medication', 'meetings', 'aftercare'))
);
ALTER TABLE plan_documents ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_documents FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_documents_of_program ON plan_documents
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX plan_documents_participant_id_idx ON plan_documents (program_id, participant_id, part);
CREATE UNIQUE INDEX plan_documents_part_key ON plan_documents (program_id, participant_id, part)
  WHERE part NOT IN ('goals', 'medication', 'meetings');
GRANT SELECT, INSERT ON plan_documents TO mooring_app;

-- Every version of each. Nothing is ever changed or taken away: an older version again is a new version.
CREATE TABLE plan_versions (
  program_id uuid NOT NULL,
  document_id uuid NOT NULL,
  version integer NOT NULL,
  client_id uuid NOT NULL,
  content jsonb NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by uuid NOT NULL,
  language text NOT NULL,
  CONSTRAINT plan_versions_pkey PRIMARY KEY (program_id, document_id, version),
  CONSTRAINT plan_versions_client_id_key UNIQUE (program_id, saved_by, client_id),
  CONSTRAINT plan_versions_document_id_fkey FOREIGN KEY (program_id, document_id) REFERENCES plan_documents (program_id, id),
  CONSTRAINT plan_versions_saved_by_fkey FOREIGN KEY (program_id, saved_by) REFERENCES accounts (program_id, id),
  CONSTRAINT plan_versions_version_check CHECK (version >= 1),
  CONSTRAINT plan_versions_content_check CHECK (jsonb_typeof(content) = 'object'),
  CONSTRAINT plan_versions_language_check CHECK (language IN ('en', 'es'))
);
ALTER TABLE plan_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE plan_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY plan_versions_of_program ON plan_versions
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON plan_versions TO mooring_app;
