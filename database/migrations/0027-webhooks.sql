-- Addresses of other programs that are told what happens to orders and claims of an edition, and every telling.
CREATE TABLE tickets.webhook (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  url text NOT NULL,
  events jsonb NOT NULL,
  -- Its secret is made from the installation's and this number: another number, another secret.
  generation integer NOT NULL DEFAULT 1,
  is_paused boolean NOT NULL DEFAULT false,
  failing_since timestamptz,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL
);
CREATE INDEX webhook_of_edition ON tickets.webhook (edition_id);

CREATE TABLE tickets.webhook_delivery (
  id uuid PRIMARY KEY,
  webhook_id uuid NOT NULL REFERENCES tickets.webhook (id) ON DELETE CASCADE,
  event text NOT NULL,
  body text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'done', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  -- What the last attempt was answered: a status, or the code of what went wrong.
  answer text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL
);
CREATE INDEX webhook_delivery_of_webhook ON tickets.webhook_delivery (webhook_id, created_at DESC);
CREATE INDEX webhook_delivery_due ON tickets.webhook_delivery (next_at) WHERE state = 'waiting';
