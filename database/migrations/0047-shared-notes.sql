-- One text about a session, written by those who take part. It is begun by somebody who wants it.
CREATE TABLE community.shared_note (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  begun_at timestamptz NOT NULL,
  -- The number of the newest change; its row's lock puts changes in one order.
  newest integer NOT NULL DEFAULT 0,
  PRIMARY KEY (edition_id, session_code)
);

-- What was changed, as Yjs writes it, appended; what one person changes within a minute is one row, whose number moves on.
CREATE TABLE community.shared_note_change (
  edition_id uuid NOT NULL,
  session_code text NOT NULL,
  number integer NOT NULL,
  change bytea NOT NULL,
  -- Forgotten 120 days later, or with the account.
  person_id uuid,
  begun_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, session_code, number),
  FOREIGN KEY (edition_id, session_code) REFERENCES community.shared_note ON DELETE CASCADE
);
CREATE INDEX shared_note_change_of_person ON community.shared_note_change (person_id);

-- Whose the letters are: each open page writes under a number of its own, which stays its person's.
CREATE TABLE community.shared_note_writer (
  edition_id uuid NOT NULL,
  session_code text NOT NULL,
  client bigint NOT NULL,
  person_id uuid,
  first_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, session_code, client),
  FOREIGN KEY (edition_id, session_code) REFERENCES community.shared_note ON DELETE CASCADE
);
CREATE INDEX shared_note_writer_of_person ON community.shared_note_writer (person_id);
