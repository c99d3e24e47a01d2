-- The craving flow, step by step.
CREATE TABLE flows (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  safety text NOT NULL,
  told_at timestamptz,
  ended_at timestamptz,
  CONSTRAINT flows_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT flows_client_id_key UNIQUE (program_id, participant_id, client_id),
  CONSTRAINT flows_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT flows_safety_check CHECK (safety IN ('safe', 'risky_place', 'unwell', 'hurt'))
);
ALTER TABLE flows ENABLE ROW LEVEL SECURITY;
ALTER TABLE flows FORCE ROW LEVEL SECURITY;
CREATE POLICY flows_of_program ON flows
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX flows_started_at_idx ON flows (program_id, participant_id, started_at);
GRANT SELECT, INSERT ON flows TO mooring_app;
GRANT UPDATE (safety, told_at, ended_at) ON flows TO mooring_app;

CREATE TABLE flow_ratings (
  program_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  flow_id uuid NOT NULL,
  place smallint NOT NULL,
  rated_at timestamptz NOT NULL,
  day date NOT NULL,
  rating smallint NOT NULL,
  shown text[] NOT NULL,
  CONSTRAINT flow_ratings_pkey PRIMARY KEY (program_id, participant_id, client_id),
  CONSTRAINT flow_ratings_place_key UNIQUE (program_id, flow_id, place),
  CONSTRAINT flow_ratings_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT flow_ratings_flow_id_fkey FOREIGN KEY (program_id, flow_id) REFERENCES flows (program_id, id),
  CONSTRAINT flow_ratings_place_check CHECK (place >= 1),
  CONSTRAINT flow_ratings_rating_check CHECK (rating BETWEEN 0 AND 10),
  CONSTRAINT flow_ratings_shown_check CHECK (shown <@ '{crisis_card,medical_card,craving_flow,thank_you_for_honesty,higher_than_usual}')
);
ALTER TABLE flow_ratings ENABLE ROW LEVEL SECURITY;
ALTER TABLE flow_ratings FORCE ROW LEVEL SECURITY;
CREATE POLICY flow_ratings_of_program ON flow_ratings
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX flow_ratings_day_idx ON flow_ratings (program_id, participant_id, day) INCLUDE (rating);
GRANT SELECT, INSERT ON flow_ratings TO mooring_app;
