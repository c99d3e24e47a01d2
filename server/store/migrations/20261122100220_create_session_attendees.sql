-- Who is on the list of a session. A seat that was given back keeps its row. Whoever locks both locks the person first,
-- then the session. The attendance of now stands here, each marking of it in `attendance_marks`.
CREATE TABLE session_attendees (
  program_id uuid NOT NULL,
  session_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  booker text NOT NULL,
  booked_at timestamptz NOT NULL,
  released_at timestamptz,
  made_up_for uuid,
  wants_time boolean NOT NULL DEFAULT false,
  absence_at timestamptz,
  absence_reason text,
  absence_words text,
  status text,
  late_minutes smallint NOT NULL DEFAULT 0,
  early_minutes smallint NOT NULL DEFAULT 0,
  revision integer NOT NULL DEFAULT 0,
  CONSTRAINT session_attendees_pkey PRIMARY KEY (program_id, session_id, participant_id),
  CONSTRAINT session_attendees_session_id_fkey FOREIGN KEY (program_id, session_id) REFERENCES sessions (program_id, id),
  CONSTRAINT session_attendees_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT session_attendees_made_up_for_fkey FOREIGN KEY (program_id, made_up_for, participant_id)
    REFERENCES session_attendees (program_id, session_id, participant_id),
  CONSTRAINT session_attendees_made_up_for_check CHECK (made_up_for <> session_id),
  CONSTRAINT session_attendees_booker_check CHECK (booker IN ('clinic', 'person')),
  CONSTRAINT session_attendees_absence_check CHECK ((absence_at IS NULL) = (absence_reason IS NULL)
    AND (absence_at IS NULL) = (absence_words IS NULL)),
  CONSTRAINT session_attendees_absence_reason_check CHECK (absence_reason IN ('ill', 'work', 'school', 'childcare', 'transport',
    'appointment', 'hard_day', 'other', 'rather_not_say')),
  CONSTRAINT session_attendees_absence_words_check CHECK (char_length(absence_words) <= 500),
  CONSTRAINT session_attendees_status_check CHECK (status IN ('present', 'made_up', 'excused', 'no_show')),
  CONSTRAINT session_attendees_minutes_check CHECK (late_minutes BETWEEN 0 AND 1440 AND early_minutes BETWEEN 0 AND 1440
    AND (status = 'present' OR (late_minutes = 0 AND early_minutes = 0))),
  CONSTRAINT session_attendees_revision_check CHECK (revision >= 0 AND (status IS NULL OR revision >= 1))
);
ALTER TABLE session_attendees ENABLE ROW LEVEL SECURITY;
ALTER TABLE session_attendees FORCE ROW LEVEL SECURITY;
CREATE POLICY session_attendees_of_program ON session_attendees
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX session_attendees_participant_id_idx ON session_attendees (program_id, participant_id, session_id)
  WHERE released_at IS NULL;
GRANT SELECT, INSERT ON session_attendees TO mooring_app;
GRANT UPDATE (booker, booked_at, released_at, made_up_for, wants_time, absence_at, absence_reason, absence_words)
  ON session_attendees TO mooring_app;

CREATE TABLE attendance_marks (
  program_id uuid NOT NULL,
  session_id uuid NOT NULL,
  participant_id uuid NOT NULL,
  revision integer NOT NULL,
  status text,
  late_minutes smallint NOT NULL,
  early_minutes smallint NOT NULL,
  marked_at timestamptz NOT NULL,
  marked_by uuid NOT NULL,
  note text NOT NULL DEFAULT '',
  CONSTRAINT attendance_marks_pkey PRIMARY KEY (program_id, session_id, participant_id, revision),
  CONSTRAINT attendance_marks_session_id_fkey FOREIGN KEY (program_id, session_id, participant_id)
    REFERENCES session_attendees (program_id, session_id, participant_id),
  CONSTRAINT attendance_marks_marked_by_fkey FOREIGN KEY (program_id, marked_by) REFERENCES accounts (program_id, id),
  CONSTRAINT attendance_marks_revision_check CHECK (revision >= 1),
  CONSTRAINT attendance_marks_status_check CHECK (status IN ('present', 'made_up', 'excused', 'no_show')),
  CONSTRAINT attendance_marks_minutes_check CHECK (late_minutes BETWEEN 0 AND 1440 AND early_minutes BETWEEN 0 AND 1440
    AND (status = 'present' OR (late_minutes = 0 AND early_minutes = 0))),
  CONSTRAINT attendance_marks_note_check CHECK (char_length(note) <= 4000)
);
ALTER TABLE attendance_marks ENABLE ROW LEVEL SECURITY;
ALTER TABLE attendance_marks FORCE ROW LEVEL SECURITY;
CREATE POLICY attendance_marks_of_program ON attendance_marks
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON attendance_marks TO mooring_app;
