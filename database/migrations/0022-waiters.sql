-- Who waits for something that an edition sells: how to write to them. Where they stand, capacity.waiting of the same id says.
CREATE TABLE tickets.waiter (
  waiting_id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES tickets.shop (edition_id) ON DELETE CASCADE,
  -- What they asked for first; others that would do stand in capacity.waiting_for.
  product_id uuid NOT NULL REFERENCES tickets.product (id) ON DELETE CASCADE,
  person_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  locale text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX waiter_of_edition ON tickets.waiter (edition_id, email);
CREATE INDEX waiter_of_email ON tickets.waiter (email);
CREATE INDEX waiter_of_person ON tickets.waiter (person_id) WHERE person_id IS NOT NULL;
