-- What people have in their agendas beside the programme and is kept by another module: an open space, a meeting. One row for all who go.
CREATE TABLE live.gathering (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  kind text NOT NULL,
  title text NOT NULL,
  -- The room's code, and where it is in words; NULL and empty while there is none.
  room text,
  place text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- Where it is shown, within the edition: open-spaces/K7M2PQ.
  path text NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL
);
CREATE INDEX gathering_of_edition ON live.gathering (edition_id);
CREATE TABLE live.gathering_person (
  gathering_id uuid NOT NULL REFERENCES live.gathering (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  PRIMARY KEY (gathering_id, person_id)
);
CREATE INDEX gathering_of_person ON live.gathering_person (person_id);

-- People are told of more than releases: what was told once under a name is not told again.
ALTER TABLE live.notice ALTER COLUMN release_id DROP NOT NULL;
ALTER TABLE live.notice ADD COLUMN told_key text;
ALTER TABLE live.notice ADD CONSTRAINT notice_told_once UNIQUE (person_id, told_key);
