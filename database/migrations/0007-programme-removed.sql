-- What organisers took out of the working programme, whole, so that it can be brought back for 14 days.

CREATE TABLE programme.removed (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  content json NOT NULL,
  -- The highest number of a session in it, which no other session may be given.
  highest_number integer,
  removed_at timestamptz NOT NULL,
  removed_by uuid
);
CREATE INDEX removed_of_edition ON programme.removed (edition_id, removed_at DESC);
