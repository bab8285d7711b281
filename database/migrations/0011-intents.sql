-- What a person wants to be reminded of, and quick answers to "what comes next" in a catalogue of any size.

-- Whether a person gets a letter seven days and one day before a deadline; who is not here gets both.
CREATE TABLE directory.intent_reminder (
  person_id uuid PRIMARY KEY REFERENCES people.person (id) ON DELETE CASCADE,
  week_before boolean NOT NULL,
  day_before boolean NOT NULL
);

-- The end stands in the index too: what is over is passed by without a look at its row.
DROP INDEX directory.listing_by_date;
CREATE INDEX listing_by_date ON directory.listing (starts_on, id, ends_on) WHERE is_shown;
CREATE INDEX listing_of_conference ON directory.listing (conference_id, starts_on) WHERE is_shown;
CREATE INDEX listing_by_early_bird ON directory.listing (early_bird_ends_at)
  WHERE is_shown AND early_bird_ends_at IS NOT NULL;
CREATE INDEX listing_by_aid ON directory.listing (aid_closes_at) WHERE is_shown AND aid_closes_at IS NOT NULL;
