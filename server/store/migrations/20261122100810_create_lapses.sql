-- A lapse that was told of. Its day, when it was said; without one it counts for the day of the report (rule F11).
CREATE TABLE lapses (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  reported_at timestamptz NOT NULL,
  day date NOT NULL,
  used_on date,
  items text[] NOT NULL,
  shown text[] NOT NULL,
  CONSTRAINT lapses_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT lapses_client_id_key UNIQUE (program_id, participant_id, client_id),
  CONSTRAINT lapses_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT lapses_items_check CHECK (items <@ '{alcohol,cannabis,opioids,cocaine,other_stimulants,sedatives,other,behaviour}'),
  CONSTRAINT lapses_shown_check CHECK (array_to_string(shown, '') ~ '^[a-z_]*$')
);
ALTER TABLE lapses ENABLE ROW LEVEL SECURITY;
ALTER TABLE lapses FORCE ROW LEVEL SECURITY;
CREATE POLICY lapses_of_program ON lapses
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX lapses_reported_at_idx ON lapses (program_id, participant_id, reported_at);
GRANT SELECT, INSERT ON lapses TO mooring_app;

-- Its review, version by version: the newest counts, none is written over.
CREATE TABLE lapse_reviews (
  program_id uuid NOT NULL,
  lapse_id uuid NOT NULL,
  version integer NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  saved_at timestamptz NOT NULL,
  answers jsonb NOT NULL,
  CONSTRAINT lapse_reviews_pkey PRIMARY KEY (program_id, lapse_id, version),
  CONSTRAINT lapse_reviews_client_id_key UNIQUE (program_id, participant_id, client_id),
  CONSTRAINT lapse_reviews_lapse_id_fkey FOREIGN KEY (program_id, lapse_id) REFERENCES lapses (program_id, id),
  CONSTRAINT lapse_reviews_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT lapse_reviews_version_check CHECK (version >= 1),
  CONSTRAINT lapse_reviews_answers_check CHECK (jsonb_typeof(answers) = 'object')
);
ALTER TABLE lapse_reviews ENABLE ROW LEVEL SECURITY;
ALTER TABLE lapse_reviews FORCE ROW LEVEL SECURITY;
CREATE POLICY lapse_reviews_of_program ON lapse_reviews
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON lapse_reviews TO mooring_app;
