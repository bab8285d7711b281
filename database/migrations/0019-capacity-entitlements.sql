-- What somebody is given because of a role: a place in a pool, or a discount. It ends with the role.

CREATE TABLE capacity.entitlement (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL,
  role text NOT NULL,
  claimant text NOT NULL,
  -- What earned it, known to the module that grants it: `proposal:UUID`, `shifts`.
  source text NOT NULL,
  gift jsonb NOT NULL,
  -- The claim of a place; a discount has none.
  basket_id uuid REFERENCES capacity.basket (id),
  granted_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_because text,
  CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
-- However often and at once it is granted, there is one.
CREATE UNIQUE INDEX entitlement_once ON capacity.entitlement (edition_id, claimant, role, source) WHERE ended_at IS NULL;
CREATE INDEX entitlement_of_claimant ON capacity.entitlement (claimant);
