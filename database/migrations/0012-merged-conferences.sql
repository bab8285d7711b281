-- A conference that was found to be the same series as another: its address leads there, its editions have moved.
ALTER TABLE directory.conference ADD COLUMN merged_into uuid REFERENCES directory.conference (id);
CREATE INDEX conference_merged ON directory.conference (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX listing_merged ON directory.listing (merged_into) WHERE merged_into IS NOT NULL;
