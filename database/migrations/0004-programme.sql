-- The working programme that organisers edit, and the releases that everybody reads.

CREATE SCHEMA programme;

CREATE TABLE programme.room (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  code text NOT NULL,
  name text NOT NULL,
  capacity integer CHECK (capacity >= 0),
  floor text,
  description text,
  accessibility text,
  pin_x integer CHECK (pin_x BETWEEN 0 AND 1000),
  pin_y integer CHECK (pin_y BETWEEN 0 AND 1000),
  position integer NOT NULL,
  CONSTRAINT room_code_once UNIQUE (edition_id, code)
);

CREATE TABLE programme.track (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  code text NOT NULL,
  name text NOT NULL,
  description text,
  colour integer NOT NULL CHECK (colour BETWEEN 1 AND 8),
  position integer NOT NULL,
  CONSTRAINT track_code_once UNIQUE (edition_id, code)
);

CREATE TABLE programme.speaker (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  code text NOT NULL,
  person_id uuid,
  name text NOT NULL,
  pronouns text,
  affiliation text,
  biography text,
  picture text,
  links jsonb NOT NULL DEFAULT '[]',
  position integer NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT speaker_code_once UNIQUE (edition_id, code)
);

CREATE TABLE programme.session (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  code text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  guid uuid NOT NULL,
  kind text NOT NULL,
  kind_label text,
  title text NOT NULL,
  subtitle text,
  abstract text,
  description text,
  content_notes text,
  track_id uuid REFERENCES programme.track (id) ON DELETE SET NULL,
  level text,
  language text,
  recorded boolean,
  delivery text NOT NULL DEFAULT 'on-site',
  links jsonb NOT NULL DEFAULT '[]',
  tags jsonb NOT NULL DEFAULT '[]',
  minutes integer CHECK (minutes >= 0),
  parent_id uuid REFERENCES programme.session (id) ON DELETE SET NULL,
  status text NOT NULL DEFAULT 'confirmed' CHECK (status IN ('confirmed', 'cancelled')),
  translations jsonb NOT NULL DEFAULT '{}',
  -- Announced before any release: a keynote on the edition's page.
  announced boolean NOT NULL DEFAULT false,
  -- Grows with each edit; a form that was opened on an older one is told so instead of overwriting.
  revision integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL,
  CONSTRAINT session_code_once UNIQUE (edition_id, code),
  CONSTRAINT session_number_once UNIQUE (edition_id, number),
  CONSTRAINT session_guid_once UNIQUE (edition_id, guid)
);
CREATE INDEX session_of_parent ON programme.session (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE programme.session_speaker (
  session_id uuid NOT NULL REFERENCES programme.session (id) ON DELETE CASCADE,
  speaker_id uuid NOT NULL REFERENCES programme.speaker (id) ON DELETE CASCADE,
  position integer NOT NULL,
  PRIMARY KEY (session_id, speaker_id)
);
CREATE INDEX session_of_speaker ON programme.session_speaker (speaker_id);

-- The working timetable; a session without a row here is "to be announced".
CREATE TABLE programme.placement (
  session_id uuid PRIMARY KEY REFERENCES programme.session (id) ON DELETE CASCADE,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT placement_ends_after_start CHECK (ends_at >= starts_at)
);

CREATE TABLE programme.placement_room (
  session_id uuid NOT NULL REFERENCES programme.placement (session_id) ON DELETE CASCADE,
  room_id uuid NOT NULL REFERENCES programme.room (id) ON DELETE CASCADE,
  position integer NOT NULL,
  PRIMARY KEY (session_id, room_id)
);
CREATE INDEX placement_in_room ON programme.placement_room (room_id);

-- The whole published programme as one document: a release never changes, so it is read whole and kept in memory.
CREATE TABLE programme.release (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  number integer NOT NULL,
  name text NOT NULL,
  note text,
  document json NOT NULL,
  changes json NOT NULL,
  -- By session code: how often its calendar entry changed, and when last (RFC 5545 SEQUENCE and DTSTAMP).
  revisions json NOT NULL,
  -- Sessions of earlier releases that this one no longer has: subscribed calendars are told that they are cancelled.
  withdrawn json NOT NULL,
  released_at timestamptz NOT NULL,
  released_by uuid,
  CONSTRAINT release_number_once UNIQUE (edition_id, number)
);

-- An import that waits for its yes, with what it would do; gone after 7 days.
CREATE TABLE programme.import (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  source_name text NOT NULL,
  format text NOT NULL,
  content json NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'applied', 'discarded')),
  created_at timestamptz NOT NULL,
  created_by uuid,
  applied_at timestamptz
);
CREATE INDEX import_of_edition ON programme.import (edition_id, created_at DESC);

-- Only ever locked: one writer of an edition's releases and numbers at a time.
CREATE TABLE programme.lock (
  edition_id uuid PRIMARY KEY REFERENCES directory.edition (id) ON DELETE CASCADE
);
