-- What a stored file hangs on is found from the file, so that it is shown to those only who may see that; and the addresses that
-- editions had before.

-- Our own pictures of speakers that a release shows ('/files/…').
ALTER TABLE programme.release ADD COLUMN pictures text[] NOT NULL DEFAULT '{}';
UPDATE programme.release SET pictures = ARRAY(
  SELECT DISTINCT speaker ->> 'picture' FROM json_array_elements(document -> 'speakers') AS speaker
  WHERE speaker ->> 'picture' LIKE '/files/%');
CREATE INDEX release_by_picture ON programme.release USING gin (pictures);
CREATE INDEX speaker_by_picture ON programme.speaker (picture) WHERE picture IS NOT NULL;
CREATE INDEX edition_by_logo ON directory.edition (logo_file) WHERE logo_file IS NOT NULL;
CREATE INDEX edition_by_cover ON directory.edition (cover_file) WHERE cover_file IS NOT NULL;
CREATE INDEX sponsor_by_logo ON expo.sponsor (logo) WHERE logo IS NOT NULL;
CREATE INDEX person_by_photo ON people.person (photo_id) WHERE photo_id IS NOT NULL;

-- Addresses that an edition had: letters and subscribed calendars still lead to it. No other edition can take one meanwhile.
CREATE TABLE directory.former_slug (
  slug text PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  left_at timestamptz NOT NULL
);
CREATE INDEX former_slug_of_edition ON directory.former_slug (edition_id);
