-- The address of a speaker, for the team only: whoever signs in with it is that speaker. It is in no release and no export.
ALTER TABLE programme.speaker ADD COLUMN email text;
CREATE INDEX speaker_by_email ON programme.speaker (email) WHERE email IS NOT NULL;
