-- Conferences and their editions, what an edition says of itself, and who asked to be told.

CREATE SCHEMA directory;

CREATE TABLE directory.conference (
  id uuid PRIMARY KEY,
  slug text NOT NULL CONSTRAINT conference_slug_once UNIQUE,
  name text NOT NULL,
  about jsonb NOT NULL DEFAULT '{}',
  website text,
  organisation_id uuid,
  created_at timestamptz NOT NULL
);

CREATE TABLE directory.edition (
  id uuid PRIMARY KEY,
  conference_id uuid NOT NULL REFERENCES directory.conference (id),
  slug text NOT NULL CONSTRAINT edition_slug_once UNIQUE,
  name text NOT NULL,
  tagline jsonb NOT NULL DEFAULT '{}',
  starts_on date NOT NULL,
  ends_on date NOT NULL,
  zone text NOT NULL,
  mode text NOT NULL DEFAULT 'on-site' CHECK (mode IN ('on-site', 'online', 'hybrid')),
  venue_name text,
  address text,
  city text,
  country text,
  latitude double precision,
  longitude double precision,
  website text,
  -- Markdown by language: what it is, for whom, how to take part.
  about jsonb NOT NULL DEFAULT '{}',
  for_whom jsonb NOT NULL DEFAULT '{}',
  take_part jsonb NOT NULL DEFAULT '{}',
  accent text NOT NULL DEFAULT '#0f6b5c' CHECK (accent ~ '^#[0-9a-f]{6}$'),
  logo_file uuid REFERENCES platform.file (id),
  cover_file uuid REFERENCES platform.file (id),
  channels jsonb NOT NULL DEFAULT '[]',
  call_opens_at timestamptz,
  call_closes_at timestamptz,
  tickets_open_at timestamptz,
  aid_closes_at timestamptz,
  -- Not yet public editions are seen by their team only.
  is_public boolean NOT NULL DEFAULT false,
  is_rehearsal boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT edition_ends_after_start CHECK (ends_on >= starts_on)
);
CREATE INDEX edition_by_date ON directory.edition (starts_on, id);
CREATE INDEX edition_of_conference ON directory.edition (conference_id, starts_on DESC);

CREATE TABLE directory.page (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  slug text NOT NULL,
  title jsonb NOT NULL,
  body jsonb NOT NULL,
  position integer NOT NULL,
  is_public boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL,
  CONSTRAINT page_slug_once UNIQUE (edition_id, slug)
);

-- "Tell me when": double opt-in, one mail a topic, gone 30 days after the edition.
CREATE TABLE directory.subscription (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  email text NOT NULL,
  locale text NOT NULL,
  topics text[] NOT NULL,
  told text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  CONSTRAINT subscription_once UNIQUE (edition_id, email)
);
