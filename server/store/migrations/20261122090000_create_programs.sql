-- The directory of programs, and what each clinic decides for itself.
-- `programs` is read before anybody is known, so it has no policy and holds nothing but addresses.
CREATE TABLE programs (
  id uuid NOT NULL,
  host text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT programs_pkey PRIMARY KEY (id),
  CONSTRAINT programs_host_key UNIQUE (host),
  CONSTRAINT programs_host_check CHECK (host = lower(host) AND char_length(host) BETWEEN 1 AND 253)
);
GRANT SELECT, INSERT ON programs TO mooring_app;
-- `mooring check` compares what was applied with what the binary carries.
GRANT SELECT ON _sqlx_migrations TO mooring_app;

CREATE TABLE clinics (
  program_id uuid NOT NULL,
  name text NOT NULL,
  phone text,
  time_zone text NOT NULL,
  on_call boolean NOT NULL DEFAULT false,
  CONSTRAINT clinics_pkey PRIMARY KEY (program_id),
  CONSTRAINT clinics_program_id_fkey FOREIGN KEY (program_id) REFERENCES programs (id),
  CONSTRAINT clinics_name_check CHECK (char_length(name) BETWEEN 1 AND 200),
  CONSTRAINT clinics_phone_check CHECK (char_length(phone) BETWEEN 1 AND 40),
  CONSTRAINT clinics_time_zone_check CHECK (char_length(time_zone) BETWEEN 1 AND 60)
);
ALTER TABLE clinics ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinics FORCE ROW LEVEL SECURITY;
CREATE POLICY clinics_of_program ON clinics
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON clinics TO mooring_app;

CREATE TABLE opening_hours (
  program_id uuid NOT NULL,
  weekday smallint NOT NULL,
  opens time NOT NULL,
  closes time NOT NULL,
  CONSTRAINT opening_hours_pkey PRIMARY KEY (program_id, weekday),
  CONSTRAINT opening_hours_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id),
  CONSTRAINT opening_hours_weekday_check CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT opening_hours_closes_check CHECK (opens < closes)
);
ALTER TABLE opening_hours ENABLE ROW LEVEL SECURITY;
ALTER TABLE opening_hours FORCE ROW LEVEL SECURITY;
CREATE POLICY opening_hours_of_program ON opening_hours
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE, DELETE ON opening_hours TO mooring_app;

CREATE TABLE closed_days (
  program_id uuid NOT NULL,
  day date NOT NULL,
  CONSTRAINT closed_days_pkey PRIMARY KEY (program_id, day),
  CONSTRAINT closed_days_program_id_fkey FOREIGN KEY (program_id) REFERENCES clinics (program_id)
);
ALTER TABLE closed_days ENABLE ROW LEVEL SECURITY;
ALTER TABLE closed_days FORCE ROW LEVEL SECURITY;
CREATE POLICY closed_days_of_program ON closed_days
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, DELETE ON closed_days TO mooring_app;
