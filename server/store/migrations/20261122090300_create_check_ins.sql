-- The daily check-in: written once, never changed. A client_id stays taken for ever.
CREATE TABLE check_ins (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  client_id uuid NOT NULL,
  answered_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  day date NOT NULL,
  craving_max smallint NOT NULL,
  mood smallint,
  used text,
  craving_for text[] NOT NULL,
  triggers text[] NOT NULL,
  risky_max smallint,
  stress_max smallint,
  pleasant_max smallint,
  arousal smallint,
  sleep_half_hours smallint,
  expect_risky smallint,
  expect_stress smallint,
  likely_use smallint,
  halt text[] NOT NULL,
  where_who text NOT NULL,
  did text NOT NULL,
  call_me boolean NOT NULL,
  note text NOT NULL,
  note_shared boolean NOT NULL,
  shown text[] NOT NULL,
  team_told boolean NOT NULL,
  CONSTRAINT check_ins_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT check_ins_client_id_key UNIQUE (program_id, participant_id, client_id),
  CONSTRAINT check_ins_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT check_ins_craving_max_check CHECK (craving_max BETWEEN 0 AND 10),
  CONSTRAINT check_ins_mood_check CHECK (mood BETWEEN 0 AND 10),
  CONSTRAINT check_ins_used_check CHECK (used IN ('no', 'yes', 'rather_not_say')),
  CONSTRAINT check_ins_craving_for_check CHECK (craving_for <@ '{alcohol,cannabis,opioids,cocaine,other_stimulants,sedatives,other,behaviour}'),
  CONSTRAINT check_ins_triggers_check CHECK (triggers <@ '{people,place,feeling,body,time_of_day,money,argument,celebration,other}'),
  CONSTRAINT check_ins_risky_max_check CHECK (risky_max BETWEEN 0 AND 10),
  CONSTRAINT check_ins_stress_max_check CHECK (stress_max BETWEEN 0 AND 10),
  CONSTRAINT check_ins_pleasant_max_check CHECK (pleasant_max BETWEEN 0 AND 10),
  CONSTRAINT check_ins_arousal_check CHECK (arousal BETWEEN 0 AND 10),
  CONSTRAINT check_ins_sleep_half_hours_check CHECK (sleep_half_hours BETWEEN 0 AND 28),
  CONSTRAINT check_ins_expect_risky_check CHECK (expect_risky BETWEEN 0 AND 10),
  CONSTRAINT check_ins_expect_stress_check CHECK (expect_stress BETWEEN 0 AND 10),
  CONSTRAINT check_ins_likely_use_check CHECK (likely_use BETWEEN 0 AND 10),
  CONSTRAINT check_ins_halt_check CHECK (halt <@ '{hungry,angry,lonely,tired}'),
  CONSTRAINT check_ins_where_who_check CHECK (char_length(where_who) <= 4000),
  CONSTRAINT check_ins_did_check CHECK (char_length(did) <= 4000),
  CONSTRAINT check_ins_note_check CHECK (char_length(note) <= 4000),
  CONSTRAINT check_ins_shown_check CHECK (shown <@ '{crisis_card,medical_card,craving_flow,thank_you_for_honesty,higher_than_usual}')
);
ALTER TABLE check_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY check_ins_of_program ON check_ins
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX check_ins_answered_at_idx ON check_ins (program_id, participant_id, answered_at);
CREATE INDEX check_ins_day_idx ON check_ins (program_id, participant_id, day) INCLUDE (craving_max);
GRANT SELECT, INSERT ON check_ins TO mooring_app;

-- What was used, one row for a substance or behaviour.
CREATE TABLE check_in_uses (
  program_id uuid NOT NULL,
  check_in_id uuid NOT NULL,
  item text NOT NULL,
  used_on date,
  part_of_day text,
  CONSTRAINT check_in_uses_pkey PRIMARY KEY (program_id, check_in_id, item),
  CONSTRAINT check_in_uses_check_in_id_fkey FOREIGN KEY (program_id, check_in_id) REFERENCES check_ins (program_id, id),
  CONSTRAINT check_in_uses_item_check CHECK (item = ANY ('{alcohol,cannabis,opioids,cocaine,other_stimulants,sedatives,other,behaviour}')),
  CONSTRAINT check_in_uses_part_of_day_check CHECK (part_of_day IN ('morning', 'afternoon', 'evening', 'night'))
);
ALTER TABLE check_in_uses ENABLE ROW LEVEL SECURITY;
ALTER TABLE check_in_uses FORCE ROW LEVEL SECURITY;
CREATE POLICY check_in_uses_of_program ON check_in_uses
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON check_in_uses TO mooring_app;
