-- The look of the screen and the person's own lock travel with the sign-in: still one round trip for every request.
-- `state` is 'live', 'expired' (by time, within the last 24 hours) or there is no row. Callers name their columns, so
-- the program before this one works with it too.
DROP FUNCTION look_up_sign_in (uuid, bytea, timestamptz, boolean);
CREATE FUNCTION look_up_sign_in(program_id uuid, token_hash bytea, now timestamptz, active boolean)
RETURNS TABLE (
  state text, sign_in uuid, account uuid, name text, called text, language text, roles text[],
  theme text, text_size text, motion text, lock_minutes smallint
)
LANGUAGE plpgsql VOLATILE SECURITY INVOKER
AS $$
#variable_conflict use_column
DECLARE
  found_sign_in record;
  over_at timestamptz;
BEGIN
  PERFORM set_config('mooring.program', look_up_sign_in.program_id::text, true);
  SELECT s.id, s.account_id, s.last_seen_at, s.expires_at, s.idle_seconds, a.name, a.called, a.language,
      o.theme, o.text_size, o.motion, o.lock_minutes
    INTO found_sign_in
    FROM sign_ins s
    JOIN accounts a ON a.program_id = s.program_id AND a.id = s.account_id
    LEFT JOIN settings o ON o.program_id = s.program_id AND o.account_id = s.account_id
    WHERE s.program_id = look_up_sign_in.program_id AND s.token_hash = look_up_sign_in.token_hash
      AND s.ended_at IS NULL AND a.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  -- The shorter of the sign-in's own idle limit and what the person set.
  over_at := least(found_sign_in.expires_at, found_sign_in.last_seen_at
    + make_interval(secs => least(found_sign_in.idle_seconds, found_sign_in.lock_minutes * 60)));
  IF look_up_sign_in.now >= over_at THEN
    IF look_up_sign_in.now < over_at + interval '24 hours' THEN
      RETURN QUERY SELECT 'expired', found_sign_in.id, found_sign_in.account_id, NULL::text, NULL::text, NULL::text,
        NULL::text[], NULL::text, NULL::text, NULL::text, NULL::smallint;
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
            WHERE r.program_id = look_up_sign_in.program_id AND r.account_id = found_sign_in.account_id ORDER BY r.role),
      found_sign_in.theme, found_sign_in.text_size, found_sign_in.motion, found_sign_in.lock_minutes;
END
$$;
REVOKE ALL ON FUNCTION look_up_sign_in (uuid, bytea, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION look_up_sign_in (uuid, bytea, timestamptz, boolean) TO mooring_app;
