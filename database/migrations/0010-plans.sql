-- What a team goes to conferences for, where, with whom and for how much.

CREATE SCHEMA plans;

-- A plan is one document: read whole, changed by few, compared, approved.
CREATE TABLE plans.plan (
  id uuid PRIMARY KEY,
  content jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE plans.member (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'approver', 'traveller')),
  -- Who in the plan's document the person is, if they are one of them.
  traveller_id uuid,
  -- Grows when the private calendar address is renewed.
  address_serial integer NOT NULL DEFAULT 1,
  joined_at timestamptz NOT NULL,
  CONSTRAINT member_once UNIQUE (plan_id, person_id)
);
CREATE INDEX member_of_person ON plans.member (person_id);

CREATE TABLE plans.invitation (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan (id) ON DELETE CASCADE,
  email text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'approver', 'traveller')),
  traveller_id uuid,
  -- SHA-256 of the secret in the link.
  token_hash text NOT NULL CONSTRAINT plan_invitation_token_once UNIQUE,
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX plan_invitation_of_plan ON plans.invitation (plan_id);
CREATE INDEX plan_invitation_to ON plans.invitation (email);

CREATE TABLE plans.comment (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan (id) ON DELETE CASCADE,
  edition_id uuid,
  person_id uuid,
  body text NOT NULL,
  written_at timestamptz NOT NULL
);
CREATE INDEX comment_of_plan ON plans.comment (plan_id, written_at);

-- What was said yes to, as it was; never changed.
CREATE TABLE plans.approval (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL REFERENCES plans.plan (id) ON DELETE CASCADE,
  edition_id uuid,
  person_id uuid,
  words text NOT NULL,
  document jsonb NOT NULL,
  given_at timestamptz NOT NULL
);
CREATE INDEX approval_of_plan ON plans.approval (plan_id, given_at);

CREATE TABLE plans.note (
  plan_id uuid NOT NULL REFERENCES plans.plan (id) ON DELETE CASCADE,
  edition_id uuid NOT NULL,
  person_id uuid NOT NULL,
  body text NOT NULL,
  again text CHECK (again IN ('yes', 'smaller', 'no')),
  written_at timestamptz NOT NULL,
  PRIMARY KEY (plan_id, edition_id, person_id)
);

-- The newest proposal of a plan.
CREATE TABLE plans.proposal (
  plan_id uuid PRIMARY KEY REFERENCES plans.plan (id) ON DELETE CASCADE,
  content jsonb NOT NULL,
  asked_at timestamptz NOT NULL
);
