-- Words of a person's own that the check-in offers as tiles. Forgotten ones are gone; check-ins keep theirs.
CREATE TABLE own_words (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  kind text NOT NULL,
  word text NOT NULL,
  used_at timestamptz NOT NULL,
  CONSTRAINT own_words_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT own_words_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT own_words_kind_check CHECK (kind IN ('trigger', 'place')),
  CONSTRAINT own_words_word_check CHECK (char_length(word) BETWEEN 1 AND 40)
);
ALTER TABLE own_words ENABLE ROW LEVEL SECURITY;
ALTER TABLE own_words FORCE ROW LEVEL SECURITY;
CREATE POLICY own_words_of_program ON own_words
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE UNIQUE INDEX own_words_word_key ON own_words (program_id, participant_id, kind, lower(word));
GRANT SELECT, INSERT, DELETE ON own_words TO mooring_app;
GRANT UPDATE (word, used_at) ON own_words TO mooring_app;
