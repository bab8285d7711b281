-- Devices on which somebody allowed messages (RFC 8030); each is one browser's subscription.
CREATE TABLE live.push_device (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL,
  endpoint text NOT NULL UNIQUE,
  -- The browser's public key and secret, with which messages are sealed for it alone (RFC 8291).
  p256dh text NOT NULL,
  auth text NOT NULL,
  name text NOT NULL,
  made_at timestamptz NOT NULL,
  -- When its push service last took a message.
  reached_at timestamptz
);
CREATE INDEX push_device_of_person ON live.push_device (person_id);

-- Messages on their way to devices, each once for what it tells.
CREATE TABLE live.push_message (
  id uuid PRIMARY KEY,
  device_id uuid NOT NULL REFERENCES live.push_device (id) ON DELETE CASCADE,
  -- What it tells of: whoever was told under it is not told again.
  key text NOT NULL,
  payload jsonb NOT NULL,
  is_urgent boolean NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  -- After this it is of no use to anybody.
  expires_at timestamptz NOT NULL,
  UNIQUE (device_id, key)
);
CREATE INDEX push_message_due ON live.push_message (next_at) WHERE state = 'waiting';
CREATE INDEX push_message_old ON live.push_message (expires_at);
