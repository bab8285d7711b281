-- In which language somebody is written to whom the team named for a role.
ALTER TABLE tickets.role_person ADD COLUMN locale text NOT NULL;
