-- Which listing a record belonged to before a merge brought it along, so that the merge can be undone as a whole.
ALTER TABLE directory.record ADD COLUMN merged_from uuid REFERENCES directory.listing (id) ON DELETE SET NULL;
CREATE INDEX record_merged_from ON directory.record (merged_from) WHERE merged_from IS NOT NULL;
