-- The fair waiting room in front of an edition's ticket sale. Who waits is in no table: the place is in the browser, signed. What is
-- kept is how many places were given, up to which rank people were called, and who is inside.

CREATE TABLE capacity.waiting_room (
  edition_id uuid PRIMARY KEY,
  opens_at timestamptz,
  inside_at_once integer NOT NULL CHECK (inside_at_once > 0),
  admitted_per_minute integer NOT NULL CHECK (admitted_per_minute > 0),
  keep_minutes integer NOT NULL CHECK (keep_minutes > 0),
  -- A place of another round counts nothing.
  round uuid NOT NULL,
  -- Places given so far; the next one has this number.
  next_number integer NOT NULL DEFAULT 0 CHECK (next_number >= 0),
  -- Ranks below this were called.
  called integer NOT NULL DEFAULT 0,
  -- Ranks below this were called so long ago that their places are kept no longer.
  lapsed integer NOT NULL DEFAULT 0,
  -- Places given before the opening, and the chance by which they were shuffled; both unknown until then.
  present integer,
  seed bytea,
  -- Calls that the pace allows at once.
  credit double precision NOT NULL DEFAULT 0,
  ticked_at timestamptz NOT NULL,
  CHECK ((present IS NULL) = (seed IS NULL)),
  CHECK (lapsed >= 0 AND lapsed <= called AND called <= next_number)
);

-- When ranks below `up_to` were called, for as long as their places are kept.
CREATE TABLE capacity.waiting_room_call (
  edition_id uuid NOT NULL REFERENCES capacity.waiting_room (edition_id) ON DELETE CASCADE,
  up_to integer NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, up_to)
);

-- Who was let in, by the pass that this browser shows. A pass is replaced by an offered one as soon as that is shown.
CREATE TABLE capacity.waiting_room_visit (
  edition_id uuid NOT NULL REFERENCES capacity.waiting_room (edition_id) ON DELETE CASCADE,
  rank integer NOT NULL,
  pass text,
  pass_before text,
  offer text,
  offered_at timestamptz NOT NULL,
  entered_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (edition_id, rank)
);
