-- When signing up for a lightning talk starred its session; NULL if it was starred before. Withdrawing takes back the star of that moment alone.
ALTER TABLE community.lightning_talk ADD COLUMN starred_at timestamptz;

-- The time of a meet-up of which those who come were reminded; moved, it has another.
ALTER TABLE community.meet_up ADD COLUMN reminded_for timestamptz;
