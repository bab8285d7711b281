-- What an edition sells, who ordered it, what was paid, and the tickets that came of it. How much there is stands in `capacity`.

CREATE SCHEMA tickets;

-- How an edition sells: currency, seller, ways to pay, rules. One row an edition that has a shop.
CREATE TABLE tickets.shop (
  edition_id uuid PRIMARY KEY,
  content jsonb NOT NULL,
  is_open boolean NOT NULL DEFAULT false,
  -- The last number of an invoice or credit note: taken under the row's lock, in the transaction that issues, so none is skipped.
  last_invoice integer NOT NULL DEFAULT 0,
  updated_at timestamptz NOT NULL
);

-- What can be bought. The pool says how many there are, when they are sold and how many one person may have.
CREATE TABLE tickets.product (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES tickets.shop (edition_id) ON DELETE CASCADE,
  pool_id uuid NOT NULL,
  position integer NOT NULL,
  content jsonb NOT NULL,
  is_archived boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL
);
CREATE INDEX product_of_edition ON tickets.product (edition_id, position);

-- A code that gives a price, access or places. Its uses and its budget are pools.
CREATE TABLE tickets.voucher (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES tickets.shop (edition_id) ON DELETE CASCADE,
  code text NOT NULL,
  uses_pool_id uuid NOT NULL,
  budget_pool_id uuid,
  set_aside_id uuid,
  content jsonb NOT NULL,
  is_archived boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  CONSTRAINT voucher_code UNIQUE (edition_id, code)
);

-- Who buys, with what they owe. `basket` is an order not yet placed: its units are held. The id is also the key of its claims.
CREATE TABLE tickets.order (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES tickets.shop (edition_id),
  code text NOT NULL,
  state text NOT NULL CHECK (state IN ('basket', 'placed', 'paid', 'cancelled')),
  digest text NOT NULL,
  person_id uuid,
  name text NOT NULL DEFAULT '',
  email text NOT NULL DEFAULT '',
  locale text NOT NULL,
  currency text NOT NULL,
  total bigint NOT NULL CHECK (total >= 0),
  -- Money that arrived less money that was sent back; kept with the payments in one transaction, and audited against them.
  paid bigint NOT NULL DEFAULT 0,
  method text CHECK (method IN ('free', 'transfer', 'invoice', 'card')),
  voucher_id uuid REFERENCES tickets.voucher (id),
  -- Invoice address, purchase order, VAT id; `null` for a person.
  company jsonb,
  -- Which rules were accepted, in which version.
  accepted jsonb NOT NULL DEFAULT '[]',
  -- Until when unpaid units are held.
  expires_at timestamptz,
  created_at timestamptz NOT NULL,
  placed_at timestamptz,
  settled_at timestamptz,
  CONSTRAINT order_code UNIQUE (edition_id, code)
);
CREATE INDEX order_of_edition ON tickets.order (edition_id, created_at DESC);
CREATE INDEX order_of_person ON tickets.order (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX order_of_email ON tickets.order (lower(email));
CREATE INDEX order_open ON tickets.order (expires_at) WHERE state IN ('basket', 'placed');

-- One line of an order for one holder. What is no admission (a T-shirt) is one too: it can be handed out once.
CREATE TABLE tickets.ticket (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES tickets.order (id) ON DELETE CASCADE,
  edition_id uuid NOT NULL,
  number integer NOT NULL,
  product_id uuid NOT NULL REFERENCES tickets.product (id),
  variation text,
  -- The bundle that brought this one.
  part_of uuid REFERENCES tickets.ticket (id),
  claim_id uuid NOT NULL,
  -- In minor units, tax included; `tax` is the part of it that is tax, at `tax_rate` hundredths of a per cent.
  price bigint NOT NULL CHECK (price >= 0),
  tax bigint NOT NULL CHECK (tax >= 0 AND tax <= price),
  tax_rate integer NOT NULL CHECK (tax_rate BETWEEN 0 AND 10000),
  voucher_id uuid REFERENCES tickets.voucher (id),
  holder_name text NOT NULL DEFAULT '',
  holder_email text NOT NULL DEFAULT '',
  holder_person_id uuid,
  -- The link of a former holder opens nothing.
  serial integer NOT NULL DEFAULT 1,
  is_cancelled boolean NOT NULL DEFAULT false,
  is_blocked boolean NOT NULL DEFAULT false,
  CONSTRAINT ticket_number UNIQUE (order_id, number)
);
CREATE INDEX ticket_of_product ON tickets.ticket (product_id);
CREATE INDEX ticket_of_holder ON tickets.ticket (holder_person_id) WHERE holder_person_id IS NOT NULL;
CREATE INDEX ticket_of_edition ON tickets.ticket (edition_id, lower(holder_name));
CREATE INDEX ticket_of_claim ON tickets.ticket (claim_id);

-- What holders answered, each until its purpose is over.
CREATE TABLE tickets.answer (
  ticket_id uuid NOT NULL REFERENCES tickets.ticket (id) ON DELETE CASCADE,
  question text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (ticket_id, question)
);
CREATE INDEX answer_expiring ON tickets.answer (expires_at);

-- Money that moved, or is on its way. `outside_id` is its name at the bank or the card company: the same one counts once.
CREATE TABLE tickets.payment (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  order_id uuid NOT NULL REFERENCES tickets.order (id),
  kind text NOT NULL CHECK (kind IN ('payment', 'refund')),
  method text NOT NULL CHECK (method IN ('transfer', 'invoice', 'card', 'other')),
  state text NOT NULL CHECK (state IN ('pending', 'done', 'failed')),
  amount bigint NOT NULL CHECK (amount > 0),
  currency text NOT NULL,
  outside_id text,
  note text NOT NULL DEFAULT '',
  by_person_id uuid,
  at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CONSTRAINT payment_outside UNIQUE (edition_id, method, outside_id)
);
CREATE INDEX payment_of_order ON tickets.payment (order_id);
CREATE INDEX payment_of_edition ON tickets.payment (edition_id, at);

-- Invoices and credit notes, frozen as they were issued.
CREATE TABLE tickets.invoice (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  order_id uuid NOT NULL REFERENCES tickets.order (id),
  number integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
  corrects_id uuid REFERENCES tickets.invoice (id),
  content jsonb NOT NULL,
  issued_at timestamptz NOT NULL,
  CONSTRAINT invoice_number UNIQUE (edition_id, number)
);
CREATE INDEX invoice_of_order ON tickets.invoice (order_id);

-- What happened to an order, by whom.
CREATE TABLE tickets.order_act (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES tickets.order (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  act text NOT NULL,
  by_person_id uuid,
  by_team boolean NOT NULL DEFAULT false,
  facts jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX order_act_of_order ON tickets.order_act (order_id, id);

-- Lines of bank statements, each once, with the order that they were found to belong to.
CREATE TABLE tickets.statement_line (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  key text NOT NULL,
  content jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('booked', 'open', 'put-aside')),
  payment_id uuid REFERENCES tickets.payment (id),
  taken_in_at timestamptz NOT NULL,
  CONSTRAINT statement_line_once UNIQUE (edition_id, key)
);

-- Messages of the card company that were heeded; each once, in whatever order.
CREATE TABLE tickets.card_message (
  id text PRIMARY KEY,
  received_at timestamptz NOT NULL
);

-- The key pair with which tickets of an edition are signed (Ed25519); the private key is encrypted with the installation's secret.
CREATE TABLE tickets.signing_key (
  edition_id uuid PRIMARY KEY,
  public_key bytea NOT NULL,
  private_key bytea NOT NULL,
  created_at timestamptz NOT NULL
);
