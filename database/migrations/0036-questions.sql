-- Questions to sessions, votes for them, and who leads them.

-- What an edition's organisers say of questions; an edition without a row takes them named and anonymous, each looked at first.
CREATE TABLE live.asking (
  edition_id uuid PRIMARY KEY REFERENCES directory.edition (id) ON DELETE CASCADE,
  allows_anonymous boolean NOT NULL,
  is_moderated boolean NOT NULL
);

-- Sessions whose questions were opened before their time, or closed; all others follow the clock.
CREATE TABLE live.session_asking (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  is_open boolean NOT NULL,
  PRIMARY KEY (edition_id, session_code)
);

-- Who chairs a session, besides its speakers and the team.
CREATE TABLE live.chair (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  person_id uuid NOT NULL,
  PRIMARY KEY (edition_id, session_code, person_id)
);
CREATE INDEX chair_of_person ON live.chair (person_id);

CREATE TABLE live.question (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  -- Who asked. Of an anonymous question nobody is told; forgotten four months later.
  person_id uuid,
  is_anonymous boolean NOT NULL,
  text text NOT NULL,
  state text NOT NULL CHECK (state IN ('new', 'approved', 'answered', 'hidden')),
  -- Somebody looked at it after readers had reported it: reports no longer hide it.
  is_reviewed boolean NOT NULL DEFAULT false,
  asked_at timestamptz NOT NULL,
  -- Votes of persons who are forgotten.
  former_votes integer NOT NULL DEFAULT 0
);
CREATE INDEX question_of_session ON live.question (edition_id, session_code);
CREATE INDEX question_of_person ON live.question (person_id);

CREATE TABLE live.question_vote (
  question_id uuid NOT NULL REFERENCES live.question (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  voted_at timestamptz NOT NULL,
  PRIMARY KEY (question_id, person_id)
);
CREATE INDEX question_vote_of_person ON live.question_vote (person_id);

CREATE TABLE live.question_report (
  question_id uuid NOT NULL REFERENCES live.question (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (question_id, person_id)
);
CREATE INDEX question_report_of_person ON live.question_report (person_id);
