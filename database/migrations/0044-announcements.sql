-- What the team says to a defined audience.
CREATE TABLE live.announcement (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  title jsonb NOT NULL,
  body jsonb NOT NULL,
  -- To whom: 'everybody', 'speakers:web', 'seats:TALK01' … (src/modules/live/rules/audience.ts).
  audience text[] NOT NULL,
  is_public boolean NOT NULL,
  is_urgent boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'scheduled', 'sending', 'sent')),
  -- When it is to go out, or began to; NULL for a draft.
  send_at timestamptz,
  corrects uuid REFERENCES live.announcement (id) ON DELETE SET NULL,
  revision integer NOT NULL DEFAULT 1,
  written_by uuid,
  changed_at timestamptz NOT NULL,
  CHECK (state = 'draft' OR send_at IS NOT NULL)
);
CREATE INDEX announcement_of_edition ON live.announcement (edition_id, send_at);
CREATE INDEX announcement_corrects ON live.announcement (corrects) WHERE corrects IS NOT NULL;
CREATE INDEX announcement_due ON live.announcement (send_at) WHERE state IN ('scheduled', 'sending');

-- To whom an announcement is said, each once: put down when it begins to go out.
CREATE TABLE live.announcement_reader (
  announcement_id uuid NOT NULL REFERENCES live.announcement (id) ON DELETE CASCADE,
  -- The person's id, or a keyed hash of the address of who has no account.
  reader text NOT NULL,
  person_id uuid,
  -- Of who has no account, until they are told.
  email text,
  locale text NOT NULL,
  -- By which way they were told; NULL: not yet.
  way text CHECK (way IN ('push', 'mail', 'digest', 'app', 'none')),
  told_at timestamptz,
  seen_at timestamptz,
  -- When it goes out with the day's letter; NULL if it did, or needs none.
  digest_at timestamptz,
  PRIMARY KEY (announcement_id, reader)
);
CREATE INDEX announcement_reader_waiting ON live.announcement_reader (announcement_id, reader) WHERE way IS NULL;
CREATE INDEX announcement_reader_person ON live.announcement_reader (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX announcement_reader_due ON live.announcement_reader (digest_at) WHERE digest_at IS NOT NULL;

-- Who has no account and wants no more letters of an edition's team; a keyed hash of the address.
CREATE TABLE live.announcement_stop (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  reader text NOT NULL,
  stopped_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, reader)
);

-- By which way somebody wants announcements; changes of the programme have their own.
ALTER TABLE live.notice_choice
  DROP CONSTRAINT notice_choice_way_check,
  ADD CONSTRAINT notice_choice_way_check CHECK (way IN ('push', 'app', 'mail', 'digest', 'none')),
  ADD COLUMN announcements text NOT NULL DEFAULT 'mail'
  CONSTRAINT notice_choice_announcements_check CHECK (announcements IN ('push', 'app', 'mail', 'digest', 'none'));
