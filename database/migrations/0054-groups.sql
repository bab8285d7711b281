-- Groups: communities within or across editions, their members, meet-ups and messages.

CREATE TABLE community."group" (
  id uuid PRIMARY KEY,
  slug text NOT NULL CONSTRAINT group_slug_once UNIQUE,
  -- The edition whose team looks after it; NULL once that edition is gone: then the stewards do.
  edition_id uuid REFERENCES directory.edition (id) ON DELETE SET NULL,
  state text NOT NULL CHECK (state IN ('suggested', 'open', 'declined', 'closed')),
  name text NOT NULL,
  about text NOT NULL,
  for_whom text NOT NULL,
  languages jsonb NOT NULL,
  links jsonb NOT NULL,
  joining text NOT NULL CHECK (joining IN ('open', 'asked', 'invited')),
  -- Whoever has it may join; contact persons make another when it went too far.
  invitation text NOT NULL,
  -- Why the team declined or closed it.
  reason text NOT NULL DEFAULT '',
  changed_at timestamptz NOT NULL
);
CREATE INDEX group_of_edition ON community."group" (edition_id);

-- Where a group will be; the team of an edition takes one off, and then it does not come back by itself.
CREATE TABLE community.group_at (
  group_id uuid NOT NULL REFERENCES community."group" (id) ON DELETE CASCADE,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  is_off boolean NOT NULL DEFAULT false,
  PRIMARY KEY (group_id, edition_id)
);
CREATE INDEX group_at_edition ON community.group_at (edition_id);

CREATE TABLE community.group_member (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES community."group" (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  -- 'out': was taken out, and does not come back by themselves.
  state text NOT NULL CHECK (state IN ('asked', 'in', 'out')),
  is_contact boolean NOT NULL DEFAULT false,
  -- Was asked to be a contact person, and has not answered.
  is_offered boolean NOT NULL DEFAULT false,
  shown text NOT NULL DEFAULT 'contacts' CHECK (shown IN ('contacts', 'members', 'attendees')),
  is_muted boolean NOT NULL DEFAULT false,
  since timestamptz NOT NULL,
  CONSTRAINT group_member_once UNIQUE (group_id, person_id),
  CHECK (state = 'in' OR NOT (is_contact OR is_offered))
);
CREATE INDEX group_member_of_person ON community.group_member (person_id);

CREATE TABLE community.group_message (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES community."group" (id) ON DELETE CASCADE,
  -- Those of the group who take part there are told.
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  -- Empty once it was taken down: it still counts for how often members are written to.
  words text NOT NULL,
  sent_by uuid,
  sent_at timestamptz NOT NULL
);
CREATE INDEX group_message_of_group ON community.group_message (group_id, sent_at);
CREATE INDEX group_message_edition ON community.group_message (edition_id);
CREATE INDEX group_message_of_person ON community.group_message (sent_by);

CREATE TABLE community.meet_up (
  id uuid PRIMARY KEY,
  group_id uuid NOT NULL REFERENCES community."group" (id) ON DELETE CASCADE,
  edition_id uuid NOT NULL REFERENCES directory.edition (id) ON DELETE CASCADE,
  title text NOT NULL,
  place text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  CHECK (ends_at > starts_at)
);
CREATE INDEX meet_up_of_group ON community.meet_up (group_id);
CREATE INDEX meet_up_of_edition ON community.meet_up (edition_id);

CREATE TABLE community.meet_up_person (
  meet_up_id uuid NOT NULL REFERENCES community.meet_up (id) ON DELETE CASCADE,
  person_id uuid NOT NULL,
  PRIMARY KEY (meet_up_id, person_id)
);
CREATE INDEX meet_up_of_person ON community.meet_up_person (person_id);
