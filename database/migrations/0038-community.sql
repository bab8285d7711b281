-- Who shows themselves to whom, and who agreed to know each other.
CREATE SCHEMA community;

-- A card is there only while its person wants to be found at this edition. People are another module's: their removal is heard.
CREATE TABLE community.card (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  -- What they like to be asked about, in their words.
  topics jsonb NOT NULL DEFAULT '[]',
  shown_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, person_id)
);
CREATE INDEX card_of_person ON community.card (person_id);

-- A card that is held out under a short code, until somebody answers it or its time is over; then until it is agreed to.
CREATE TABLE community.introduction (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  from_id uuid NOT NULL,
  code text NOT NULL CONSTRAINT introduction_code_once UNIQUE,
  from_gives jsonb NOT NULL,
  expires_at timestamptz NOT NULL,
  to_id uuid,
  to_gives jsonb,
  CHECK (from_id <> to_id),
  CHECK ((to_id IS NULL) = (to_gives IS NULL))
);
CREATE UNIQUE INDEX introduction_held_out_once ON community.introduction (from_id, edition_id) WHERE to_id IS NULL;
CREATE INDEX introduction_to ON community.introduction (to_id);
CREATE INDEX introduction_expiry ON community.introduction (expires_at);

-- Two people who agreed to know each other; once, whoever began.
CREATE TABLE community.connection (
  id uuid PRIMARY KEY,
  low_id uuid NOT NULL,
  high_id uuid NOT NULL,
  -- Where they met; the words stay when the edition goes.
  edition_id uuid REFERENCES directory.edition (id) ON DELETE SET NULL,
  edition_name text NOT NULL,
  session_title text,
  met_at timestamptz NOT NULL,
  CONSTRAINT connection_once UNIQUE (low_id, high_id),
  CHECK (low_id < high_id)
);
CREATE INDEX connection_of_high ON community.connection (high_id);
CREATE INDEX connection_edition ON community.connection (edition_id);

-- What each of the two gives, and their note, which is nobody else's.
CREATE TABLE community.connection_side (
  connection_id uuid NOT NULL REFERENCES community.connection (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  gives jsonb NOT NULL,
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (connection_id, person_id)
);
CREATE INDEX connection_side_of_person ON community.connection_side (person_id);
