-- Who is who, how they sign in, and what they may do. The columns that the sign-in library knows are named in
-- src/modules/people/auth/auth-tables.ts; a test compares both.

CREATE SCHEMA people;

CREATE TABLE people.person (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- As wanted on a badge; empty until the person has said it.
  name text NOT NULL,
  email text NOT NULL CONSTRAINT person_email_once UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  photo_id uuid,
  -- Language of letters to this person.
  locale text NOT NULL DEFAULT 'en',
  pronouns text NOT NULL DEFAULT '',
  headline text NOT NULL DEFAULT '',
  links jsonb NOT NULL DEFAULT '[]',
  languages jsonb NOT NULL DEFAULT '[]',
  -- Field to who may see it; a field that is not named here has the most careful default.
  visibility jsonb NOT NULL DEFAULT '{}',
  steward boolean NOT NULL DEFAULT false,
  -- True for the one who set the installation up; two that try at once meet in the index below.
  first_organiser boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX person_first_organiser_once ON people.person (first_organiser) WHERE first_organiser;

-- One signed-in browser. Only the hash of its token is kept, never a network address.
CREATE TABLE people.sign_in (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  token_hash text NOT NULL CONSTRAINT sign_in_token_once UNIQUE,
  -- "Firefox, Linux", not the browser's full description of itself.
  device text,
  network text CONSTRAINT sign_in_keeps_no_address CHECK (network IS NULL),
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  last_used_on date NOT NULL DEFAULT current_date,
  expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_person_id_idx ON people.sign_in (person_id);
CREATE INDEX sign_in_expiry ON people.sign_in (expires_at);

-- A way to prove who one is other than the mailbox: a password, or an account elsewhere.
CREATE TABLE people.account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  provider_id text NOT NULL,
  account_id text NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT account_once UNIQUE (provider_id, account_id)
);
CREATE INDEX account_person_id_idx ON people.account (person_id);

-- Short-lived proofs: e-mail links (hashed) and passkey challenges.
CREATE TABLE people.verification (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_identifier_idx ON people.verification (identifier);
CREATE INDEX verification_expiry ON people.verification (expires_at);

CREATE TABLE people.passkey (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  name text,
  public_key text NOT NULL,
  credential_id text NOT NULL CONSTRAINT passkey_credential_once UNIQUE,
  counter bigint NOT NULL,
  device_type text NOT NULL,
  backed_up boolean NOT NULL,
  transports text,
  aaguid text,
  created_at timestamptz DEFAULT now()
);
CREATE INDEX passkey_person_id_idx ON people.passkey (person_id);
CREATE INDEX passkey_credential_id_idx ON people.passkey (credential_id);

-- A role in an edition. Editions are of a module above, so there is no foreign key: their removal is heard as an event.
CREATE TABLE people.role_grant (
  edition_id uuid NOT NULL,
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'organiser', 'programme', 'reviewer', 'desk', 'volunteer-lead',
    'sponsor', 'speaker', 'attendee')),
  granted_by uuid REFERENCES people.person (id) ON DELETE SET NULL,
  granted_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, person_id, role)
);
CREATE INDEX role_grant_of_person ON people.role_grant (person_id);

CREATE TABLE people.organisation (
  id uuid PRIMARY KEY,
  slug text NOT NULL CONSTRAINT organisation_slug_once UNIQUE,
  name text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE people.membership (
  organisation_id uuid NOT NULL REFERENCES people.organisation (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'member')),
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, person_id)
);
CREATE INDEX membership_of_person ON people.membership (person_id);

-- An invitation by e-mail, to an organisation or to an edition's team. Forgotten 30 days after it ran out.
CREATE TABLE people.invitation (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL CONSTRAINT invitation_token_once UNIQUE,
  email text NOT NULL,
  organisation_id uuid REFERENCES people.organisation (id) ON DELETE CASCADE,
  edition_id uuid,
  -- What it is to, as the letter names it.
  subject text NOT NULL,
  role text NOT NULL,
  invited_by uuid REFERENCES people.person (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  CHECK ((organisation_id IS NULL) <> (edition_id IS NULL))
);
CREATE INDEX invitation_to_edition ON people.invitation (edition_id);
CREATE INDEX invitation_to_organisation ON people.invitation (organisation_id);
CREATE INDEX invitation_expiry ON people.invitation (expires_at);

-- A key for a program, for one edition and one role; dies with its maker's role.
CREATE TABLE people.token (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL CONSTRAINT token_hash_once UNIQUE,
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  edition_id uuid NOT NULL,
  role text NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  last_used_on date,
  revoked_at timestamptz
);
CREATE INDEX token_of_person ON people.token (person_id);
