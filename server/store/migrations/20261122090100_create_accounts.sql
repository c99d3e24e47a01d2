-- People of a program, what they may be, and participants' stays.
CREATE TABLE accounts (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  called text NOT NULL,
  language text NOT NULL,
  password_hash text,
  created_at timestamptz NOT NULL,
  disabled_at timestamptz,
  CONSTRAINT accounts_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT accounts_email_key UNIQUE (program_id, email),
  CONSTRAINT accounts_program_id_fkey FOREIGN KEY (program_id) REFERENCES programs (id),
  CONSTRAINT accounts_email_check CHECK (email = lower(email) AND octet_length(email) BETWEEN 5 AND 254),
  CONSTRAINT accounts_name_check CHECK (char_length(name) BETWEEN 1 AND 200),
  CONSTRAINT accounts_called_check CHECK (char_length(called) BETWEEN 1 AND 200),
  CONSTRAINT accounts_language_check CHECK (language IN ('en', 'es')),
  CONSTRAINT accounts_password_hash_check CHECK (password_hash LIKE '$argon2id$%')
);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY accounts_of_program ON accounts
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
GRANT SELECT, INSERT ON accounts TO mooring_app;
GRANT UPDATE (name, called, language, password_hash, disabled_at) ON accounts TO mooring_app;

CREATE TABLE account_roles (
  program_id uuid NOT NULL,
  account_id uuid NOT NULL,
  role text NOT NULL,
  CONSTRAINT account_roles_pkey PRIMARY KEY (program_id, account_id, role),
  CONSTRAINT account_roles_account_id_fkey FOREIGN KEY (program_id, account_id) REFERENCES accounts (program_id, id),
  CONSTRAINT account_roles_role_check CHECK (role IN ('participant', 'family', 'clinician', 'administrator'))
);
ALTER TABLE account_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE account_roles FORCE ROW LEVEL SECURITY;
CREATE POLICY account_roles_of_program ON account_roles
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE INDEX account_roles_role_idx ON account_roles (program_id, role, account_id);
GRANT SELECT, INSERT, DELETE ON account_roles TO mooring_app;

CREATE TABLE enrollments (
  program_id uuid NOT NULL,
  id uuid NOT NULL,
  participant_id uuid NOT NULL,
  admitted_on date NOT NULL,
  discharged_on date,
  goal text NOT NULL,
  works_on text[] NOT NULL DEFAULT '{}',
  own_word text,
  CONSTRAINT enrollments_pkey PRIMARY KEY (program_id, id),
  CONSTRAINT enrollments_participant_id_fkey FOREIGN KEY (program_id, participant_id) REFERENCES accounts (program_id, id),
  CONSTRAINT enrollments_discharged_on_check CHECK (discharged_on >= admitted_on),
  CONSTRAINT enrollments_goal_check CHECK (goal IN ('abstinence', 'agreed_limit')),
  CONSTRAINT enrollments_works_on_check CHECK (works_on <@ '{alcohol,cannabis,opioids,cocaine,other_stimulants,sedatives,other,behaviour}'),
  CONSTRAINT enrollments_own_word_check CHECK (char_length(own_word) BETWEEN 1 AND 200)
);
ALTER TABLE enrollments ENABLE ROW LEVEL SECURITY;
ALTER TABLE enrollments FORCE ROW LEVEL SECURITY;
CREATE POLICY enrollments_of_program ON enrollments
  USING (program_id = nullif(current_setting('mooring.program', true), '')::uuid)
  WITH CHECK (program_id = nullif(current_setting('mooring.program', true), '')::uuid);
CREATE UNIQUE INDEX enrollments_open_key ON enrollments (program_id, participant_id) WHERE discharged_on IS NULL;
CREATE INDEX enrollments_participant_id_idx ON enrollments (program_id, participant_id, admitted_on);
GRANT SELECT, INSERT, UPDATE ON enrollments TO mooring_app;
