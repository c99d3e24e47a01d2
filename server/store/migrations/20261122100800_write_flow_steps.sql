-- What is tapped in the craving flow, step by step: added to and never changed, so that nothing entered is lost.
-- Ratings stand in flow_ratings beside it, as the rules read them by day.
ALTER TABLE flows
  ADD COLUMN opened_from text NOT NULL DEFAULT 'button',
  ADD COLUMN share text NOT NULL DEFAULT 'numbers',
  ADD CONSTRAINT flows_opened_from_check CHECK (opened_from IN ('button', 'today', 'check_in', 'shortcut')),
  ADD CONSTRAINT flows_share_check CHECK (share IN ('everything', 'numbers', 'when_told'));

CREATE TABLE flow_events (
  program_id uuid NOT NULL,
  flow_id uuid NOT NULL,
  place smallint NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  at timestamptz NOT NULL,
  step text NOT NULL,
  what text NOT NULL,
  words text[] NOT NULL,
  texts text[] NOT NULL,
  led_to text NOT NULL,
  CONSTRAINT flow_events_pkey PRIMARY KEY (program_id, flow_id, place),
  CONSTRAINT flow_events_client_id_key UNIQUE (program_id, participant_id, client_id),
  CONSTRAINT flow_events_flow_id_fkey FOREIGN KEY (program_id, flow_id) REFERENCES flows (program_id, id),
  CONSTRAINT flow_events_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT flow_events_place_check CHECK (place >= 1),
  CONSTRAINT flow_events_step_check CHECK (step ~ '^[a-z-]{3,20}$'),
  CONSTRAINT flow_events_what_check CHECK (what ~ '^[a-z_]{3,20}$'),
  CONSTRAINT flow_events_words_check CHECK (cardinality(words) <= 40),
  CONSTRAINT flow_events_texts_check CHECK (cardinality(texts) <= 8 AND char_length(array_to_string(texts, '')) <= 32000),
  CONSTRAINT flow_events_led_to_check CHECK (led_to ~ '^[a-z-]{3,20}$')
);
ALTER TABLE flow_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE flow_events FORCE ROW LEVEL SECURITY;
CREATE POLICY flow_events_of_program ON flow_events
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON flow_events TO mooring_app;
