-- One claim for everything scarce: pools with a capacity, and people's claims on their units.

CREATE SCHEMA capacity;

-- Something scarce. What it is for (`purpose`) is known to the module that made it. No capacity: there is no end to it.
-- A nested pool names its parent; `ancestors` holds all above it, so that one look finds every row to lock.
CREATE TABLE capacity.pool (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  purpose text NOT NULL,
  name text NOT NULL,
  capacity bigint CHECK (capacity >= 0),
  parent_id uuid REFERENCES capacity.pool (id),
  ancestors uuid[] NOT NULL DEFAULT '{}',
  most_each integer CHECK (most_each > 0),
  opens_at timestamptz,
  closes_at timestamptz,
  -- A seat that takes its holder's time is checked against the other seats of the same claimant.
  starts_at timestamptz,
  ends_at timestamptz,
  place text,
  has_waitlist boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  CHECK ((starts_at IS NULL) = (ends_at IS NULL) AND starts_at <= ends_at)
);
CREATE INDEX pool_of_edition ON capacity.pool (edition_id);

-- Units that only who names this row may claim: a sponsor's contingent, a voucher's seats.
CREATE TABLE capacity.set_aside (
  id uuid PRIMARY KEY,
  pool_id uuid NOT NULL REFERENCES capacity.pool (id) ON DELETE CASCADE,
  units bigint NOT NULL CHECK (units >= 0),
  label text NOT NULL
);
CREATE INDEX set_aside_of_pool ON capacity.set_aside (pool_id);

-- What was claimed together; its id is the key that makes asking twice harmless, `digest` what was asked with it.
CREATE TABLE capacity.basket (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  claimant text NOT NULL,
  digest text NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX basket_of_claimant ON capacity.basket (claimant, edition_id);

CREATE TABLE capacity.claim (
  id uuid PRIMARY KEY,
  basket_id uuid NOT NULL REFERENCES capacity.basket (id),
  pool_id uuid NOT NULL REFERENCES capacity.pool (id),
  -- The claim on a nested pool because of which this one on an ancestor is there.
  via_id uuid REFERENCES capacity.claim (id),
  units bigint NOT NULL CHECK (units > 0),
  claimant text NOT NULL,
  state text NOT NULL CHECK (state IN ('held', 'confirmed', 'released')),
  expires_at timestamptz,
  set_aside_id uuid REFERENCES capacity.set_aside (id) ON DELETE SET NULL,
  -- An offer of a place that somebody else gives back only if it is taken; it counts nothing until then.
  replaces_id uuid REFERENCES capacity.claim (id),
  returning_since timestamptz,
  released_because text,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK ((state = 'held') = (expires_at IS NOT NULL)),
  CHECK ((state = 'released') = (released_because IS NOT NULL))
);
-- Availability is the sum over these, each time: everything that it needs stands in the index.
CREATE INDEX claim_live ON capacity.claim (pool_id) INCLUDE (units, state, expires_at, set_aside_id, replaces_id)
  WHERE state <> 'released';
CREATE INDEX claim_of_claimant ON capacity.claim (claimant) WHERE state <> 'released';
CREATE INDEX claim_of_basket ON capacity.claim (basket_id);
-- What follows a claim on the pools above, and who is to take its place, are looked for by each giving back.
CREATE INDEX claim_via ON capacity.claim (via_id) WHERE via_id IS NOT NULL;
CREATE INDEX claim_replaces ON capacity.claim (replaces_id) WHERE replaces_id IS NOT NULL;
CREATE INDEX claim_of_set_aside ON capacity.claim (set_aside_id) WHERE set_aside_id IS NOT NULL;
CREATE INDEX claim_held ON capacity.claim (expires_at) WHERE state = 'held';
CREATE INDEX claim_returning ON capacity.claim (pool_id, returning_since) WHERE returning_since IS NOT NULL AND state = 'confirmed';

-- Locked while a claim on somebody's time is decided, so that two seats at one hour cannot both be taken from two windows.
CREATE TABLE capacity.claimant (
  key text PRIMARY KEY
);

-- Who waits for one of some pools; the highest priority first, then who came first.
CREATE TABLE capacity.waiting (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  claimant text NOT NULL,
  units bigint NOT NULL CHECK (units > 0),
  may_split boolean NOT NULL,
  priority integer NOT NULL DEFAULT 0,
  priority_reason text,
  state text NOT NULL CHECK (state IN ('waiting', 'offered', 'taken', 'left')),
  basket_id uuid REFERENCES capacity.basket (id),
  joined_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  CHECK (priority = 0 OR priority_reason IS NOT NULL),
  CHECK ((state = 'offered') <= (basket_id IS NOT NULL))
);
CREATE TABLE capacity.waiting_for (
  waiting_id uuid NOT NULL REFERENCES capacity.waiting (id) ON DELETE CASCADE,
  pool_id uuid NOT NULL REFERENCES capacity.pool (id) ON DELETE CASCADE,
  wish integer NOT NULL,
  PRIMARY KEY (waiting_id, pool_id)
);
CREATE INDEX waiting_for_pool ON capacity.waiting_for (pool_id);
CREATE INDEX waiting_of_claimant ON capacity.waiting (claimant, edition_id);
