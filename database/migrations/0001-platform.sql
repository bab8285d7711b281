-- What every module stands on: events, mail, files, settings, audit, limits.

CREATE SCHEMA IF NOT EXISTS platform;

-- Written in the transaction that made it true; delivered afterwards in order of id, edition by edition. Delivery, holds and
-- retries follow the database's clock, because the installation's can be moved in rehearsal.
CREATE TABLE platform.outbox (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  name text NOT NULL,
  edition_id uuid,
  -- The edition, or zeros for what belongs to none: events of one lane are delivered one after the other.
  lane uuid NOT NULL GENERATED ALWAYS AS (coalesce(edition_id, '00000000-0000-0000-0000-000000000000')) STORED,
  facts jsonb NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  delivered_at timestamptz,
  failed_at timestamptz,
  last_error text
);
CREATE INDEX outbox_waiting ON platform.outbox (lane, id) WHERE delivered_at IS NULL AND failed_at IS NULL;
CREATE INDEX outbox_delivered ON platform.outbox (delivered_at) WHERE delivered_at IS NOT NULL;

-- Which process delivers a lane, until when unless it renews; after a failure, how long the lane rests.
CREATE TABLE platform.outbox_lane (
  lane uuid PRIMARY KEY,
  holder uuid NOT NULL,
  held_until timestamptz NOT NULL
);

CREATE TABLE platform.letter (
  id uuid PRIMARY KEY,
  key text NOT NULL CONSTRAINT letter_sent_once UNIQUE,
  recipient text NOT NULL,
  subject text NOT NULL,
  body_text text NOT NULL,
  body_html text,
  headers jsonb NOT NULL DEFAULT '{}',
  -- Holds a secret such as a sign-in link: erased as soon as it has left.
  confidential boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  sent_at timestamptz,
  -- 'smtp': handed to a mail server; 'file': kept in the data folder because no mail server is set.
  sent_to text CHECK (sent_to IN ('smtp', 'file')),
  failed_at timestamptz,
  last_error text,
  erased_at timestamptz
);
CREATE INDEX letter_waiting ON platform.letter (next_attempt_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX letter_newest ON platform.letter (created_at DESC, id DESC);

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

-- Limits shared by all processes: until when a key's allowance is used up, which grows with each attempt and falls with time.
-- Keys are stored as hashes, since they hold addresses.
CREATE TABLE platform.rate (
  key text PRIMARY KEY,
  used_until timestamptz NOT NULL
);
CREATE INDEX rate_free ON platform.rate (used_until);

-- Long work that a person started and may leave and find again.
CREATE TABLE platform.task (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  edition_id uuid,
  person_id uuid,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  note text,
  result jsonb,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  ended_at timestamptz,
  -- The last sign of life, by the database's clock: a task that falls silent is closed as failed.
  seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX task_of_edition ON platform.task (edition_id, created_at DESC);
CREATE INDEX task_of_person ON platform.task (person_id, created_at DESC);
CREATE INDEX task_open ON platform.task (seen_at) WHERE state IN ('waiting', 'running');

-- Grows with every public change of a scope ("directory", "edition:<slug>"), so that cached pages know that they are old.
CREATE TABLE platform.version (
  scope text PRIMARY KEY,
  version bigint NOT NULL
);
