-- Groups and who is in them; the level of care of a stay; which sessions count as hours.
CREATE TABLE groups (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  track text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT groups_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT groups_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id),
  CONSTRAINT groups_name_check CHECK (char_length(name) BETWEEN 1 AND 200),
  CONSTRAINT groups_track_check CHECK (track IN ('day', 'evening', 'weekend'))
);
ALTER TABLE groups ENABLE ROW LEVEL SECURITY;
ALTER TABLE groups FORCE ROW LEVEL SECURITY;
CREATE POLICY groups_of_program ON groups
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON groups TO mooring_app;

CREATE TABLE group_members (
  program_id uuid NOT NULL,
  group_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  from_day date NOT NULL,
  until_day date,
  CONSTRAINT group_members_pkey PRIMARY KEY (program_id, group_id, participant_id, from_day),
  CONSTRAINT group_members_group_id_fkey FOREIGN KEY (program_id, group_id) REFERENCES groups (program_id, id),
  CONSTRAINT group_members_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT group_members_until_day_check CHECK (until_day >= from_day)
);
ALTER TABLE group_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE group_members FORCE ROW LEVEL SECURITY;
CREATE POLICY group_members_of_program ON group_members
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX group_members_participant_id_idx ON group_members (program_id, participant_id, from_day);
GRANT SELECT, INSERT ON group_members TO mooring_app;

-- A level holds from a day on, until the next one begins; `required_minutes` is what the clinic agreed with the person.
CREATE TABLE care_levels (
  program_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  from_day date NOT NULL,
  level text NOT NULL,
  required_minutes integer,
  CONSTRAINT care_levels_pkey PRIMARY KEY (program_id, participant_id, from_day),
  CONSTRAINT care_levels_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT care_levels_level_check CHECK (level IN ('1', '2.1', '2.5', '3', '4', 'cc')),
  CONSTRAINT care_levels_required_minutes_check CHECK (required_minutes BETWEEN 0 AND 10080)
);
ALTER TABLE care_levels ENABLE ROW LEVEL SECURITY;
ALTER TABLE care_levels FORCE ROW LEVEL SECURITY;
CREATE POLICY care_levels_of_program ON care_levels
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON care_levels TO mooring_app;

CREATE TABLE counted_kinds (
  program_id uuid NOT NULL,
  kind text NOT NULL,
  counts boolean NOT NULL,
  CONSTRAINT counted_kinds_pkey PRIMARY KEY (program_id, kind),
  CONSTRAINT counted_kinds_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id),
  CONSTRAINT counted_kinds_kind_check CHECK (kind IN ('group', 'class', 'individual', 'family', 'medication'))
);
ALTER TABLE counted_kinds ENABLE ROW LEVEL SECURITY;
ALTER TABLE counted_kinds FORCE ROW LEVEL SECURITY;
CREATE POLICY counted_kinds_of_program ON counted_kinds
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON counted_kinds TO mooring_app;
