-- What speakers put on beside their sessions: slides, code, notes; a link, or a file that is only ever saved.
CREATE TABLE live.material (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  -- One of the places that a session has: two that are put on at once cannot be more than there is room for.
  place smallint NOT NULL CHECK (place BETWEEN 1 AND 12),
  title text NOT NULL,
  url text,
  file_id uuid,
  file_name text,
  byte_count integer,
  audience text NOT NULL CHECK (audience IN ('everybody', 'attending')),
  -- `null`: nothing was said, so all rights stay with whoever made it.
  licence text,
  person_id uuid,
  put_at timestamptz NOT NULL,
  UNIQUE (edition_id, session_code, place),
  CHECK ((url IS NULL) = (file_id IS NOT NULL))
);
CREATE INDEX material_of_person ON live.material (person_id) WHERE person_id IS NOT NULL;
