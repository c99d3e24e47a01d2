-- What somebody is in the middle of typing.
CREATE TABLE drafts (
  program_id uuid NOT NULL,
  account_id uuid NOT NULL,
  page text NOT NULL,
  fields jsonb NOT NULL,
  kept_at timestamptz NOT NULL,
  CONSTRAINT drafts_pkey PRIMARY KEY (program_id, account_id, page),
  CONSTRAINT drafts_account_id_fkey FOREIGN KEY (program_id, account_id) REFERENCES accounts (program_id, id),
  CONSTRAINT drafts_page_check CHECK (page LIKE '/%' AND char_length(page) <= 200),
  CONSTRAINT drafts_fields_check CHECK (jsonb_typeof(fields) = 'array')
);
ALTER TABLE drafts ENABLE ROW LEVEL SECURITY;
ALTER TABLE drafts FORCE ROW LEVEL SECURITY;
CREATE POLICY drafts_of_program ON drafts
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO mooring_app;
