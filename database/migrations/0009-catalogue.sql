-- The catalogue: editions everywhere, as lists, editors and their own teams state them; and what readers do with it.

-- Forgiving search asks which known word is nearest to a misspelt one (pg_trgm is part of PostgreSQL and trusted since 13).
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE TABLE directory.source (
  id uuid PRIMARY KEY,
  slug text NOT NULL CONSTRAINT source_slug_once UNIQUE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('hosted', 'editors', 'calendar', 'python-deadlines', 'confs-tech', 'starter')),
  -- Where it is fetched from, and the page where people read it.
  url text,
  page text,
  licence text,
  refresh_hours integer CHECK (refresh_hours BETWEEN 1 AND 8760),
  etag text,
  refreshed_at timestamptz,
  created_at timestamptz NOT NULL
);

-- One reading of a source: asked for, under way, over; its report names everything that could not be used.
CREATE TABLE directory.source_run (
  id uuid PRIMARY KEY,
  source_id uuid NOT NULL REFERENCES directory.source (id) ON DELETE CASCADE,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  -- Files given by hand; NULL where the source's address is read. Emptied when the run is over.
  files jsonb,
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  started_at timestamptz,
  ended_at timestamptz,
  seen_at timestamptz NOT NULL,
  done integer NOT NULL DEFAULT 0,
  total integer NOT NULL DEFAULT 0,
  report jsonb NOT NULL DEFAULT '{}',
  note text
);
CREATE INDEX source_run_of_source ON directory.source_run (source_id, asked_at DESC);

-- Names that a series goes by, as keys of comparing.
CREATE TABLE directory.conference_key (
  key text NOT NULL,
  conference_id uuid NOT NULL REFERENCES directory.conference (id) ON DELETE CASCADE,
  PRIMARY KEY (key, conference_id)
);
CREATE INDEX conference_key_of ON directory.conference_key (conference_id);

-- An edition in the catalogue, hosted here or elsewhere. The columns beside `facts` are copies for searching.
CREATE TABLE directory.listing (
  id uuid PRIMARY KEY,
  conference_id uuid NOT NULL REFERENCES directory.conference (id),
  slug text NOT NULL,
  edition_id uuid CONSTRAINT listing_edition_once UNIQUE REFERENCES directory.edition (id) ON DELETE SET NULL,
  facts jsonb NOT NULL,
  -- Where sources disagree: [{field, values: [{value, sources}]}].
  contradictions jsonb NOT NULL DEFAULT '[]',
  starts_on date,
  ends_on date,
  latitude double precision,
  longitude double precision,
  call_opens_at timestamptz,
  call_closes_at timestamptz,
  early_bird_ends_at timestamptz,
  tickets_close_at timestamptz,
  aid_closes_at timestamptz,
  -- What filters and counts ask for: 'mode:online', 'country:DE', 'topic:python', 'aid', …
  marks text[] NOT NULL,
  -- Words of all its names and places, folded.
  words tsvector NOT NULL,
  is_shown boolean NOT NULL DEFAULT true,
  -- Where it went when it was found to be the same as another; its address leads there.
  merged_into uuid REFERENCES directory.listing (id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  CONSTRAINT listing_slug_once UNIQUE (conference_id, slug)
);
CREATE INDEX listing_by_date ON directory.listing (starts_on, id) WHERE is_shown;
CREATE INDEX listing_by_end ON directory.listing (ends_on) WHERE is_shown;
CREATE INDEX listing_by_call ON directory.listing (call_closes_at) WHERE is_shown AND call_closes_at IS NOT NULL;
CREATE INDEX listing_by_marks ON directory.listing USING gin (marks);
CREATE INDEX listing_by_words ON directory.listing USING gin (words);
CREATE INDEX listing_by_place ON directory.listing USING gist (point(longitude, latitude)) WHERE is_shown AND latitude IS NOT NULL;

-- Words that are in use, so that a misspelt one finds its nearest.
CREATE TABLE directory.word (
  word text COLLATE "C" PRIMARY KEY
);
CREATE INDEX word_by_likeness ON directory.word USING gist (word public.gist_trgm_ops (siglen = 64));

-- What one source states of one edition.
CREATE TABLE directory.record (
  id uuid PRIMARY KEY,
  source_id uuid NOT NULL REFERENCES directory.source (id) ON DELETE CASCADE,
  key text NOT NULL,
  listing_id uuid NOT NULL REFERENCES directory.listing (id) ON DELETE CASCADE,
  facts jsonb NOT NULL,
  link text,
  -- Addresses that prove single facts, by field: what editors enter has them.
  cited jsonb NOT NULL DEFAULT '{}',
  first_seen_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  -- The source has dropped it.
  is_gone boolean NOT NULL DEFAULT false,
  CONSTRAINT record_once UNIQUE (source_id, key)
);
CREATE INDEX record_of_listing ON directory.record (listing_id);

-- The history of each fact.
CREATE TABLE directory.fact_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  listing_id uuid NOT NULL REFERENCES directory.listing (id) ON DELETE CASCADE,
  source_id uuid NOT NULL REFERENCES directory.source (id) ON DELETE CASCADE,
  at timestamptz NOT NULL,
  field text NOT NULL,
  before jsonb,
  after jsonb
);
CREATE INDEX fact_change_of_listing ON directory.fact_change (listing_id, at DESC);

