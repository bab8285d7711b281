-- Who made a quiz knows what is right, and so has no place on its leaderboard. Nobody is shown it.
ALTER TABLE live.poll ADD COLUMN person_id uuid;
CREATE INDEX poll_of_person ON live.poll (person_id) WHERE person_id IS NOT NULL;
