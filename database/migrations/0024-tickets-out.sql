-- What leaves with a letter beside its text: made when it is sent, from what stands in the database then.
ALTER TABLE platform.letter ADD COLUMN attachments jsonb NOT NULL DEFAULT '[]';

-- How tickets' tokens name a product: a small number, its own within the edition (docs/algorithms/door.md).
ALTER TABLE tickets.product ADD COLUMN number integer;
UPDATE tickets.product AS p SET number = n.number
FROM (SELECT id, row_number() OVER (PARTITION BY edition_id ORDER BY position, id) - 1 AS number FROM tickets.product) AS n
WHERE n.id = p.id;
ALTER TABLE tickets.product ALTER COLUMN number SET NOT NULL;
ALTER TABLE tickets.product ADD CONSTRAINT product_number_range CHECK (number BETWEEN 0 AND 16383);
ALTER TABLE tickets.product ADD CONSTRAINT product_number UNIQUE (edition_id, number);

-- When the buyer was reminded that the time to pay ends.
ALTER TABLE tickets.order ADD COLUMN reminded_at timestamptz;

-- Holders without an account are found by their address.
CREATE INDEX ticket_of_email ON tickets.ticket (lower(holder_email)) WHERE holder_email <> '';
