-- What somebody writes down for themselves in a session: many small notes, each with its moment, so that they meet the recording later.
CREATE TABLE live.note (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  session_code text NOT NULL,
  text text NOT NULL,
  written_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  -- The note that was changed in two places at once: both stay, this one beside it.
  beside_id uuid,
  changed_at timestamptz NOT NULL
);
CREATE INDEX note_of_person ON live.note (person_id, edition_id);
