-- Turns on the waitlist go by the order in which people joined. A moment cannot tell it where two join in the same second.
ALTER TABLE capacity.waiting ADD COLUMN number bigint;
UPDATE capacity.waiting w SET number = turn.number
  FROM (SELECT id, row_number() OVER (ORDER BY joined_at, id) AS number FROM capacity.waiting) turn
  WHERE turn.id = w.id;
ALTER TABLE capacity.waiting
  ALTER COLUMN number SET NOT NULL,
  ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('capacity.waiting', 'number'), coalesce(max(number), 0) + 1, false)
  FROM capacity.waiting;
