-- Sessions as the clinic's clock shows them: civil time and zone are stored, never the instant (R07, R08).
-- A series is what was laid out once; its sessions live on their own.
CREATE TABLE series (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  group_id uuid,
  kind text NOT NULL,
  first_day date NOT NULL,
  begins time NOT NULL,
  minutes smallint NOT NULL,
  time_zone text NOT NULL,
  every_days smallint NOT NULL,
  sessions smallint NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT series_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT series_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id),
  CONSTRAINT series_group_id_fkey FOREIGN KEY (program_id, group_id) REFERENCES groups (program_id, id),
  CONSTRAINT series_kind_check CHECK (kind IN ('group', 'class', 'individual', 'family', 'medication')),
  CONSTRAINT series_begins_check CHECK (begins < '24:00'),
  CONSTRAINT series_minutes_check CHECK (minutes BETWEEN 1 AND 1440),
  CONSTRAINT series_time_zone_check CHECK (char_length(time_zone) BETWEEN 1 AND 60),
  CONSTRAINT series_every_days_check CHECK (every_days BETWEEN 1 AND 366),
  CONSTRAINT series_sessions_check CHECK (sessions BETWEEN 1 AND 1000)
);
ALTER TABLE series ENABLE ROW LEVEL SECURITY;
ALTER TABLE series FORCE ROW LEVEL SECURITY;
CREATE POLICY series_of_program ON series
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON series TO mooring_app;

CREATE TABLE sessions (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  series_id uuid,
  group_id uuid,
  kind text NOT NULL,
  lesson text,
  title text NOT NULL DEFAULT '',
  topic text NOT NULL DEFAULT '',
  goal text NOT NULL DEFAULT '',
  handout text NOT NULL DEFAULT '',
  skill text,
  leader_id uuid,
  place text NOT NULL DEFAULT '',
  join_link text,
  day date NOT NULL,
  begins time NOT NULL,
  time_zone text NOT NULL,
  minutes smallint NOT NULL,
  capacity smallint,
  opened text NOT NULL,
  changed_at timestamptz,
  was_day date,
  was_begins time,
  was_place text,
  cancelled_at timestamptz,
  CONSTRAINT sessions_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT sessions_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id),
  CONSTRAINT sessions_series_id_fkey FOREIGN KEY (program_id, series_id) REFERENCES series (program_id, id),
  CONSTRAINT sessions_group_id_fkey FOREIGN KEY (program_id, group_id) REFERENCES groups (program_id, id),
  CONSTRAINT sessions_leader_id_fkey FOREIGN KEY (program_id, leader_id) REFERENCES accounts (program_id, id),
  CONSTRAINT sessions_kind_check CHECK (kind IN ('group', 'class', 'individual', 'family', 'medication')),
  CONSTRAINT sessions_lesson_check CHECK (lesson ~ '^[A-Z]{1,4}[0-9A-Z]{1,3}$'),
  CONSTRAINT sessions_title_check CHECK (char_length(title) <= 200),
  CONSTRAINT sessions_topic_check CHECK (char_length(topic) <= 400),
  CONSTRAINT sessions_goal_check CHECK (char_length(goal) <= 1000),
  CONSTRAINT sessions_handout_check CHECK (char_length(handout) <= 4000),
  CONSTRAINT sessions_skill_check CHECK (skill ~ '^[a-z_]{1,60}$'),
  CONSTRAINT sessions_place_check CHECK (char_length(place) <= 200),
  CONSTRAINT sessions_join_link_check CHECK (join_link LIKE 'https://_%' AND char_length(join_link) <= 500),
  CONSTRAINT sessions_begins_check CHECK (begins < '24:00'),
  CONSTRAINT sessions_time_zone_check CHECK (char_length(time_zone) BETWEEN 1 AND 60),
  CONSTRAINT sessions_minutes_check CHECK (minutes BETWEEN 1 AND 1440),
  CONSTRAINT sessions_capacity_check CHECK (capacity BETWEEN 1 AND 1000),
  CONSTRAINT sessions_opened_check CHECK (opened IN ('nobody', 'anyone', 'make_ups')),
  CONSTRAINT sessions_was_check CHECK ((changed_at IS NULL) = (was_day IS NULL) AND (changed_at IS NULL) = (was_begins IS NULL)
    AND (changed_at IS NULL) = (was_place IS NULL)),
  CONSTRAINT sessions_was_begins_check CHECK (was_begins < '24:00'),
  CONSTRAINT sessions_was_place_check CHECK (char_length(was_place) <= 200)
);
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY sessions_of_program ON sessions
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX sessions_day_idx ON sessions (program_id, day, opened);
CREATE INDEX sessions_group_id_idx ON sessions (program_id, group_id, day);
GRANT SELECT, INSERT ON sessions TO mooring_app;
-- A seat is taken under the lock of the session's row, which asks for the right to change some column of it.
GRANT UPDATE (cancelled_at) ON sessions TO mooring_app;
