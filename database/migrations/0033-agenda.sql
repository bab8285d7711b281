-- Things of one's own in an agenda: dinner, the train, a call with home.
CREATE TABLE live.own_item (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  title text NOT NULL,
  place text NOT NULL DEFAULT '',
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  -- How often it was changed: RFC 5545 SEQUENCE, so that calendars move it instead of doubling it.
  revision integer NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL,
  CHECK (starts_at < ends_at)
);
CREATE INDEX own_item_of_person ON live.own_item (person_id, edition_id);

-- An agenda can be shown to whoever has its link. Ending that raises the serial, and the link is dead.
ALTER TABLE live.star_list
  ADD COLUMN is_shared boolean NOT NULL DEFAULT false,
  ADD COLUMN share_serial integer NOT NULL DEFAULT 1;
