-- What every module stands on: events, mail, files, settings, audit, limits.

CREATE SCHEMA IF NOT EXISTS platform;

-- Written in the transaction that made it true; delivered afterwards in order of id.
CREATE TABLE platform.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  name text NOT NULL,
  edition_id uuid,
  facts jsonb NOT NULL,
  delivered_at timestamptz
);
CREATE INDEX outbox_waiting ON platform.outbox (id) WHERE delivered_at IS NULL;

CREATE TABLE platform.letter (
  id uuid PRIMARY KEY,
  key text NOT NULL CONSTRAINT letter_sent_once UNIQUE,
  recipient text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text,
  headers jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  sent_at timestamptz,
  failed_at timestamptz,
  last_error text
);
CREATE INDEX letter_waiting ON platform.letter (next_attempt_at) WHERE sent_at IS NULL AND failed_at IS NULL;

CREATE TABLE platform.file (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('picture', 'document')),
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  sha256 bytea NOT NULL,
  created_at timestamptz NOT NULL
);

-- One row a setting of the whole installation: the rehearsal's clock, the secret of signed addresses, the last backup.
CREATE TABLE platform.setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL
);

-- What organisers did, for themselves to read. No before/after text of people's own fields.
CREATE TABLE platform.audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  edition_id uuid,
  person_id uuid,
  act text NOT NULL,
  subject text NOT NULL,
  facts jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_of_edition ON platform.audit (edition_id, id DESC);

-- Attempts counted in windows; shared by all processes.
CREATE TABLE platform.rate (
  key text NOT NULL,
  window_start timestamptz NOT NULL,
  attempts integer NOT NULL,
  PRIMARY KEY (key, window_start)
);
