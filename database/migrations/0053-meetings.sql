-- Meetings: times that people propose to each other. A request takes neither anybody's time nor a table; who accepts takes both.

-- Tables and rooms in which people can meet, set up by the team.
CREATE TABLE community.meeting_place (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  name text NOT NULL,
  -- How it is found: "Foyer, level 2".
  way text NOT NULL,
  -- Code of the programme's room that it is in, for the way there.
  room text,
  seats integer NOT NULL CHECK (seats BETWEEN 2 AND 100),
  -- On the venue's clock, each day of the edition.
  opens_at time NOT NULL,
  closes_at time NOT NULL,
  is_open boolean NOT NULL DEFAULT true,
  CONSTRAINT meeting_place_name_once UNIQUE (edition_id, name)
);

CREATE TABLE community.meeting (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('asked', 'fixed', 'declined', 'cancelled')),
  -- What it is about, in the words of who asked; empty once they left.
  words text NOT NULL,
  minutes integer NOT NULL CHECK (minutes > 0),
  place_kind text NOT NULL CHECK (place_kind IN ('pool', 'words', 'online')),
  -- Where, in words; online the address.
  place text NOT NULL,
  -- Which of the team's places was asked for; NULL is any.
  wanted_place_id uuid REFERENCES community.meeting_place (id) ON DELETE SET NULL,
  asked_by uuid,
  -- Whose times are proposed.
  turn_of uuid,
  times jsonb NOT NULL,
  -- Until when somebody can accept; later it is over.
  open_until timestamptz NOT NULL,
  starts_at timestamptz,
  ends_at timestamptz,
  taken_place_id uuid REFERENCES community.meeting_place (id) ON DELETE SET NULL,
  reminded_for timestamptz,
  revision integer NOT NULL DEFAULT 0,
  made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK ((state = 'fixed') = (starts_at IS NOT NULL)),
  CHECK ((starts_at IS NULL) = (ends_at IS NULL))
);
CREATE INDEX meeting_of_edition ON community.meeting (edition_id);
CREATE INDEX meeting_asked_by ON community.meeting (asked_by);
CREATE INDEX meeting_start ON community.meeting (starts_at);
CREATE INDEX meeting_wanted_place ON community.meeting (wanted_place_id);
CREATE INDEX meeting_taken_place ON community.meeting (taken_place_id);

-- Who takes part. The person goes with their account; that somebody was asked stays.
CREATE TABLE community.meeting_part (
  id uuid PRIMARY KEY,
  meeting_id uuid NOT NULL REFERENCES community.meeting (id) ON DELETE CASCADE,
  person_id uuid,
  -- 'silent': they blocked somebody here and hear nothing more.
  answer text NOT NULL CHECK (answer IN ('open', 'yes', 'no', 'left', 'silent')),
  words text NOT NULL DEFAULT '',
  CONSTRAINT meeting_part_once UNIQUE (meeting_id, person_id)
);
CREATE INDEX meeting_part_of_person ON community.meeting_part (person_id);

-- The quarters of an hour that a meeting which was agreed takes: of a place, and of each person. Each can be taken once.
CREATE TABLE community.place_quarter (
  place_id uuid NOT NULL REFERENCES community.meeting_place (id) ON DELETE CASCADE,
  quarter timestamptz NOT NULL,
  meeting_id uuid NOT NULL REFERENCES community.meeting (id) ON DELETE CASCADE,
  PRIMARY KEY (place_id, quarter)
);
CREATE INDEX place_quarter_of_meeting ON community.place_quarter (meeting_id);
CREATE TABLE community.person_quarter (
  person_id uuid NOT NULL,
  quarter timestamptz NOT NULL,
  meeting_id uuid NOT NULL REFERENCES community.meeting (id) ON DELETE CASCADE,
  PRIMARY KEY (person_id, quarter)
);
CREATE INDEX person_quarter_of_meeting ON community.person_quarter (meeting_id);

-- Who may propose meetings to somebody; without a row their connections may. The row is also the lock under which requests are counted.
CREATE TABLE community.meeting_choice (
  person_id uuid PRIMARY KEY,
  allows text NOT NULL CHECK (allows IN ('nobody', 'connections', 'attendees'))
);

-- Whose requests somebody does not want to hear of. Those do not learn of it.
CREATE TABLE community.block (
  person_id uuid NOT NULL,
  blocked_id uuid NOT NULL,
  blocked_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, blocked_id),
  CHECK (person_id <> blocked_id)
);
CREATE INDEX block_of_blocked ON community.block (blocked_id);

-- A card and a connection name their person for one reader at one edition, so that nobody is followed from edition to edition by an id.
ALTER TABLE community.card ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT card_id_once UNIQUE;
