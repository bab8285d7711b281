-- What a person chose of a programme.

CREATE SCHEMA live;

-- Stars of one person in one edition, or of one browser that asked for a calendar address before signing in.
CREATE TABLE live.star_list (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  person_id uuid,
  -- Grows when the private calendar address is revoked.
  address_serial integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL,
  CONSTRAINT star_list_once UNIQUE (edition_id, person_id)
);

CREATE TABLE live.star (
  list_id uuid NOT NULL REFERENCES live.star_list (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  starred_at timestamptz NOT NULL,
  PRIMARY KEY (list_id, session_code)
);
CREATE INDEX star_by_session ON live.star (session_code);
