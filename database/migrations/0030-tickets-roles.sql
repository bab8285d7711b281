-- What a role in the edition gives: a voucher of its own kind, which nobody types and whoever has the role uses once.
ALTER TABLE tickets.voucher ADD COLUMN role text
  CHECK (role IN ('speaker', 'organiser', 'volunteer', 'sponsor-staff', 'grantee'));
CREATE INDEX voucher_of_role ON tickets.voucher (edition_id, role) WHERE role IS NOT NULL;
CREATE INDEX ticket_of_voucher ON tickets.ticket (voucher_id) WHERE voucher_id IS NOT NULL;

-- What the voucher took off, in minor units: so much of its budget comes back when the ticket does.
ALTER TABLE tickets.ticket ADD COLUMN reduction bigint NOT NULL DEFAULT 0 CHECK (reduction >= 0);

-- Who is in a role without an account that says so, by the address that the team wrote down. A speaker's counts while they speak.
CREATE TABLE tickets.role_person (
  edition_id uuid NOT NULL REFERENCES tickets.shop (edition_id) ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('speaker', 'organiser', 'volunteer', 'sponsor-staff', 'grantee')),
  email text NOT NULL,
  name text NOT NULL,
  speaker_code text,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, role, email),
  CHECK ((role = 'speaker') = (speaker_code IS NOT NULL))
);
CREATE INDEX role_person_by_email ON tickets.role_person (email);
