-- Reports to the conduct team. What a report says, who may read it and who did lies here sealed only, with a key that is in no database and no backup.
CREATE SCHEMA conduct;

-- How an edition takes reports; its row is locked where readers change or a report comes, so that nobody reads by an accident of time.
CREATE TABLE conduct.desk (
  edition_id uuid PRIMARY KEY REFERENCES directory.edition (id) ON DELETE CASCADE,
  -- Whom to reach at once, by language; shown to everybody.
  emergency jsonb NOT NULL DEFAULT '{}',
  -- Days from an edition's end, or from the report if that is later, until the report is erased.
  keep_days integer NOT NULL DEFAULT 365 CHECK (keep_days BETWEEN 30 AND 3650)
);

-- People are another module's: their removal is heard.
CREATE TABLE conduct.reader (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  named_at timestamptz NOT NULL,
  -- When a letter last said that there is something, and when they last looked.
  told_at timestamptz,
  looked_at timestamptz,
  PRIMARY KEY (edition_id, person_id)
);
CREATE INDEX reader_of_person ON conduct.reader (person_id);

CREATE TABLE conduct.report (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  -- The order in which they came; no moment is kept outside of the seal.
  place bigint GENERATED ALWAYS AS IDENTITY,
  -- One of very many from one place at one time: kept as well, shown apart.
  is_flood boolean NOT NULL,
  -- SHA-256 of the code by which its sender finds the answer.
  code_hash bytea NOT NULL CONSTRAINT report_code_once UNIQUE,
  key_id text NOT NULL,
  sealed bytea NOT NULL,
  erase_on date NOT NULL
);
CREATE INDEX report_of_edition ON conduct.report (edition_id, is_flood, place);
CREATE INDEX report_expiry ON conduct.report (erase_on);

-- What was added to a report: words of its sender, answers to them, notes of readers, states. Each sealed.
CREATE TABLE conduct.entry (
  id uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES conduct.report (id) ON DELETE CASCADE,
  place bigint GENERATED ALWAYS AS IDENTITY,
  key_id text NOT NULL,
  sealed bytea NOT NULL
);
CREATE INDEX entry_of_report ON conduct.entry (report_id, place);

-- Who opened which report and what they did with it; it outlives the report, so that its reading can be looked into afterwards.
CREATE TABLE conduct.log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  report_id uuid NOT NULL,
  at timestamptz NOT NULL,
  key_id text NOT NULL,
  sealed bytea NOT NULL
);
CREATE INDEX log_of_edition ON conduct.log (edition_id, id);
CREATE INDEX log_age ON conduct.log (at);
