-- Open spaces: gatherings that attendees put on the board of free rooms and times themselves.

-- Of equal rooms whose times overlap only one may stand: the constraint below compares both.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- What an edition's organisers allow: rooms, hours, length, limits (rules/space-rules.ts). An edition without a row has no board.
CREATE TABLE community.open_space_rules (
  edition_id uuid PRIMARY KEY REFERENCES directory.edition (id) ON DELETE CASCADE,
  rules jsonb NOT NULL
);

CREATE TABLE community.open_space (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  code text NOT NULL,
  -- NULL: the team keeps the slot, or the host's account is gone.
  host_id uuid,
  is_reserved boolean NOT NULL,
  title text NOT NULL,
  about text NOT NULL,
  languages jsonb NOT NULL,
  links jsonb NOT NULL,
  room text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('new', 'on', 'ended', 'taken-down', 'merged')),
  -- Why the team took it down.
  reason text NOT NULL DEFAULT '',
  -- The open space that its people went to; the one that it asks to go to; whom the host asks to host it.
  merged_into uuid REFERENCES community.open_space (id) ON DELETE SET NULL,
  asks_into uuid REFERENCES community.open_space (id) ON DELETE SET NULL,
  offered_to uuid,
  revision integer NOT NULL DEFAULT 0,
  put_on_at timestamptz NOT NULL,
  UNIQUE (edition_id, code),
  CHECK (starts_at < ends_at),
  -- Two that want one slot at the same moment: exactly one gets it.
  CONSTRAINT open_space_slot EXCLUDE USING gist (
    edition_id WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&
  ) WHERE (state IN ('new', 'on'))
);
CREATE INDEX open_space_of_host ON community.open_space (host_id);
CREATE INDEX open_space_asks ON community.open_space (asks_into) WHERE asks_into IS NOT NULL;
CREATE INDEX open_space_merged ON community.open_space (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE community.open_space_person (
  open_space_id uuid NOT NULL REFERENCES community.open_space (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (open_space_id, person_id)
);
CREATE INDEX open_space_of_person ON community.open_space_person (person_id);
