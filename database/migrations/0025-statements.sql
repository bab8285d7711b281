-- Lines of bank statements as a work list: why a line was put aside, and how often it was booked, so that a booking that was undone can be
-- made again.
ALTER TABLE tickets.statement_line
  ADD COLUMN note text NOT NULL DEFAULT '',
  ADD COLUMN bookings integer NOT NULL DEFAULT 0,
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX statement_line_of_edition ON tickets.statement_line (edition_id, state, taken_in_at);
