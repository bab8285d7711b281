-- Lightning talks: people sign up for a session of several short talks; its team orders them and runs the clock on the stage.

-- What the team allows for one session (rules/lightning.ts), the draw, and the clock that stage and host's phone share.
CREATE TABLE community.lightning_list (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  rules jsonb NOT NULL,
  -- Says the order of a draw; its fingerprint is shown before, itself afterwards.
  seed text NOT NULL,
  drawn_at timestamptz,
  -- The talk that is on the clock; when the clock was started, and milliseconds that had run before.
  timer_talk uuid,
  timer_started_at timestamptz,
  timer_used_ms integer NOT NULL DEFAULT 0,
  -- Counts what was pressed, so that one press on two devices is one.
  timer_revision integer NOT NULL DEFAULT 0,
  PRIMARY KEY (edition_id, session_code)
);

CREATE TABLE community.lightning_talk (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  session_code text NOT NULL,
  person_id uuid NOT NULL,
  -- As it is read out on the stage.
  name text NOT NULL,
  title text NOT NULL,
  about text NOT NULL,
  link text,
  own_laptop boolean NOT NULL,
  -- 'on' has a place, 'waiting' hopes for one, 'off' was set aside by the team.
  state text NOT NULL CHECK (state IN ('on', 'waiting', 'off')),
  -- Order among those of one state.
  position integer NOT NULL,
  -- Why the team set it aside.
  reason text NOT NULL DEFAULT '',
  given_at timestamptz,
  revision integer NOT NULL DEFAULT 0,
  signed_up_at timestamptz NOT NULL,
  -- Signing up twice is once.
  CONSTRAINT lightning_talk_once UNIQUE (edition_id, session_code, person_id),
  FOREIGN KEY (edition_id, session_code) REFERENCES community.lightning_list (edition_id, session_code) ON DELETE CASCADE
);
CREATE INDEX lightning_talk_of_person ON community.lightning_talk (person_id);
ALTER TABLE community.lightning_list
  ADD CONSTRAINT lightning_list_timer FOREIGN KEY (timer_talk) REFERENCES community.lightning_talk (id) ON DELETE SET NULL;
