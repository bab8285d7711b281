-- Seats that are drawn instead of sold to who comes first. The hash of the seed is public from the start, the seed from the draw on.
CREATE TABLE tickets.ballot (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES tickets.shop (edition_id) ON DELETE CASCADE,
  name text NOT NULL,
  product_ids uuid[] NOT NULL,
  -- Seats that one entry can win, at most.
  most_each integer NOT NULL CHECK (most_each > 0),
  -- How long who wins has to take it.
  offer_hours integer NOT NULL CHECK (offer_hours > 0),
  opens_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  commitment text NOT NULL,
  seed text NOT NULL,
  drawn_at timestamptz,
  -- What was drawn, with everything that it can be drawn again from.
  drawing jsonb,
  CHECK ((drawn_at IS NULL) = (drawing IS NULL)),
  CHECK (opens_at < closes_at)
);
CREATE INDEX ballot_of_edition ON tickets.ballot (edition_id, closes_at);
CREATE INDEX ballot_due ON tickets.ballot (closes_at) WHERE drawn_at IS NULL;

CREATE TABLE tickets.ballot_entry (
  id uuid PRIMARY KEY,
  ballot_id uuid NOT NULL REFERENCES tickets.ballot (id) ON DELETE CASCADE,
  person_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  locale text NOT NULL,
  -- The dearest first.
  choices uuid[] NOT NULL,
  entered_at timestamptz NOT NULL,
  CONSTRAINT ballot_entry_once UNIQUE (ballot_id, email)
);
CREATE INDEX ballot_entry_of_person ON tickets.ballot_entry (person_id) WHERE person_id IS NOT NULL;
