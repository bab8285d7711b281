-- What the team keeps of tickets that their buyer gave back, by the rules of the shop.
ALTER TABLE tickets.order ADD COLUMN kept bigint NOT NULL DEFAULT 0 CHECK (kept >= 0);
-- A ticket that becomes another, dearer one as soon as the difference has arrived. Its id is the basket that holds the new place until
-- then; the ticket keeps the place that it has.
CREATE TABLE tickets.change (
  order_id uuid PRIMARY KEY REFERENCES tickets.order (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  ticket_id uuid NOT NULL REFERENCES tickets.ticket (id) ON DELETE CASCADE,
  product_id uuid NOT NULL REFERENCES tickets.product (id),
  variation text,
  -- Of the ticket as it will be; more than it costs now.
  price bigint NOT NULL CHECK (price > 0),
  method text NOT NULL CHECK (method IN ('transfer', 'invoice', 'card')),
  -- What has come for it already.
  received bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX change_ticket ON tickets.change (ticket_id);
