-- What a participant set about the app. No row: the defaults. The language and the name to be called by stand with
-- the account, the person's own word for what they work on with the stay.
CREATE TABLE settings (
  program_id uuid NOT NULL,
  account_id uuid NOT NULL,
  theme text NOT NULL,
  text_size text NOT NULL,
  motion text NOT NULL,
  lock_minutes smallint NOT NULL,
  tones boolean NOT NULL,
  vibration boolean NOT NULL,
  counters boolean NOT NULL,
  milestones boolean NOT NULL,
  stages boolean NOT NULL,
  conditions text[] NOT NULL,
  craving_share text NOT NULL,
  crisis_tells boolean NOT NULL,
  check_in_at time,
  session_lead smallint NOT NULL,
  quiet_from time,
  quiet_until time,
  changed_at timestamptz NOT NULL,
  CONSTRAINT settings_pkey PRIMARY KEY (program_id, account_id),
  CONSTRAINT settings_account_id_fkey FOREIGN KEY (program_id, account_id) REFERENCES accounts (program_id, id),
  CONSTRAINT settings_theme_check CHECK (theme IN ('system', 'light', 'dark')),
  CONSTRAINT settings_text_size_check CHECK (text_size IN ('normal', 'large', 'largest')),
  CONSTRAINT settings_motion_check CHECK (motion IN ('system', 'less')),
  CONSTRAINT settings_lock_minutes_check CHECK (lock_minutes BETWEEN 5 AND 60),
  CONSTRAINT settings_conditions_check CHECK (conditions <@ '{heart,lung,beta_blocker,eating_disorder,pregnancy,cold_reaction,injury,seizure,trauma,voices,dizzy,hold,exert}'),
  CONSTRAINT settings_craving_share_check CHECK (craving_share IN ('everything', 'numbers', 'when_told')),
  CONSTRAINT settings_session_lead_check CHECK (session_lead IN (0, 15, 30, 60, 120, 1440)),
  CONSTRAINT settings_quiet_check CHECK ((quiet_from IS NULL) = (quiet_until IS NULL) AND coalesce(quiet_from <> quiet_until, true))
);
ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE settings FORCE ROW LEVEL SECURITY;
CREATE POLICY settings_of_program ON settings
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT, UPDATE ON settings TO mooring_app;
