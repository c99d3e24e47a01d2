-- Warning signs raised to the clinic. `revision` changes with whatever happens to a flag: the board follows it.
CREATE TABLE flags (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  rule text NOT NULL,
  severity text NOT NULL,
  opened_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  last_hit_at timestamptz NOT NULL,
  last_answered_at timestamptz NOT NULL,
  taken_by uuid,
  taken_at timestamptz,
  closed_at timestamptz,
  revision integer NOT NULL,
  held text[] NOT NULL DEFAULT '{}',
  CONSTRAINT flags_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT flags_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT flags_taken_by_fkey FOREIGN KEY (program_id, taken_by) REFERENCES accounts (program_id, id),
  CONSTRAINT flags_rule_check CHECK (rule ~ '^F([1-9]|[12][0-9]|30)$'),
  CONSTRAINT flags_severity_check CHECK (severity IN ('yellow', 'amber', 'red')),
  CONSTRAINT flags_taken_check CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
  -- What is remembered of a state rule's parts (rule catalogue, section 3.2): domain's `remember`.
  CONSTRAINT flags_held_check CHECK (array_to_string(held, '') ~ '^[a-z]*$'),
  CONSTRAINT flags_revision_check CHECK (revision >= 1)
);
ALTER TABLE flags ENABLE ROW LEVEL SECURITY;
ALTER TABLE flags FORCE ROW LEVEL SECURITY;
CREATE POLICY flags_of_program ON flags
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
-- At most one open flag per person and rule (rule catalogue, section 3).
CREATE UNIQUE INDEX flags_open_key ON flags (program_id, participant_id, rule) WHERE closed_at IS NULL;
CREATE INDEX flags_participant_id_idx ON flags (program_id, participant_id, rule, opened_at);
GRANT SELECT, INSERT ON flags TO mooring_app;
GRANT UPDATE (severity, due_at, last_hit_at, last_answered_at, held, taken_by, taken_at, closed_at, revision) ON flags TO mooring_app;

-- Evidence: written once. `revision` is that of the flag after the hit.
CREATE TABLE flag_hits (
  program_id uuid NOT NULL,
  flag_id uuid NOT NULL,
  revision integer NOT NULL,
  condition text NOT NULL,
  severity text NOT NULL,
  version smallint NOT NULL,
  answered_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  check_in_id uuid,
  flow_id uuid,
  evidence jsonb NOT NULL,
  CONSTRAINT flag_hits_pkey PRIMARY KEY (program_id, flag_id, revision),
  CONSTRAINT flag_hits_flag_id_fkey FOREIGN KEY (program_id, flag_id) REFERENCES flags (program_id, id),
  CONSTRAINT flag_hits_check_in_id_fkey FOREIGN KEY (program_id, check_in_id) REFERENCES check_ins (program_id, id),
  CONSTRAINT flag_hits_flow_id_fkey FOREIGN KEY (program_id, flow_id) REFERENCES flows (program_id, id),
  CONSTRAINT flag_hits_condition_check CHECK (condition ~ '^[a-z]$'),
  CONSTRAINT flag_hits_severity_check CHECK (severity IN ('yellow', 'amber', 'red')),
  CONSTRAINT flag_hits_version_check CHECK (version >= 0),
  CONSTRAINT flag_hits_source_check CHECK (check_in_id IS NULL OR flow_id IS NULL),
  CONSTRAINT flag_hits_evidence_check CHECK (jsonb_typeof(evidence) = 'object')
);
ALTER TABLE flag_hits ENABLE ROW LEVEL SECURITY;
ALTER TABLE flag_hits FORCE ROW LEVEL SECURITY;
CREATE POLICY flag_hits_of_program ON flag_hits
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON flag_hits TO mooring_app;

-- The unalterable history: one line for each revision of the flag.
CREATE TABLE flag_events (
  program_id uuid NOT NULL,
  flag_id uuid NOT NULL,
  revision integer NOT NULL,
  what text NOT NULL,
  at timestamptz NOT NULL,
  who uuid,
  severity text,
  outcome text,
  useful boolean,
  note text,
  CONSTRAINT flag_events_pkey PRIMARY KEY (program_id, flag_id, revision),
  CONSTRAINT flag_events_flag_id_fkey FOREIGN KEY (program_id, flag_id) REFERENCES flags (program_id, id),
  CONSTRAINT flag_events_who_fkey FOREIGN KEY (program_id, who) REFERENCES accounts (program_id, id),
  CONSTRAINT flag_events_what_check CHECK (what IN ('opened', 'appended', 'rose', 'taken', 'closed', 'auto_resolved')),
  CONSTRAINT flag_events_who_check CHECK ((what IN ('taken', 'closed')) = (who IS NOT NULL)),
  CONSTRAINT flag_events_severity_check CHECK (severity IN ('yellow', 'amber', 'red')),
  CONSTRAINT flag_events_severity_what_check CHECK ((what IN ('opened', 'rose')) = (severity IS NOT NULL)),
  CONSTRAINT flag_events_outcome_check CHECK (outcome IN ('contacted_ok', 'safety_plan_reviewed', 'plan_changed',
    'sent_to_higher_care', 'entered_by_mistake', 'declined', 'other')),
  CONSTRAINT flag_events_closed_check CHECK ((what = 'closed') = (outcome IS NOT NULL)
    AND (what = 'closed') = (useful IS NOT NULL) AND (what = 'closed') = (note IS NOT NULL)),
  CONSTRAINT flag_events_note_check CHECK (char_length(note) BETWEEN 10 AND 4000)
);
ALTER TABLE flag_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE flag_events FORCE ROW LEVEL SECURITY;
CREATE POLICY flag_events_of_program ON flag_events
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON flag_events TO mooring_app;

-- The board is a read of every flag it shows, once per clinician, flag and sign-in (S47).
CREATE TABLE flags_seen (
  program_id uuid NOT NULL,
  sign_in_id uuid NOT NULL,
  flag_id uuid NOT NULL,
  seen_at timestamptz NOT NULL,
  CONSTRAINT flags_seen_pkey PRIMARY KEY (program_id, sign_in_id, flag_id),
  CONSTRAINT flags_seen_sign_in_id_fkey FOREIGN KEY (program_id, sign_in_id) REFERENCES sign_ins (program_id, id),
  CONSTRAINT flags_seen_flag_id_fkey FOREIGN KEY (program_id, flag_id) REFERENCES flags (program_id, id)
);
ALTER TABLE flags_seen ENABLE ROW LEVEL SECURITY;
ALTER TABLE flags_seen FORCE ROW LEVEL SECURITY;
CREATE POLICY flags_seen_of_program ON flags_seen
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON flags_seen TO mooring_app;

-- Polled every 250 ms: one round trip, nothing but the open flags' keys and revisions.
CREATE FUNCTION board_fingerprint(program_id uuid)
RETURNS text
LANGUAGE plpgsql VOLATILE SECURITY INVOKER
AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('mooring.program', board_fingerprint.program_id::text, true);
  RETURN (SELECT md5(coalesce(string_agg(f.id::text || ':' || f.revision, ',' ORDER BY f.id), ''))
    FROM flags f WHERE f.program_id = board_fingerprint.program_id AND f.closed_at IS NULL);
END
$$;
REVOKE ALL ON FUNCTION board_fingerprint (uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION board_fingerprint (uuid) TO mooring_app;
