-- A word of thanks from one of two who know each other; it goes with the connection.
CREATE TABLE community.thanks (
  connection_id uuid NOT NULL REFERENCES community.connection (id) ON DELETE CASCADE,
  from_id uuid NOT NULL,
  -- By the clock of the installation, so that a day is one and the same for both.
  sent_on date NOT NULL,
  sent_at timestamptz NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (connection_id, from_id, sent_on)
);

-- Somebody who wants no messages from the other; the other is not told.
ALTER TABLE community.connection_side ADD COLUMN muted boolean NOT NULL DEFAULT false;
