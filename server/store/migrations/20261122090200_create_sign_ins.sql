-- Sign-ins, failed tries, invitations and one-time codes. Tokens and codes are stored as SHA-256 only.
CREATE TABLE sign_ins (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  staff boolean NOT NULL,
  idle_seconds integer NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_why text,
  CONSTRAINT sign_ins_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT sign_ins_token_hash_key UNIQUE (program_id, token_hash),
  CONSTRAINT sign_ins_account_id_fkey FOREIGN KEY (program_id, account_id) REFERENCES accounts (program_id, id),
  CONSTRAINT sign_ins_token_hash_check CHECK (octet_length(token_hash) = 32),
  CONSTRAINT sign_ins_idle_seconds_check CHECK (idle_seconds BETWEEN 1 AND 3600),
  CONSTRAINT sign_ins_expires_at_check CHECK (expires_at > created_at AND expires_at <= created_at + interval '24 hours'),
  CONSTRAINT sign_ins_staff_check CHECK (NOT staff OR (idle_seconds <= 900 AND expires_at <= created_at + interval '12 hours')),
  CONSTRAINT sign_ins_ended_check CHECK ((ended_at IS NULL) = (ended_why IS NULL)),
  CONSTRAINT sign_ins_ended_why_check CHECK (ended_why IN ('signed_out', 'signed_out_everywhere', 'password_changed', 'code_used', 'disabled'))
);
ALTER TABLE sign_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_ins_of_program ON sign_ins
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX sign_ins_open_idx ON sign_ins (program_id, account_id) WHERE ended_at IS NULL;
GRANT SELECT, INSERT ON sign_ins TO mooring_app;
GRANT UPDATE (token_hash, last_seen_at, ended_at, ended_why) ON sign_ins TO mooring_app;

CREATE TABLE sign_in_failures (
  program_id uuid NOT NULL,
  kind text NOT NULL,
  key_hash bytea NOT NULL,
  failures integer NOT NULL,
  window_start timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  blocked_until timestamptz,
  CONSTRAINT sign_in_failures_pkey PRIMARY KEY (program_id, kind, key_hash),
  CONSTRAINT sign_in_failures_program_id_fkey FOREIGN KEY (program_id) REFERENCES programs (id),
  CONSTRAINT sign_in_failures_kind_check CHECK (kind IN ('address', 'account')),
  CONSTRAINT sign_in_failures_key_hash_check CHECK (octet_length(key_hash) = 32),
  CONSTRAINT sign_in_failures_failures_check CHECK (failures >= 1),
  -- Never a lockout: whatever is counted, the next try is at most 15 minutes away (S09).
  CONSTRAINT sign_in_failures_blocked_until_check CHECK (blocked_until <= last_at + interval '15 minutes')
);
ALTER TABLE sign_in_failures ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_failures FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in_failures_of_program ON sign_in_failures
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX sign_in_failures_last_at_idx ON sign_in_failures (program_id, last_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failures TO mooring_app;

CREATE TABLE invitations (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid NOT NULL,
  purpose text NOT NULL,
  code_hash bytea NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT invitations_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT invitations_code_hash_key UNIQUE (program_id, code_hash),
  CONSTRAINT invitations_account_id_fkey FOREIGN KEY (program_id, account_id) REFERENCES accounts (program_id, id),
  CONSTRAINT invitations_created_by_fkey FOREIGN KEY (program_id, created_by) REFERENCES accounts (program_id, id),
  CONSTRAINT invitations_purpose_check CHECK (purpose IN ('invitation', 'recovery')),
  CONSTRAINT invitations_code_hash_check CHECK (octet_length(code_hash) = 32),
  -- A code for a forgotten password is for somebody who stands there (S07).
  CONSTRAINT invitations_expires_at_check CHECK (purpose <> 'recovery' OR expires_at <= created_at + interval '10 minutes')
);
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitations FORCE ROW LEVEL SECURITY;
CREATE POLICY invitations_of_program ON invitations
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX invitations_unused_idx ON invitations (program_id, account_id) WHERE used_at IS NULL;
GRANT SELECT, INSERT ON invitations TO mooring_app;
GRANT UPDATE (expires_at, used_at) ON invitations TO mooring_app;

-- One round trip for every request: sets the context for itself, then finds the sign-in.
-- `state` is 'live', 'expired' (by time, within the last 24 hours) or there is no row.
CREATE FUNCTION look_up_sign_in(program_id uuid, token_hash bytea, now timestamptz, active boolean)
RETURNS TABLE (state text, sign_in uuid, account uuid, name text, called text, language text, roles text[])
LANGUAGE plpgsql VOLATILE SECURITY INVOKER
AS $$
#variable_conflict use_column
DECLARE
  found_sign_in record;
  over_at timestamptz;
BEGIN
  PERFORM set_config('mooring.program', look_up_sign_in.program_id::text, true);
  SELECT s.id, s.account_id, s.last_seen_at, s.expires_at, s.idle_seconds, a.name, a.called, a.language
    INTO found_sign_in
    FROM sign_ins s
    JOIN accounts a ON a.program_id = s.program_id AND a.id = s.account_id
    WHERE s.program_id = look_up_sign_in.program_id AND s.token_hash = look_up_sign_in.token_hash
      AND s.ended_at IS NULL AND a.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  over_at := least(found_sign_in.expires_at, found_sign_in.last_seen_at + make_interval(secs => found_sign_in.idle_seconds));
  IF look_up_sign_in.now >= over_at THEN
    IF look_up_sign_in.now < over_at + interval '24 hours' THEN
      RETURN QUERY SELECT 'expired', found_sign_in.id, found_sign_in.account_id, NULL::text, NULL::text, NULL::text, NULL::text[];
    END IF;
    RETURN;
  END IF;
  IF look_up_sign_in.active AND found_sign_in.last_seen_at < look_up_sign_in.now - interval '30 seconds' THEN
    UPDATE sign_ins s SET last_seen_at = look_up_sign_in.now
      WHERE s.program_id = look_up_sign_in.program_id AND s.id = found_sign_in.id AND s.last_seen_at < look_up_sign_in.now;
  END IF;
  RETURN QUERY
    SELECT 'live', found_sign_in.id, found_sign_in.account_id, found_sign_in.name, found_sign_in.called, found_sign_in.language,
      ARRAY(SELECT r.role FROM account_roles r
            WHERE r.program_id = look_up_sign_in.program_id AND r.account_id = found_sign_in.account_id ORDER BY r.role);
END
$$;
REVOKE ALL ON FUNCTION look_up_sign_in (uuid, bytea, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_up_sign_in (uuid, bytea, timestamptz, boolean) TO mooring_app;
