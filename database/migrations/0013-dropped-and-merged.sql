-- What lists have dropped since, and what a merge took along.

-- When a reading first found that the source has it no longer; what was dropped before is dated by its last sight.
ALTER TABLE directory.record ADD COLUMN gone_at timestamptz;
UPDATE directory.record SET gone_at = seen_at WHERE is_gone;

-- Since when no source states an edition any more, and when an editor decided that it stays as it is.
ALTER TABLE directory.listing
  ADD COLUMN dropped_at timestamptz,
  ADD COLUMN dropped_kept_at timestamptz;
UPDATE directory.listing AS l SET dropped_at = r.dropped_at
  FROM (SELECT listing_id, max(gone_at) AS dropped_at FROM directory.record GROUP BY listing_id HAVING bool_and(is_gone)) AS r
  WHERE r.listing_id = l.id;
CREATE INDEX listing_dropped ON directory.listing (ends_on) WHERE is_shown AND dropped_at IS NOT NULL;

-- What people had said of a listing when it was merged into another: it comes back when the two are parted again.
CREATE TABLE directory.merged_intent (
  listing_id uuid NOT NULL REFERENCES directory.listing (id) ON DELETE CASCADE,
  person_id uuid NOT NULL REFERENCES people.person (id) ON DELETE CASCADE,
  intent text NOT NULL CHECK (intent IN ('going', 'maybe', 'speaking', 'submitted')),
  reminded text[] NOT NULL,
  set_at timestamptz NOT NULL,
  -- They had said nothing of the other one, so that this went there.
  was_moved boolean NOT NULL,
  PRIMARY KEY (listing_id, person_id)
);
CREATE INDEX merged_intent_of_person ON directory.merged_intent (person_id);
