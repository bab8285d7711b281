-- Codes that are made ready for when there is no network: several of one person, each opens once, for two days.
ALTER TABLE community.introduction ADD COLUMN prepared boolean NOT NULL DEFAULT false;
DROP INDEX community.introduction_held_out_once;
CREATE UNIQUE INDEX introduction_held_out_once ON community.introduction (from_id, edition_id)
  WHERE to_id IS NULL AND NOT prepared;
