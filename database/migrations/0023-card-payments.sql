-- Cards: what we asked the card company for, and the books of the stand-in that plays it where there is none.

-- What a refund or a reversal takes back.
ALTER TABLE tickets.payment ADD COLUMN of_payment_id uuid REFERENCES tickets.payment (id);
CREATE INDEX payment_taken_back ON tickets.payment (of_payment_id) WHERE of_payment_id IS NOT NULL;
CREATE INDEX payment_of_card ON tickets.payment (outside_id) WHERE method = 'card';
CREATE INDEX payment_pending ON tickets.payment (at) WHERE state = 'pending';

-- A page of the card company for one order. The id is the key of our request for it: asking again with it gives the same page.
CREATE TABLE tickets.card_session (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  order_id uuid NOT NULL REFERENCES tickets.order (id) ON DELETE CASCADE,
  outside_id text UNIQUE,
  url text,
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'paid', 'ended')),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  -- When we last asked the card company about it, because no message came.
  looked_at timestamptz NOT NULL
);
CREATE INDEX card_session_of_order ON tickets.card_session (order_id);
CREATE INDEX card_session_open ON tickets.card_session (looked_at) WHERE state = 'open';

-- The stand-in's own books; nothing of Hallway reads them but the pages and the answers of the stand-in.
CREATE TABLE tickets.stand_in_checkout (
  id text PRIMARY KEY,
  key text NOT NULL UNIQUE,
  order_id uuid NOT NULL REFERENCES tickets.order (id) ON DELETE CASCADE,
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX stand_in_checkout_of_order ON tickets.stand_in_checkout (order_id);

CREATE TABLE tickets.stand_in_message (
  id text PRIMARY KEY,
  checkout_id text NOT NULL REFERENCES tickets.stand_in_checkout (id) ON DELETE CASCADE,
  body text NOT NULL,
  due_at timestamptz NOT NULL,
  sent integer NOT NULL DEFAULT 0,
  answer integer
);
CREATE INDEX stand_in_message_of_checkout ON tickets.stand_in_message (checkout_id);
CREATE INDEX stand_in_message_due ON tickets.stand_in_message (due_at) WHERE sent = 0;
