-- What somebody was told of a release: their own changes only, once.
CREATE TABLE live.notice (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  release_id uuid NOT NULL,
  facts jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz,
  -- When it goes out with the day's letter; NULL if it did, or needs none.
  digest_at timestamptz,
  UNIQUE (person_id, release_id)
);
CREATE INDEX notice_of_person ON live.notice (person_id, edition_id);
CREATE INDEX notice_of_edition ON live.notice (edition_id);
CREATE INDEX notice_due ON live.notice (digest_at) WHERE digest_at IS NOT NULL;

-- By which way somebody wants to be told in an edition, and in whose time; without a row by mail at once, in the venue's.
CREATE TABLE live.notice_choice (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  way text NOT NULL CHECK (way IN ('app', 'mail', 'digest', 'none')),
  zone text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, edition_id)
);
CREATE INDEX notice_choice_of_edition ON live.notice_choice (edition_id);

-- Releases of which everybody was told: an event that comes twice finds its release here.
CREATE TABLE live.told_release (
  release_id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  told_at timestamptz NOT NULL
);
CREATE INDEX told_release_of_edition ON live.told_release (edition_id);
