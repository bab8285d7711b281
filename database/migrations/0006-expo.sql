-- Sponsors and the jobs that they offer.

CREATE SCHEMA expo;

CREATE TABLE expo.sponsor (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  name text NOT NULL,
  level text NOT NULL,
  level_order integer NOT NULL,
  website text,
  logo text,
  description text,
  booth text,
  job_fair_table text,
  position integer NOT NULL
);
CREATE INDEX sponsor_of_edition ON expo.sponsor (edition_id, level_order, position);

CREATE TABLE expo.job (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  sponsor_id uuid REFERENCES expo.sponsor (id) ON DELETE CASCADE,
  employer text NOT NULL,
  title text NOT NULL,
  place text,
  url text,
  description text,
  position integer NOT NULL
);
CREATE INDEX job_of_edition ON expo.job (edition_id, position);
