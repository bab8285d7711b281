-- Polls in sessions, how full rooms are, and what people say to speakers afterwards.

CREATE TABLE live.poll (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  title text NOT NULL,
  is_multiple boolean NOT NULL,
  -- Counts, and which options are right, leave the server only once it is revealed.
  state text NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'revealed')),
  made_at timestamptz NOT NULL,
  -- People who answered and are forgotten.
  former_people integer NOT NULL DEFAULT 0
);
CREATE INDEX poll_of_session ON live.poll (edition_id, session_code);

CREATE TABLE live.poll_option (
  poll_id uuid NOT NULL REFERENCES live.poll (id) ON DELETE CASCADE,
  number smallint NOT NULL,
  text text NOT NULL,
  -- The right one, or one of them, of a quiz.
  is_key boolean NOT NULL,
  -- Answers of persons who are forgotten.
  former_answers integer NOT NULL DEFAULT 0,
  PRIMARY KEY (poll_id, number)
);

-- One row a person, so that two answers at once are one.
CREATE TABLE live.poll_answer (
  poll_id uuid NOT NULL REFERENCES live.poll (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  numbers smallint[] NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (poll_id, person_id)
);
CREATE INDEX poll_answer_of_person ON live.poll_answer (person_id);

-- How full a session's room was when somebody last said so.
CREATE TABLE live.room_state (
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  state text NOT NULL CHECK (state IN ('full', 'some', 'empty')),
  said_at timestamptz NOT NULL,
  PRIMARY KEY (edition_id, session_code)
);

CREATE TABLE live.feedback (
  id uuid PRIMARY KEY,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  session_code text NOT NULL,
  -- Who said it: shown to nobody, forgotten four months later.
  person_id uuid,
  score smallint NOT NULL CHECK (score BETWEEN 1 AND 5),
  text text NOT NULL,
  said_at timestamptz NOT NULL,
  CONSTRAINT feedback_once UNIQUE (edition_id, session_code, person_id)
);
CREATE INDEX feedback_of_person ON live.feedback (person_id);
