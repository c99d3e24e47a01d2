-- A change of a check-in is a further version: a row of its own, so that none is ever lost. `version_of` is the first one.
-- Own words chosen for triggers and places; and what the phone's clock said, whatever is believed of it.
ALTER TABLE check_ins
  ADD COLUMN version smallint NOT NULL DEFAULT 1,
  ADD COLUMN version_of uuid,
  ADD COLUMN phone_at timestamptz,
  ADD COLUMN trigger_words text[] NOT NULL DEFAULT '{}',
  ADD COLUMN places text[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT check_ins_version_of_fkey FOREIGN KEY (program_id, version_of) REFERENCES check_ins (program_id, id),
  ADD CONSTRAINT check_ins_version_check CHECK (version >= 1),
  ADD CONSTRAINT check_ins_version_of_check CHECK ((version = 1) = (version_of IS NULL)),
  ADD CONSTRAINT check_ins_trigger_words_check CHECK (cardinality(trigger_words) <= 12
    AND char_length(array_to_string(trigger_words, '')) <= 480),
  ADD CONSTRAINT check_ins_places_check CHECK (cardinality(places) <= 12
    AND char_length(array_to_string(places, '')) <= 480);
CREATE UNIQUE INDEX check_ins_version_key ON check_ins (program_id, version_of, version) WHERE version_of IS NOT NULL;
