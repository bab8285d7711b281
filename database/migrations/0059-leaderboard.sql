-- Who shows their name on the leaderboard of a session's quizzes: by their own yes, until they take it back.
CREATE TABLE live.leaderboard_name (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  person_id uuid NOT NULL,
  said_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, session_code, person_id)
);
CREATE INDEX leaderboard_name_of_person ON live.leaderboard_name (person_id);

-- A material's file is nobody else's: it goes with the material, also when that goes with its edition.
CREATE FUNCTION live.remove_file_of_material() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM platform.file WHERE id = OLD.file_id;
  RETURN NULL;
END
$$;
CREATE TRIGGER file_goes_with_material AFTER DELETE ON live.material
  FOR EACH ROW WHEN (OLD.file_id IS NOT NULL) EXECUTE FUNCTION live.remove_file_of_material();