-- Candidates for being the same share a key.
CREATE TABLE directory.match_key (
  key text NOT NULL,
  listing_id uuid NOT NULL REFERENCES directory.listing (id) ON DELETE CASCADE,
  PRIMARY KEY (key, listing_id)
);
CREATE INDEX match_key_of_listing ON directory.match_key (listing_id);

-- A pair that may be the same edition: for an editor's desk.
CREATE TABLE directory.doubt (
  id uuid PRIMARY KEY,
  listing_id uuid NOT NULL REFERENCES directory.listing (id) ON DELETE CASCADE,
  other_id uuid NOT NULL REFERENCES directory.listing (id) ON DELETE CASCADE,
  score double precision NOT NULL,
  reasons jsonb NOT NULL,
  asked_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid,
  verdict text CHECK (verdict IN ('same', 'different')),
  CONSTRAINT doubt_once UNIQUE (listing_id, other_id)
);
CREATE INDEX doubt_open ON directory.doubt (asked_at) WHERE decided_at IS NULL;

-- Places that distance is measured from.
CREATE TABLE directory.place (
  id integer PRIMARY KEY,
  name text NOT NULL,
  -- Folded name, for looking up.
  word text NOT NULL,
  region text,
  country text NOT NULL,
  latitude double precision NOT NULL,
  longitude double precision NOT NULL,
  zone text,
  people integer NOT NULL
);
CREATE INDEX place_by_word ON directory.place (word text_pattern_ops, people DESC);

-- A reader's addition or correction, before it is accepted.
CREATE TABLE directory.suggestion (
  id uuid PRIMARY KEY,
  listing_id uuid REFERENCES directory.listing (id) ON DELETE CASCADE,
  facts jsonb NOT NULL,
  -- The page that proves it.
  link text NOT NULL,
  note text NOT NULL DEFAULT '',
  person_id uuid,
  email text,
  locale text NOT NULL,
  state text NOT NULL CHECK (state IN ('unconfirmed', 'open', 'accepted', 'declined')),
  likely jsonb NOT NULL DEFAULT '[]',
  reply text,
  result_id uuid REFERENCES directory.listing (id) ON DELETE SET NULL,
  asked_at timestamptz NOT NULL,
  decided_at timestamptz,
  decided_by uuid
);
CREATE INDEX suggestion_open ON directory.suggestion (asked_at) WHERE state = 'open';
CREATE INDEX suggestion_of_person ON directory.suggestion (person_id, asked_at DESC);

-- What a person does with an edition: going, maybe, speaking, submitted.
CREATE TABLE directory.intent (
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  listing_id uuid NOT NULL REFERENCES directory.listing (id) ON DELETE CASCADE,
  intent text NOT NULL CHECK (intent IN ('going', 'maybe', 'speaking', 'submitted')),
  -- Deadlines of which a reminder went out: 'call', 'early-bird', 'aid'.
  reminded text[] NOT NULL DEFAULT '{}',
  set_at timestamptz NOT NULL,
  PRIMARY KEY (person_id, listing_id)
);
CREATE INDEX intent_of_listing ON directory.intent (listing_id);

-- The private address of a person's own calendar of editions and deadlines.
CREATE TABLE directory.intent_calendar (
  person_id uuid PRIMARY KEY REFERENCES people.person (id) ON DELETE CASCADE,
  key_hash bytea NOT NULL CONSTRAINT intent_calendar_key_once UNIQUE
);

-- A search that is mailed once a week; double opt-in, one click ends it.
CREATE TABLE directory.digest (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  locale text NOT NULL,
  -- The filter as it stands in the address: 'topic=python&country=DE'.
  search text NOT NULL,
  created_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  sent_at timestamptz,
  CONSTRAINT digest_once UNIQUE (email, search)
);
