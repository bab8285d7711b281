-- Counting what was found, by marks and by towns, is most of the work of a search. Many listings have the same marks: each set is
-- kept once under a number made from it, and so is each town (a city within one degree of latitude and longitude).
ALTER TABLE directory.listing
  ADD COLUMN marks_key bigint GENERATED ALWAYS AS (hash_array_extended(marks, 0)) STORED,
  ADD COLUMN town_key bigint GENERATED ALWAYS AS
    (hashtextextended(facts ->> 'city', (round(latitude) * 1000 + round(longitude))::bigint)) STORED;

CREATE TABLE directory.mark_set (
  key bigint GENERATED ALWAYS AS (hash_array_extended(marks, 0)) STORED PRIMARY KEY,
  marks text[] NOT NULL
);
INSERT INTO directory.mark_set (marks) SELECT DISTINCT marks FROM directory.listing;
CREATE INDEX mark_set_by_marks ON directory.mark_set USING gin (marks);

-- All that is counted, and all that narrows but words, without a look at the listings themselves: by date and by set of marks.
DROP INDEX directory.listing_by_date;
CREATE INDEX listing_by_date ON directory.listing (starts_on, id, ends_on)
  INCLUDE (marks_key, town_key, latitude, longitude, call_opens_at, call_closes_at, early_bird_ends_at, aid_closes_at)
  WHERE is_shown;
CREATE INDEX listing_by_mark_set ON directory.listing (marks_key, starts_on, ends_on)
  INCLUDE (town_key, latitude, longitude, call_opens_at, call_closes_at, early_bird_ends_at, aid_closes_at)
  WHERE is_shown;
CREATE INDEX listing_by_town ON directory.listing (town_key) WHERE is_shown AND town_key IS NOT NULL;
-- The feed of what changed last.
CREATE INDEX listing_by_change ON directory.listing (updated_at DESC, id) WHERE is_shown;
