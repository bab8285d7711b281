-- What open pages are told of at once: only that something changed, never what, and nothing personal.

-- Written in the transaction that changed it. Each process reads the newest for all its open streams and keeps them a while; a job takes
-- away what is older than an hour.
CREATE TABLE platform.live_event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition_id uuid NOT NULL,
  kind text NOT NULL,
  -- A release's number, a session's code, an id.
  subject text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX live_event_old ON platform.live_event (at);
