-- What the migrations come to, for reading and review; src/platform/database/schema.test.ts compares it with a migrated database.
-- Written by: pg_dump --schema-only --no-owner --no-privileges (comments and settings left out).

CREATE SCHEMA capacity;
CREATE SCHEMA community;
CREATE SCHEMA conduct;
CREATE SCHEMA directory;
CREATE SCHEMA expo;
CREATE SCHEMA live;
CREATE SCHEMA people;
CREATE SCHEMA plans;
CREATE SCHEMA platform;
CREATE SCHEMA programme;
CREATE SCHEMA tickets;
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE FUNCTION live.remove_file_of_material() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  DELETE FROM platform.file WHERE id = OLD.file_id;
  RETURN NULL;
END
$$;
CREATE TABLE capacity.basket (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    claimant text NOT NULL,
    digest text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE capacity.claim (
    id uuid NOT NULL,
    basket_id uuid NOT NULL,
    pool_id uuid NOT NULL,
    via_id uuid,
    units bigint NOT NULL,
    claimant text NOT NULL,
    state text NOT NULL,
    expires_at timestamp with time zone,
    set_aside_id uuid,
    replaces_id uuid,
    returning_since timestamp with time zone,
    released_because text,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT claim_check CHECK (((state = 'held'::text) = (expires_at IS NOT NULL))),
    CONSTRAINT claim_check1 CHECK (((state = 'released'::text) = (released_because IS NOT NULL))),
    CONSTRAINT claim_state_check CHECK ((state = ANY (ARRAY['held'::text, 'confirmed'::text, 'released'::text]))),
    CONSTRAINT claim_units_check CHECK ((units > 0))
);
CREATE TABLE capacity.claimant (
    key text NOT NULL
);
CREATE TABLE capacity.entitlement (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    role text NOT NULL,
    claimant text NOT NULL,
    source text NOT NULL,
    gift jsonb NOT NULL,
    basket_id uuid,
    granted_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_because text,
    CONSTRAINT entitlement_check CHECK (((ended_at IS NULL) = (ended_because IS NULL)))
);
CREATE TABLE capacity.pool (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    purpose text NOT NULL,
    name text NOT NULL,
    capacity bigint,
    parent_id uuid,
    ancestors uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    most_each integer,
    opens_at timestamp with time zone,
    closes_at timestamp with time zone,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    place text,
    has_waitlist boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT pool_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT pool_check CHECK ((((starts_at IS NULL) = (ends_at IS NULL)) AND (starts_at <= ends_at))),
    CONSTRAINT pool_most_each_check CHECK ((most_each > 0))
);
CREATE VIEW capacity.public_claim AS
 SELECT claim.id,
    claim.basket_id,
    claim.pool_id,
    claim.units,
    claim.state,
    claim.expires_at
   FROM capacity.claim;
CREATE TABLE capacity.set_aside (
    id uuid NOT NULL,
    pool_id uuid NOT NULL,
    units bigint NOT NULL,
    label text NOT NULL,
    CONSTRAINT set_aside_units_check CHECK ((units >= 0))
);
CREATE TABLE capacity.waiting (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    claimant text NOT NULL,
    units bigint NOT NULL,
    may_split boolean NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    priority_reason text,
    state text NOT NULL,
    basket_id uuid,
    joined_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    number bigint NOT NULL,
    CONSTRAINT waiting_check CHECK (((priority = 0) OR (priority_reason IS NOT NULL))),
    CONSTRAINT waiting_check1 CHECK (((state = 'offered'::text) <= (basket_id IS NOT NULL))),
    CONSTRAINT waiting_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'offered'::text, 'taken'::text, 'left'::text]))),
    CONSTRAINT waiting_units_check CHECK ((units > 0))
);
CREATE TABLE capacity.waiting_for (
    waiting_id uuid NOT NULL,
    pool_id uuid NOT NULL,
    wish integer NOT NULL
);
ALTER TABLE capacity.waiting ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME capacity.waiting_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE capacity.waiting_room (
    edition_id uuid NOT NULL,
    opens_at timestamp with time zone,
    inside_at_once integer NOT NULL,
    admitted_per_minute integer NOT NULL,
    keep_minutes integer NOT NULL,
    round uuid NOT NULL,
    next_number integer DEFAULT 0 NOT NULL,
    called integer DEFAULT 0 NOT NULL,
    lapsed integer DEFAULT 0 NOT NULL,
    present integer,
    seed bytea,
    credit double precision DEFAULT 0 NOT NULL,
    ticked_at timestamp with time zone NOT NULL,
    CONSTRAINT waiting_room_admitted_per_minute_check CHECK ((admitted_per_minute > 0)),
    CONSTRAINT waiting_room_check CHECK (((present IS NULL) = (seed IS NULL))),
    CONSTRAINT waiting_room_check1 CHECK (((lapsed >= 0) AND (lapsed <= called) AND (called <= next_number))),
    CONSTRAINT waiting_room_inside_at_once_check CHECK ((inside_at_once > 0)),
    CONSTRAINT waiting_room_keep_minutes_check CHECK ((keep_minutes > 0)),
    CONSTRAINT waiting_room_next_number_check CHECK ((next_number >= 0))
);
CREATE TABLE capacity.waiting_room_call (
    edition_id uuid NOT NULL,
    up_to integer NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE capacity.waiting_room_visit (
    edition_id uuid NOT NULL,
    rank integer NOT NULL,
    pass text,
    pass_before text,
    offer text,
    offered_at timestamp with time zone NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE community.block (
    person_id uuid NOT NULL,
    blocked_id uuid NOT NULL,
    blocked_at timestamp with time zone NOT NULL,
    CONSTRAINT block_check CHECK ((person_id <> blocked_id))
);
CREATE TABLE community.card (
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    topics jsonb DEFAULT '[]'::jsonb NOT NULL,
    shown_at timestamp with time zone NOT NULL,
    id uuid DEFAULT gen_random_uuid() NOT NULL
);
CREATE TABLE community.connection (
    id uuid NOT NULL,
    low_id uuid NOT NULL,
    high_id uuid NOT NULL,
    edition_id uuid,
    edition_name text NOT NULL,
    session_title text,
    met_at timestamp with time zone NOT NULL,
    CONSTRAINT connection_check CHECK ((low_id < high_id))
);
CREATE TABLE community.connection_side (
    connection_id uuid NOT NULL,
    person_id uuid NOT NULL,
    gives jsonb NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    muted boolean DEFAULT false NOT NULL
);
CREATE TABLE community."group" (
    id uuid NOT NULL,
    slug text NOT NULL,
    edition_id uuid,
    state text NOT NULL,
    name text NOT NULL,
    about text NOT NULL,
    for_whom text NOT NULL,
    languages jsonb NOT NULL,
    links jsonb NOT NULL,
    joining text NOT NULL,
    invitation text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT group_joining_check CHECK ((joining = ANY (ARRAY['open'::text, 'asked'::text, 'invited'::text]))),
    CONSTRAINT group_state_check CHECK ((state = ANY (ARRAY['suggested'::text, 'open'::text, 'declined'::text, 'closed'::text])))
);
CREATE TABLE community.group_at (
    group_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    is_off boolean DEFAULT false NOT NULL
);
CREATE TABLE community.group_member (
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    person_id uuid NOT NULL,
    state text NOT NULL,
    is_contact boolean DEFAULT false NOT NULL,
    is_offered boolean DEFAULT false NOT NULL,
    shown text DEFAULT 'contacts'::text NOT NULL,
    is_muted boolean DEFAULT false NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT group_member_check CHECK (((state = 'in'::text) OR (NOT (is_contact OR is_offered)))),
    CONSTRAINT group_member_shown_check CHECK ((shown = ANY (ARRAY['contacts'::text, 'members'::text, 'attendees'::text]))),
    CONSTRAINT group_member_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'in'::text, 'out'::text])))
);
CREATE TABLE community.group_message (
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    words text NOT NULL,
    sent_by uuid,
    sent_at timestamp with time zone NOT NULL
);
CREATE TABLE community.introduction (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    from_id uuid NOT NULL,
    code text NOT NULL,
    from_gives jsonb NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    to_id uuid,
    to_gives jsonb,
    prepared boolean DEFAULT false NOT NULL,
    CONSTRAINT introduction_check CHECK ((from_id <> to_id)),
    CONSTRAINT introduction_check1 CHECK (((to_id IS NULL) = (to_gives IS NULL)))
);
CREATE TABLE community.lightning_list (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    rules jsonb NOT NULL,
    seed text NOT NULL,
    drawn_at timestamp with time zone,
    timer_talk uuid,
    timer_started_at timestamp with time zone,
    timer_used_ms integer DEFAULT 0 NOT NULL,
    timer_revision integer DEFAULT 0 NOT NULL
);
CREATE TABLE community.lightning_talk (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    person_id uuid NOT NULL,
    name text NOT NULL,
    title text NOT NULL,
    about text NOT NULL,
    link text,
    own_laptop boolean NOT NULL,
    state text NOT NULL,
    "position" integer NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    given_at timestamp with time zone,
    revision integer DEFAULT 0 NOT NULL,
    signed_up_at timestamp with time zone NOT NULL,
    starred_at timestamp with time zone,
    CONSTRAINT lightning_talk_state_check CHECK ((state = ANY (ARRAY['on'::text, 'waiting'::text, 'off'::text])))
);
CREATE TABLE community.meet_up (
    id uuid NOT NULL,
    group_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    title text NOT NULL,
    place text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    reminded_for timestamp with time zone,
    CONSTRAINT meet_up_check CHECK ((ends_at > starts_at))
);
CREATE TABLE community.meet_up_person (
    meet_up_id uuid NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE community.meeting (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    state text NOT NULL,
    words text NOT NULL,
    minutes integer NOT NULL,
    place_kind text NOT NULL,
    place text NOT NULL,
    wanted_place_id uuid,
    asked_by uuid,
    turn_of uuid,
    times jsonb NOT NULL,
    open_until timestamp with time zone NOT NULL,
    starts_at timestamp with time zone,
    ends_at timestamp with time zone,
    taken_place_id uuid,
    reminded_for timestamp with time zone,
    revision integer DEFAULT 0 NOT NULL,
    made_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT meeting_check CHECK (((state = 'fixed'::text) = (starts_at IS NOT NULL))),
    CONSTRAINT meeting_check1 CHECK (((starts_at IS NULL) = (ends_at IS NULL))),
    CONSTRAINT meeting_minutes_check CHECK ((minutes > 0)),
    CONSTRAINT meeting_place_kind_check CHECK ((place_kind = ANY (ARRAY['pool'::text, 'words'::text, 'online'::text]))),
    CONSTRAINT meeting_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'fixed'::text, 'declined'::text, 'cancelled'::text])))
);
CREATE TABLE community.meeting_choice (
    person_id uuid NOT NULL,
    allows text NOT NULL,
    CONSTRAINT meeting_choice_allows_check CHECK ((allows = ANY (ARRAY['nobody'::text, 'connections'::text, 'attendees'::text])))
);
CREATE TABLE community.meeting_part (
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    person_id uuid,
    answer text NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    CONSTRAINT meeting_part_answer_check CHECK ((answer = ANY (ARRAY['open'::text, 'yes'::text, 'no'::text, 'left'::text, 'silent'::text])))
);
CREATE TABLE community.meeting_place (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    name text NOT NULL,
    way text NOT NULL,
    room text,
    seats integer NOT NULL,
    opens_at time without time zone NOT NULL,
    closes_at time without time zone NOT NULL,
    is_open boolean DEFAULT true NOT NULL,
    CONSTRAINT meeting_place_seats_check CHECK (((seats >= 2) AND (seats <= 100)))
);
CREATE TABLE community.open_space (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    code text NOT NULL,
    host_id uuid,
    is_reserved boolean NOT NULL,
    title text NOT NULL,
    about text NOT NULL,
    languages jsonb NOT NULL,
    links jsonb NOT NULL,
    room text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    state text NOT NULL,
    reason text DEFAULT ''::text NOT NULL,
    merged_into uuid,
    asks_into uuid,
    offered_to uuid,
    revision integer DEFAULT 0 NOT NULL,
    put_on_at timestamp with time zone NOT NULL,
    CONSTRAINT open_space_check CHECK ((starts_at < ends_at)),
    CONSTRAINT open_space_state_check CHECK ((state = ANY (ARRAY['new'::text, 'on'::text, 'ended'::text, 'taken-down'::text, 'merged'::text])))
);
CREATE TABLE community.open_space_person (
    open_space_id uuid NOT NULL,
    person_id uuid NOT NULL,
    joined_at timestamp with time zone NOT NULL
);
CREATE TABLE community.open_space_rules (
    edition_id uuid NOT NULL,
    rules jsonb NOT NULL
);
CREATE TABLE community.person_quarter (
    person_id uuid NOT NULL,
    quarter timestamp with time zone NOT NULL,
    meeting_id uuid NOT NULL
);
CREATE TABLE community.place_quarter (
    place_id uuid NOT NULL,
    quarter timestamp with time zone NOT NULL,
    meeting_id uuid NOT NULL
);
CREATE TABLE community.shared_note (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    newest integer DEFAULT 0 NOT NULL
);
CREATE TABLE community.shared_note_change (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    number integer NOT NULL,
    change bytea NOT NULL,
    person_id uuid,
    begun_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
CREATE TABLE community.shared_note_writer (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    client bigint NOT NULL,
    person_id uuid,
    first_at timestamp with time zone NOT NULL
);
CREATE TABLE community.thanks (
    connection_id uuid NOT NULL,
    from_id uuid NOT NULL,
    sent_on date NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    words text NOT NULL
);
CREATE TABLE conduct.desk (
    edition_id uuid NOT NULL,
    emergency jsonb DEFAULT '{}'::jsonb NOT NULL,
    keep_days integer DEFAULT 365 NOT NULL,
    CONSTRAINT desk_keep_days_check CHECK (((keep_days >= 30) AND (keep_days <= 3650)))
);
CREATE TABLE conduct.entry (
    id uuid NOT NULL,
    report_id uuid NOT NULL,
    place bigint NOT NULL,
    key_id text NOT NULL,
    sealed bytea NOT NULL
);
ALTER TABLE conduct.entry ALTER COLUMN place ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME conduct.entry_place_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE conduct.log (
    id bigint NOT NULL,
    edition_id uuid NOT NULL,
    report_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    key_id text NOT NULL,
    sealed bytea NOT NULL
);
ALTER TABLE conduct.log ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME conduct.log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE conduct.reader (
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    named_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    looked_at timestamp with time zone
);
CREATE TABLE conduct.report (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    place bigint NOT NULL,
    is_flood boolean NOT NULL,
    code_hash bytea NOT NULL,
    key_id text NOT NULL,
    sealed bytea NOT NULL,
    erase_on date NOT NULL
);
ALTER TABLE conduct.report ALTER COLUMN place ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME conduct.report_place_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE directory.conference (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    about jsonb DEFAULT '{}'::jsonb NOT NULL,
    website text,
    organisation_id uuid,
    created_at timestamp with time zone NOT NULL,
    merged_into uuid
);
CREATE TABLE directory.conference_key (
    key text NOT NULL,
    conference_id uuid NOT NULL
);
CREATE TABLE directory.digest (
    id uuid NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    search text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone,
    sent_at timestamp with time zone
);
CREATE TABLE directory.doubt (
    id uuid NOT NULL,
    listing_id uuid NOT NULL,
    other_id uuid NOT NULL,
    score double precision NOT NULL,
    reasons jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    verdict text,
    CONSTRAINT doubt_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'different'::text])))
);
CREATE TABLE directory.edition (
    id uuid NOT NULL,
    conference_id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    tagline jsonb DEFAULT '{}'::jsonb NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    zone text NOT NULL,
    mode text DEFAULT 'on-site'::text NOT NULL,
    venue_name text,
    address text,
    city text,
    country text,
    latitude double precision,
    longitude double precision,
    website text,
    about jsonb DEFAULT '{}'::jsonb NOT NULL,
    for_whom jsonb DEFAULT '{}'::jsonb NOT NULL,
    take_part jsonb DEFAULT '{}'::jsonb NOT NULL,
    accent text DEFAULT '#0f6b5c'::text NOT NULL,
    logo_file uuid,
    cover_file uuid,
    channels jsonb DEFAULT '[]'::jsonb NOT NULL,
    call_opens_at timestamp with time zone,
    call_closes_at timestamp with time zone,
    tickets_open_at timestamp with time zone,
    aid_closes_at timestamp with time zone,
    is_public boolean DEFAULT false NOT NULL,
    is_rehearsal boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT edition_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text)),
    CONSTRAINT edition_ends_after_start CHECK ((ends_on >= starts_on)),
    CONSTRAINT edition_mode_check CHECK ((mode = ANY (ARRAY['on-site'::text, 'online'::text, 'hybrid'::text])))
);
CREATE TABLE directory.fact_change (
    id bigint NOT NULL,
    listing_id uuid NOT NULL,
    source_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    field text NOT NULL,
    before jsonb,
    after jsonb
);
ALTER TABLE directory.fact_change ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME directory.fact_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE directory.former_slug (
    slug text NOT NULL,
    edition_id uuid NOT NULL,
    left_at timestamp with time zone NOT NULL
);
CREATE TABLE directory.intent (
    person_id uuid NOT NULL,
    listing_id uuid NOT NULL,
    intent text NOT NULL,
    reminded text[] DEFAULT '{}'::text[] NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT intent_intent_check CHECK ((intent = ANY (ARRAY['going'::text, 'maybe'::text, 'speaking'::text, 'submitted'::text])))
);
CREATE TABLE directory.intent_calendar (
    person_id uuid NOT NULL,
    key_hash bytea NOT NULL
);
CREATE TABLE directory.intent_reminder (
    person_id uuid NOT NULL,
    week_before boolean NOT NULL,
    day_before boolean NOT NULL
);
CREATE TABLE directory.listing (
    id uuid NOT NULL,
    conference_id uuid NOT NULL,
    slug text NOT NULL,
    edition_id uuid,
    facts jsonb NOT NULL,
    contradictions jsonb DEFAULT '[]'::jsonb NOT NULL,
    starts_on date,
    ends_on date,
    latitude double precision,
    longitude double precision,
    call_opens_at timestamp with time zone,
    call_closes_at timestamp with time zone,
    early_bird_ends_at timestamp with time zone,
    tickets_close_at timestamp with time zone,
    aid_closes_at timestamp with time zone,
    marks text[] NOT NULL,
    words tsvector NOT NULL,
    is_shown boolean DEFAULT true NOT NULL,
    merged_into uuid,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    dropped_at timestamp with time zone,
    dropped_kept_at timestamp with time zone,
    marks_key bigint GENERATED ALWAYS AS (hash_array_extended(marks, (0)::bigint)) STORED,
    town_key bigint GENERATED ALWAYS AS (hashtextextended((facts ->> 'city'::text), (((round(latitude) * (1000)::double precision) + round(longitude)))::bigint)) STORED
);
CREATE TABLE directory.mark_set (
    key bigint GENERATED ALWAYS AS (hash_array_extended(marks, (0)::bigint)) STORED NOT NULL,
    marks text[] NOT NULL
);
CREATE TABLE directory.match_key (
    key text NOT NULL,
    listing_id uuid NOT NULL
);
CREATE TABLE directory.merged_intent (
    listing_id uuid NOT NULL,
    person_id uuid NOT NULL,
    intent text NOT NULL,
    reminded text[] NOT NULL,
    set_at timestamp with time zone NOT NULL,
    was_moved boolean NOT NULL,
    CONSTRAINT merged_intent_intent_check CHECK ((intent = ANY (ARRAY['going'::text, 'maybe'::text, 'speaking'::text, 'submitted'::text])))
);
CREATE TABLE directory.page (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    slug text NOT NULL,
    title jsonb NOT NULL,
    body jsonb NOT NULL,
    "position" integer NOT NULL,
    is_public boolean DEFAULT true NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE directory.place (
    id integer NOT NULL,
    name text NOT NULL,
    word text NOT NULL,
    region text,
    country text NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    zone text,
    people integer NOT NULL
);
CREATE TABLE directory.record (
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    key text NOT NULL,
    listing_id uuid NOT NULL,
    facts jsonb NOT NULL,
    link text,
    cited jsonb DEFAULT '{}'::jsonb NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    is_gone boolean DEFAULT false NOT NULL,
    gone_at timestamp with time zone,
    merged_from uuid
);
CREATE TABLE directory.source (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    url text,
    page text,
    licence text,
    refresh_hours integer,
    etag text,
    refreshed_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT source_kind_check CHECK ((kind = ANY (ARRAY['hosted'::text, 'editors'::text, 'calendar'::text, 'python-deadlines'::text, 'confs-tech'::text, 'starter'::text]))),
    CONSTRAINT source_refresh_hours_check CHECK (((refresh_hours >= 1) AND (refresh_hours <= 8760)))
);
CREATE TABLE directory.source_run (
    id uuid NOT NULL,
    source_id uuid NOT NULL,
    state text NOT NULL,
    files jsonb,
    asked_by uuid,
    asked_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    seen_at timestamp with time zone NOT NULL,
    done integer DEFAULT 0 NOT NULL,
    total integer DEFAULT 0 NOT NULL,
    report jsonb DEFAULT '{}'::jsonb NOT NULL,
    note text,
    CONSTRAINT source_run_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
CREATE TABLE directory.subscription (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    topics text[] NOT NULL,
    told text[] DEFAULT '{}'::text[] NOT NULL,
    created_at timestamp with time zone NOT NULL,
    confirmed_at timestamp with time zone
);
CREATE TABLE directory.suggestion (
    id uuid NOT NULL,
    listing_id uuid,
    facts jsonb NOT NULL,
    link text NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    person_id uuid,
    email text,
    locale text NOT NULL,
    state text NOT NULL,
    likely jsonb DEFAULT '[]'::jsonb NOT NULL,
    reply text,
    result_id uuid,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    decided_by uuid,
    CONSTRAINT suggestion_state_check CHECK ((state = ANY (ARRAY['unconfirmed'::text, 'open'::text, 'accepted'::text, 'declined'::text])))
);
CREATE TABLE directory.word (
    word text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE expo.job (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    sponsor_id uuid,
    employer text NOT NULL,
    title text NOT NULL,
    place text,
    url text,
    description text,
    "position" integer NOT NULL
);
CREATE TABLE expo.sponsor (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    name text NOT NULL,
    level text NOT NULL,
    level_order integer NOT NULL,
    website text,
    logo text,
    description text,
    booth text,
    job_fair_table text,
    "position" integer NOT NULL
);
CREATE TABLE live.announcement (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    title jsonb NOT NULL,
    body jsonb NOT NULL,
    audience text[] NOT NULL,
    is_public boolean NOT NULL,
    is_urgent boolean NOT NULL,
    state text NOT NULL,
    send_at timestamp with time zone,
    corrects uuid,
    revision integer DEFAULT 1 NOT NULL,
    written_by uuid,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT announcement_check CHECK (((state = 'draft'::text) OR (send_at IS NOT NULL))),
    CONSTRAINT announcement_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'scheduled'::text, 'sending'::text, 'sent'::text])))
);
CREATE TABLE live.announcement_reader (
    announcement_id uuid NOT NULL,
    reader text NOT NULL,
    person_id uuid,
    email text,
    locale text NOT NULL,
    way text,
    told_at timestamp with time zone,
    seen_at timestamp with time zone,
    digest_at timestamp with time zone,
    CONSTRAINT announcement_reader_way_check CHECK ((way = ANY (ARRAY['push'::text, 'mail'::text, 'digest'::text, 'app'::text, 'none'::text])))
);
CREATE TABLE live.announcement_stop (
    edition_id uuid NOT NULL,
    reader text NOT NULL,
    stopped_at timestamp with time zone NOT NULL
);
CREATE TABLE live.asking (
    edition_id uuid NOT NULL,
    allows_anonymous boolean NOT NULL,
    is_moderated boolean NOT NULL
);
CREATE TABLE live.chair (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE live.feedback (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    person_id uuid,
    score smallint NOT NULL,
    text text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT feedback_score_check CHECK (((score >= 1) AND (score <= 5)))
);
CREATE TABLE live.gathering (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    room text,
    place text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    path text NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    changed_at timestamp with time zone NOT NULL
);
CREATE TABLE live.gathering_person (
    gathering_id uuid NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE live.leaderboard_name (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    person_id uuid NOT NULL,
    said_at timestamp with time zone NOT NULL
);
CREATE TABLE live.material (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    place smallint NOT NULL,
    title text NOT NULL,
    url text,
    file_id uuid,
    file_name text,
    byte_count integer,
    audience text NOT NULL,
    licence text,
    person_id uuid,
    put_at timestamp with time zone NOT NULL,
    CONSTRAINT material_audience_check CHECK ((audience = ANY (ARRAY['everybody'::text, 'attending'::text]))),
    CONSTRAINT material_check CHECK (((url IS NULL) = (file_id IS NOT NULL))),
    CONSTRAINT material_place_check CHECK (((place >= 1) AND (place <= 12)))
);
CREATE TABLE live.note (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    session_code text NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    beside_id uuid,
    changed_at timestamp with time zone NOT NULL
);
CREATE TABLE live.notice (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    release_id uuid,
    facts jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone,
    digest_at timestamp with time zone,
    told_key text
);
CREATE TABLE live.notice_choice (
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    way text NOT NULL,
    zone text,
    changed_at timestamp with time zone NOT NULL,
    announcements text DEFAULT 'mail'::text NOT NULL,
    CONSTRAINT notice_choice_announcements_check CHECK ((announcements = ANY (ARRAY['push'::text, 'app'::text, 'mail'::text, 'digest'::text, 'none'::text]))),
    CONSTRAINT notice_choice_way_check CHECK ((way = ANY (ARRAY['push'::text, 'app'::text, 'mail'::text, 'digest'::text, 'none'::text])))
);
CREATE TABLE live.own_item (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    title text NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT own_item_check CHECK ((starts_at < ends_at))
);
CREATE TABLE live.poll (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    title text NOT NULL,
    is_multiple boolean NOT NULL,
    state text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    former_people integer DEFAULT 0 NOT NULL,
    person_id uuid,
    CONSTRAINT poll_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closed'::text, 'revealed'::text])))
);
CREATE TABLE live.poll_answer (
    poll_id uuid NOT NULL,
    person_id uuid NOT NULL,
    numbers smallint[] NOT NULL,
    answered_at timestamp with time zone NOT NULL
);
CREATE TABLE live.poll_option (
    poll_id uuid NOT NULL,
    number smallint NOT NULL,
    text text NOT NULL,
    is_key boolean NOT NULL,
    former_answers integer DEFAULT 0 NOT NULL
);
CREATE TABLE live.push_device (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    endpoint text NOT NULL,
    p256dh text NOT NULL,
    auth text NOT NULL,
    name text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    reached_at timestamp with time zone
);
CREATE TABLE live.push_message (
    id uuid NOT NULL,
    device_id uuid NOT NULL,
    key text NOT NULL,
    payload jsonb NOT NULL,
    is_urgent boolean NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT push_message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text])))
);
CREATE TABLE live.question (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    person_id uuid,
    is_anonymous boolean NOT NULL,
    text text NOT NULL,
    state text NOT NULL,
    is_reviewed boolean DEFAULT false NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    former_votes integer DEFAULT 0 NOT NULL,
    CONSTRAINT question_state_check CHECK ((state = ANY (ARRAY['new'::text, 'approved'::text, 'answered'::text, 'hidden'::text])))
);
CREATE TABLE live.question_report (
    question_id uuid NOT NULL,
    person_id uuid NOT NULL,
    reported_at timestamp with time zone NOT NULL
);
CREATE TABLE live.question_vote (
    question_id uuid NOT NULL,
    person_id uuid NOT NULL,
    voted_at timestamp with time zone NOT NULL
);
CREATE TABLE live.remote_room (
    edition_id uuid NOT NULL,
    room_code text NOT NULL,
    stream text,
    chat text,
    captions text,
    audience text NOT NULL,
    minutes_before integer NOT NULL,
    CONSTRAINT remote_room_audience_check CHECK ((audience = ANY (ARRAY['everybody'::text, 'attending'::text, 'online'::text]))),
    CONSTRAINT remote_room_minutes_before_check CHECK (((minutes_before >= 0) AND (minutes_before <= 120)))
);
CREATE TABLE live.room_state (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    state text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    CONSTRAINT room_state_state_check CHECK ((state = ANY (ARRAY['full'::text, 'some'::text, 'empty'::text])))
);
CREATE TABLE live.session_asking (
    edition_id uuid NOT NULL,
    session_code text NOT NULL,
    is_open boolean NOT NULL
);
CREATE TABLE live.star (
    list_id uuid NOT NULL,
    session_code text NOT NULL,
    starred_at timestamp with time zone NOT NULL
);
CREATE TABLE live.star_list (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    person_id uuid,
    address_serial integer DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    is_shared boolean DEFAULT false NOT NULL,
    share_serial integer DEFAULT 1 NOT NULL
);
CREATE TABLE live.told_release (
    release_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    told_at timestamp with time zone NOT NULL
);
CREATE TABLE people.account (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    provider_id text NOT NULL,
    account_id text NOT NULL,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamp with time zone,
    refresh_token_expires_at timestamp with time zone,
    scope text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE people.invitation (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    email text NOT NULL,
    organisation_id uuid,
    edition_id uuid,
    subject text NOT NULL,
    role text NOT NULL,
    invited_by uuid,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    CONSTRAINT invitation_check CHECK (((organisation_id IS NULL) <> (edition_id IS NULL)))
);
CREATE TABLE people.membership (
    organisation_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    CONSTRAINT membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'member'::text])))
);
CREATE TABLE people.organisation (
    id uuid NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE people.passkey (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    name text,
    public_key text NOT NULL,
    credential_id text NOT NULL,
    counter bigint NOT NULL,
    device_type text NOT NULL,
    backed_up boolean NOT NULL,
    transports text,
    aaguid text,
    created_at timestamp with time zone DEFAULT now()
);
CREATE TABLE people.person (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    email text NOT NULL,
    email_verified boolean DEFAULT false NOT NULL,
    photo_id uuid,
    locale text DEFAULT 'en'::text NOT NULL,
    pronouns text DEFAULT ''::text NOT NULL,
    headline text DEFAULT ''::text NOT NULL,
    links jsonb DEFAULT '[]'::jsonb NOT NULL,
    languages jsonb DEFAULT '[]'::jsonb NOT NULL,
    visibility jsonb DEFAULT '{}'::jsonb NOT NULL,
    steward boolean DEFAULT false NOT NULL,
    first_organiser boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT person_email_check CHECK ((email = lower(email)))
);
CREATE TABLE people.role_grant (
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    granted_by uuid,
    granted_at timestamp with time zone NOT NULL,
    CONSTRAINT role_grant_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'organiser'::text, 'programme'::text, 'reviewer'::text, 'desk'::text, 'volunteer-lead'::text, 'sponsor'::text, 'speaker'::text, 'attendee'::text])))
);
CREATE TABLE people.sign_in (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id uuid NOT NULL,
    token_hash text NOT NULL,
    device text,
    network text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_on date DEFAULT CURRENT_DATE NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT sign_in_keeps_no_address CHECK ((network IS NULL))
);
CREATE TABLE people.token (
    id uuid NOT NULL,
    token_hash text NOT NULL,
    person_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    role text NOT NULL,
    name text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    last_used_on date,
    revoked_at timestamp with time zone
);
CREATE TABLE people.verification (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    identifier text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE plans.approval (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    edition_id uuid,
    person_id uuid,
    words text NOT NULL,
    document jsonb NOT NULL,
    given_at timestamp with time zone NOT NULL
);
CREATE TABLE plans.comment (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    edition_id uuid,
    person_id uuid,
    body text NOT NULL,
    written_at timestamp with time zone NOT NULL
);
CREATE TABLE plans.invitation (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    email text NOT NULL,
    role text NOT NULL,
    traveller_id uuid,
    token_hash text NOT NULL,
    invited_by uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'approver'::text, 'traveller'::text])))
);
CREATE TABLE plans.member (
    id uuid NOT NULL,
    plan_id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL,
    traveller_id uuid,
    address_serial integer DEFAULT 1 NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    CONSTRAINT member_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'approver'::text, 'traveller'::text])))
);
CREATE TABLE plans.note (
    plan_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    person_id uuid NOT NULL,
    body text NOT NULL,
    again text,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT note_again_check CHECK ((again = ANY (ARRAY['yes'::text, 'smaller'::text, 'no'::text])))
);
CREATE TABLE plans.plan (
    id uuid NOT NULL,
    content jsonb NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE plans.proposal (
    plan_id uuid NOT NULL,
    content jsonb NOT NULL,
    asked_at timestamp with time zone NOT NULL
);
CREATE TABLE platform.audit (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    edition_id uuid,
    person_id uuid,
    act text NOT NULL,
    subject text NOT NULL,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL
);
ALTER TABLE platform.audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE platform.file (
    id uuid NOT NULL,
    kind text NOT NULL,
    media_type text NOT NULL,
    bytes bytea NOT NULL,
    sha256 bytea NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT file_kind_check CHECK ((kind = ANY (ARRAY['picture'::text, 'document'::text])))
);
CREATE TABLE platform.letter (
    id uuid NOT NULL,
    key text NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    body_text text NOT NULL,
    body_html text,
    headers jsonb DEFAULT '{}'::jsonb NOT NULL,
    confidential boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamp with time zone DEFAULT now() NOT NULL,
    sent_at timestamp with time zone,
    sent_to text,
    failed_at timestamp with time zone,
    last_error text,
    erased_at timestamp with time zone,
    attachments jsonb DEFAULT '[]'::jsonb NOT NULL,
    CONSTRAINT letter_sent_to_check CHECK ((sent_to = ANY (ARRAY['smtp'::text, 'file'::text])))
);
CREATE TABLE platform.live_event (
    id bigint NOT NULL,
    edition_id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE platform.live_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.live_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE platform.migration (
    name text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);
CREATE TABLE platform.outbox (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    name text NOT NULL,
    edition_id uuid,
    lane uuid GENERATED ALWAYS AS (COALESCE(edition_id, '00000000-0000-0000-0000-000000000000'::uuid)) STORED NOT NULL,
    facts jsonb NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    delivered_at timestamp with time zone,
    failed_at timestamp with time zone,
    last_error text
);
ALTER TABLE platform.outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME platform.outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE platform.outbox_lane (
    lane uuid NOT NULL,
    holder uuid NOT NULL,
    held_until timestamp with time zone NOT NULL
);
CREATE TABLE platform.rate (
    key text NOT NULL,
    used_until timestamp with time zone NOT NULL
);
CREATE TABLE platform.setting (
    key text NOT NULL,
    value jsonb NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE platform.task (
    id uuid NOT NULL,
    kind text NOT NULL,
    edition_id uuid,
    person_id uuid,
    state text DEFAULT 'waiting'::text NOT NULL,
    progress integer DEFAULT 0 NOT NULL,
    note text,
    result jsonb,
    created_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT task_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
    CONSTRAINT task_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text])))
);
CREATE TABLE platform.version (
    scope text NOT NULL,
    version bigint NOT NULL
);
CREATE TABLE programme.import (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    source_name text NOT NULL,
    format text NOT NULL,
    content json NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by uuid,
    applied_at timestamp with time zone,
    CONSTRAINT import_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'applied'::text, 'discarded'::text])))
);
CREATE TABLE programme.lock (
    edition_id uuid NOT NULL
);
CREATE TABLE programme.placement (
    session_id uuid NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    CONSTRAINT placement_ends_after_start CHECK ((ends_at >= starts_at))
);
CREATE TABLE programme.placement_room (
    session_id uuid NOT NULL,
    room_id uuid NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE programme.release (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    note text,
    document json NOT NULL,
    changes json NOT NULL,
    revisions json NOT NULL,
    withdrawn json NOT NULL,
    released_at timestamp with time zone NOT NULL,
    released_by uuid,
    pictures text[] DEFAULT '{}'::text[] NOT NULL
);
CREATE TABLE programme.removed (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    content json NOT NULL,
    highest_number integer,
    removed_at timestamp with time zone NOT NULL,
    removed_by uuid
);
CREATE TABLE programme.room (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    capacity integer,
    floor text,
    description text,
    accessibility text,
    pin_x integer,
    pin_y integer,
    "position" integer NOT NULL,
    CONSTRAINT room_capacity_check CHECK ((capacity >= 0)),
    CONSTRAINT room_pin_x_check CHECK (((pin_x >= 0) AND (pin_x <= 1000))),
    CONSTRAINT room_pin_y_check CHECK (((pin_y >= 0) AND (pin_y <= 1000)))
);
CREATE TABLE programme.session (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    code text NOT NULL,
    number integer NOT NULL,
    guid uuid NOT NULL,
    kind text NOT NULL,
    kind_label text,
    title text NOT NULL,
    subtitle text,
    abstract text,
    description text,
    content_notes text,
    track_id uuid,
    level text,
    language text,
    recorded boolean,
    delivery text DEFAULT 'on-site'::text NOT NULL,
    links jsonb DEFAULT '[]'::jsonb NOT NULL,
    tags jsonb DEFAULT '[]'::jsonb NOT NULL,
    minutes integer,
    parent_id uuid,
    status text DEFAULT 'confirmed'::text NOT NULL,
    translations jsonb DEFAULT '{}'::jsonb NOT NULL,
    announced boolean DEFAULT false NOT NULL,
    revision integer DEFAULT 1 NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT session_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT session_number_check CHECK ((number > 0)),
    CONSTRAINT session_status_check CHECK ((status = ANY (ARRAY['confirmed'::text, 'cancelled'::text])))
);
CREATE TABLE programme.session_speaker (
    session_id uuid NOT NULL,
    speaker_id uuid NOT NULL,
    "position" integer NOT NULL
);
CREATE TABLE programme.speaker (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    code text NOT NULL,
    person_id uuid,
    name text NOT NULL,
    pronouns text,
    affiliation text,
    biography text,
    picture text,
    links jsonb DEFAULT '[]'::jsonb NOT NULL,
    "position" integer NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    email text
);
CREATE TABLE programme.track (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    code text NOT NULL,
    name text NOT NULL,
    description text,
    colour integer NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT track_colour_check CHECK (((colour >= 1) AND (colour <= 8)))
);
CREATE TABLE tickets.answer (
    ticket_id uuid NOT NULL,
    question text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.ballot (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    name text NOT NULL,
    product_ids uuid[] NOT NULL,
    most_each integer NOT NULL,
    offer_hours integer NOT NULL,
    opens_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    commitment text NOT NULL,
    seed text NOT NULL,
    drawn_at timestamp with time zone,
    drawing jsonb,
    CONSTRAINT ballot_check CHECK (((drawn_at IS NULL) = (drawing IS NULL))),
    CONSTRAINT ballot_check1 CHECK ((opens_at < closes_at)),
    CONSTRAINT ballot_most_each_check CHECK ((most_each > 0)),
    CONSTRAINT ballot_offer_hours_check CHECK ((offer_hours > 0))
);
CREATE TABLE tickets.ballot_entry (
    id uuid NOT NULL,
    ballot_id uuid NOT NULL,
    person_id uuid,
    name text NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    choices uuid[] NOT NULL,
    entered_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.card_message (
    id text NOT NULL,
    received_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.card_session (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    order_id uuid NOT NULL,
    outside_id text,
    url text,
    amount bigint NOT NULL,
    currency text NOT NULL,
    state text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    looked_at timestamp with time zone NOT NULL,
    CONSTRAINT card_session_amount_check CHECK ((amount > 0)),
    CONSTRAINT card_session_state_check CHECK ((state = ANY (ARRAY['open'::text, 'paid'::text, 'ended'::text])))
);
CREATE TABLE tickets.change (
    order_id uuid NOT NULL,
    id uuid NOT NULL,
    ticket_id uuid NOT NULL,
    product_id uuid NOT NULL,
    variation text,
    price bigint NOT NULL,
    method text NOT NULL,
    received bigint DEFAULT 0 NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    CONSTRAINT change_method_check CHECK ((method = ANY (ARRAY['transfer'::text, 'invoice'::text, 'card'::text]))),
    CONSTRAINT change_price_check CHECK ((price > 0)),
    CONSTRAINT change_received_check CHECK ((received >= 0))
);
CREATE TABLE tickets.invoice (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    order_id uuid NOT NULL,
    number integer NOT NULL,
    kind text NOT NULL,
    corrects_id uuid,
    content jsonb NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    CONSTRAINT invoice_kind_check CHECK ((kind = ANY (ARRAY['invoice'::text, 'credit-note'::text])))
);
CREATE TABLE tickets."order" (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    code text NOT NULL,
    state text NOT NULL,
    digest text NOT NULL,
    person_id uuid,
    name text DEFAULT ''::text NOT NULL,
    email text DEFAULT ''::text NOT NULL,
    locale text NOT NULL,
    currency text NOT NULL,
    total bigint NOT NULL,
    paid bigint DEFAULT 0 NOT NULL,
    method text,
    voucher_id uuid,
    company jsonb,
    accepted jsonb DEFAULT '[]'::jsonb NOT NULL,
    expires_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    placed_at timestamp with time zone,
    settled_at timestamp with time zone,
    reminded_at timestamp with time zone,
    kept bigint DEFAULT 0 NOT NULL,
    CONSTRAINT order_kept_check CHECK ((kept >= 0)),
    CONSTRAINT order_method_check CHECK ((method = ANY (ARRAY['free'::text, 'transfer'::text, 'invoice'::text, 'card'::text]))),
    CONSTRAINT order_state_check CHECK ((state = ANY (ARRAY['basket'::text, 'placed'::text, 'paid'::text, 'cancelled'::text]))),
    CONSTRAINT order_total_check CHECK ((total >= 0))
);
CREATE TABLE tickets.order_act (
    id bigint NOT NULL,
    order_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    act text NOT NULL,
    by_person_id uuid,
    by_team boolean DEFAULT false NOT NULL,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL
);
ALTER TABLE tickets.order_act ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME tickets.order_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE tickets.payment (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    order_id uuid NOT NULL,
    kind text NOT NULL,
    method text NOT NULL,
    state text NOT NULL,
    amount bigint NOT NULL,
    currency text NOT NULL,
    outside_id text,
    note text DEFAULT ''::text NOT NULL,
    by_person_id uuid,
    at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    of_payment_id uuid,
    CONSTRAINT payment_amount_check CHECK ((amount > 0)),
    CONSTRAINT payment_kind_check CHECK ((kind = ANY (ARRAY['payment'::text, 'refund'::text]))),
    CONSTRAINT payment_method_check CHECK ((method = ANY (ARRAY['transfer'::text, 'invoice'::text, 'card'::text, 'other'::text]))),
    CONSTRAINT payment_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'failed'::text])))
);
CREATE TABLE tickets.product (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    pool_id uuid NOT NULL,
    "position" integer NOT NULL,
    content jsonb NOT NULL,
    is_archived boolean DEFAULT false NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    number integer NOT NULL,
    CONSTRAINT product_number_range CHECK (((number >= 0) AND (number <= 16383)))
);
CREATE TABLE tickets.role_person (
    edition_id uuid NOT NULL,
    role text NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    speaker_code text,
    added_at timestamp with time zone NOT NULL,
    locale text NOT NULL,
    CONSTRAINT role_person_check CHECK (((role = 'speaker'::text) = (speaker_code IS NOT NULL))),
    CONSTRAINT role_person_role_check CHECK ((role = ANY (ARRAY['speaker'::text, 'organiser'::text, 'volunteer'::text, 'sponsor-staff'::text, 'grantee'::text])))
);
CREATE TABLE tickets.shop (
    edition_id uuid NOT NULL,
    content jsonb NOT NULL,
    is_open boolean DEFAULT false NOT NULL,
    last_invoice integer DEFAULT 0 NOT NULL,
    updated_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.signing_key (
    edition_id uuid NOT NULL,
    public_key bytea NOT NULL,
    private_key bytea NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.stand_in_checkout (
    id text NOT NULL,
    key text NOT NULL,
    order_id uuid NOT NULL,
    content jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.stand_in_message (
    id text NOT NULL,
    checkout_id text NOT NULL,
    body text NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent integer DEFAULT 0 NOT NULL,
    answer integer
);
CREATE TABLE tickets.statement_line (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    key text NOT NULL,
    content jsonb NOT NULL,
    state text NOT NULL,
    payment_id uuid,
    taken_in_at timestamp with time zone NOT NULL,
    note text DEFAULT ''::text NOT NULL,
    bookings integer DEFAULT 0 NOT NULL,
    changed_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT statement_line_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'open'::text, 'put-aside'::text])))
);
CREATE TABLE tickets.ticket (
    id uuid NOT NULL,
    order_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    number integer NOT NULL,
    product_id uuid NOT NULL,
    variation text,
    part_of uuid,
    claim_id uuid NOT NULL,
    price bigint NOT NULL,
    tax bigint NOT NULL,
    tax_rate integer NOT NULL,
    voucher_id uuid,
    holder_name text DEFAULT ''::text NOT NULL,
    holder_email text DEFAULT ''::text NOT NULL,
    holder_person_id uuid,
    serial integer DEFAULT 1 NOT NULL,
    is_cancelled boolean DEFAULT false NOT NULL,
    is_blocked boolean DEFAULT false NOT NULL,
    reduction bigint DEFAULT 0 NOT NULL,
    CONSTRAINT ticket_check CHECK (((tax >= 0) AND (tax <= price))),
    CONSTRAINT ticket_price_check CHECK ((price >= 0)),
    CONSTRAINT ticket_reduction_check CHECK ((reduction >= 0)),
    CONSTRAINT ticket_tax_rate_check CHECK (((tax_rate >= 0) AND (tax_rate <= 10000)))
);
CREATE TABLE tickets.voucher (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    code text NOT NULL,
    uses_pool_id uuid NOT NULL,
    budget_pool_id uuid,
    set_aside_id uuid,
    content jsonb NOT NULL,
    is_archived boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    role text,
    CONSTRAINT voucher_role_check CHECK ((role = ANY (ARRAY['speaker'::text, 'organiser'::text, 'volunteer'::text, 'sponsor-staff'::text, 'grantee'::text])))
);
CREATE TABLE tickets.waiter (
    waiting_id uuid NOT NULL,
    edition_id uuid NOT NULL,
    product_id uuid NOT NULL,
    person_id uuid,
    name text NOT NULL,
    email text NOT NULL,
    locale text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.webhook (
    id uuid NOT NULL,
    edition_id uuid NOT NULL,
    url text NOT NULL,
    events jsonb NOT NULL,
    generation integer DEFAULT 1 NOT NULL,
    is_paused boolean DEFAULT false NOT NULL,
    failing_since timestamp with time zone,
    disabled_at timestamp with time zone,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE tickets.webhook_delivery (
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event text NOT NULL,
    body text NOT NULL,
    state text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_at timestamp with time zone NOT NULL,
    answer text DEFAULT ''::text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT webhook_delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'failed'::text])))
);
ALTER TABLE ONLY capacity.basket
    ADD CONSTRAINT basket_pkey PRIMARY KEY (id);
ALTER TABLE ONLY capacity.claim
    ADD CONSTRAINT claim_pkey PRIMARY KEY (id);
ALTER TABLE ONLY capacity.claimant
    ADD CONSTRAINT claimant_pkey PRIMARY KEY (key);
ALTER TABLE ONLY capacity.entitlement
    ADD CONSTRAINT entitlement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY capacity.pool
    ADD CONSTRAINT pool_pkey PRIMARY KEY (id);
ALTER TABLE ONLY capacity.set_aside
    ADD CONSTRAINT set_aside_pkey PRIMARY KEY (id);
ALTER TABLE ONLY capacity.waiting_for
    ADD CONSTRAINT waiting_for_pkey PRIMARY KEY (waiting_id, pool_id);
ALTER TABLE ONLY capacity.waiting
    ADD CONSTRAINT waiting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY capacity.waiting_room_call
    ADD CONSTRAINT waiting_room_call_pkey PRIMARY KEY (edition_id, up_to);
ALTER TABLE ONLY capacity.waiting_room
    ADD CONSTRAINT waiting_room_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY capacity.waiting_room_visit
    ADD CONSTRAINT waiting_room_visit_pkey PRIMARY KEY (edition_id, rank);
ALTER TABLE ONLY community.block
    ADD CONSTRAINT block_pkey PRIMARY KEY (person_id, blocked_id);
ALTER TABLE ONLY community.card
    ADD CONSTRAINT card_id_once UNIQUE (id);
ALTER TABLE ONLY community.card
    ADD CONSTRAINT card_pkey PRIMARY KEY (edition_id, person_id);
ALTER TABLE ONLY community.connection
    ADD CONSTRAINT connection_once UNIQUE (low_id, high_id);
ALTER TABLE ONLY community.connection
    ADD CONSTRAINT connection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.connection_side
    ADD CONSTRAINT connection_side_pkey PRIMARY KEY (connection_id, person_id);
ALTER TABLE ONLY community.group_at
    ADD CONSTRAINT group_at_pkey PRIMARY KEY (group_id, edition_id);
ALTER TABLE ONLY community.group_member
    ADD CONSTRAINT group_member_once UNIQUE (group_id, person_id);
ALTER TABLE ONLY community.group_member
    ADD CONSTRAINT group_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.group_message
    ADD CONSTRAINT group_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community."group"
    ADD CONSTRAINT group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community."group"
    ADD CONSTRAINT group_slug_once UNIQUE (slug);
ALTER TABLE ONLY community.introduction
    ADD CONSTRAINT introduction_code_once UNIQUE (code);
ALTER TABLE ONLY community.introduction
    ADD CONSTRAINT introduction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.lightning_list
    ADD CONSTRAINT lightning_list_pkey PRIMARY KEY (edition_id, session_code);
ALTER TABLE ONLY community.lightning_talk
    ADD CONSTRAINT lightning_talk_once UNIQUE (edition_id, session_code, person_id);
ALTER TABLE ONLY community.lightning_talk
    ADD CONSTRAINT lightning_talk_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.meet_up_person
    ADD CONSTRAINT meet_up_person_pkey PRIMARY KEY (meet_up_id, person_id);
ALTER TABLE ONLY community.meet_up
    ADD CONSTRAINT meet_up_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.meeting_choice
    ADD CONSTRAINT meeting_choice_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY community.meeting_part
    ADD CONSTRAINT meeting_part_once UNIQUE (meeting_id, person_id);
ALTER TABLE ONLY community.meeting_part
    ADD CONSTRAINT meeting_part_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.meeting_place
    ADD CONSTRAINT meeting_place_name_once UNIQUE (edition_id, name);
ALTER TABLE ONLY community.meeting_place
    ADD CONSTRAINT meeting_place_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.open_space
    ADD CONSTRAINT open_space_edition_id_code_key UNIQUE (edition_id, code);
ALTER TABLE ONLY community.open_space_person
    ADD CONSTRAINT open_space_person_pkey PRIMARY KEY (open_space_id, person_id);
ALTER TABLE ONLY community.open_space
    ADD CONSTRAINT open_space_pkey PRIMARY KEY (id);
ALTER TABLE ONLY community.open_space_rules
    ADD CONSTRAINT open_space_rules_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY community.open_space
    ADD CONSTRAINT open_space_slot EXCLUDE USING gist (edition_id WITH =, room WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state = ANY (ARRAY['new'::text, 'on'::text])));
ALTER TABLE ONLY community.person_quarter
    ADD CONSTRAINT person_quarter_pkey PRIMARY KEY (person_id, quarter);
ALTER TABLE ONLY community.place_quarter
    ADD CONSTRAINT place_quarter_pkey PRIMARY KEY (place_id, quarter);
ALTER TABLE ONLY community.shared_note_change
    ADD CONSTRAINT shared_note_change_pkey PRIMARY KEY (edition_id, session_code, number);
ALTER TABLE ONLY community.shared_note
    ADD CONSTRAINT shared_note_pkey PRIMARY KEY (edition_id, session_code);
ALTER TABLE ONLY community.shared_note_writer
    ADD CONSTRAINT shared_note_writer_pkey PRIMARY KEY (edition_id, session_code, client);
ALTER TABLE ONLY community.thanks
    ADD CONSTRAINT thanks_pkey PRIMARY KEY (connection_id, from_id, sent_on);
ALTER TABLE ONLY conduct.desk
    ADD CONSTRAINT desk_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY conduct.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY conduct.log
    ADD CONSTRAINT log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY conduct.reader
    ADD CONSTRAINT reader_pkey PRIMARY KEY (edition_id, person_id);
ALTER TABLE ONLY conduct.report
    ADD CONSTRAINT report_code_once UNIQUE (code_hash);
ALTER TABLE ONLY conduct.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.conference_key
    ADD CONSTRAINT conference_key_pkey PRIMARY KEY (key, conference_id);
ALTER TABLE ONLY directory.conference
    ADD CONSTRAINT conference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.conference
    ADD CONSTRAINT conference_slug_once UNIQUE (slug);
ALTER TABLE ONLY directory.digest
    ADD CONSTRAINT digest_once UNIQUE (email, search);
ALTER TABLE ONLY directory.digest
    ADD CONSTRAINT digest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.doubt
    ADD CONSTRAINT doubt_once UNIQUE (listing_id, other_id);
ALTER TABLE ONLY directory.doubt
    ADD CONSTRAINT doubt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.edition
    ADD CONSTRAINT edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.edition
    ADD CONSTRAINT edition_slug_once UNIQUE (slug);
ALTER TABLE ONLY directory.fact_change
    ADD CONSTRAINT fact_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.former_slug
    ADD CONSTRAINT former_slug_pkey PRIMARY KEY (slug);
ALTER TABLE ONLY directory.intent_calendar
    ADD CONSTRAINT intent_calendar_key_once UNIQUE (key_hash);
ALTER TABLE ONLY directory.intent_calendar
    ADD CONSTRAINT intent_calendar_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY directory.intent
    ADD CONSTRAINT intent_pkey PRIMARY KEY (person_id, listing_id);
ALTER TABLE ONLY directory.intent_reminder
    ADD CONSTRAINT intent_reminder_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY directory.listing
    ADD CONSTRAINT listing_edition_once UNIQUE (edition_id);
ALTER TABLE ONLY directory.listing
    ADD CONSTRAINT listing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.listing
    ADD CONSTRAINT listing_slug_once UNIQUE (conference_id, slug);
ALTER TABLE ONLY directory.mark_set
    ADD CONSTRAINT mark_set_pkey PRIMARY KEY (key);
ALTER TABLE ONLY directory.match_key
    ADD CONSTRAINT match_key_pkey PRIMARY KEY (key, listing_id);
ALTER TABLE ONLY directory.merged_intent
    ADD CONSTRAINT merged_intent_pkey PRIMARY KEY (listing_id, person_id);
ALTER TABLE ONLY directory.page
    ADD CONSTRAINT page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.page
    ADD CONSTRAINT page_slug_once UNIQUE (edition_id, slug);
ALTER TABLE ONLY directory.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.record
    ADD CONSTRAINT record_once UNIQUE (source_id, key);
ALTER TABLE ONLY directory.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.source
    ADD CONSTRAINT source_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.source_run
    ADD CONSTRAINT source_run_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.source
    ADD CONSTRAINT source_slug_once UNIQUE (slug);
ALTER TABLE ONLY directory.subscription
    ADD CONSTRAINT subscription_once UNIQUE (edition_id, email);
ALTER TABLE ONLY directory.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.suggestion
    ADD CONSTRAINT suggestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY directory.word
    ADD CONSTRAINT word_pkey PRIMARY KEY (word);
ALTER TABLE ONLY expo.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (id);
ALTER TABLE ONLY expo.sponsor
    ADD CONSTRAINT sponsor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.announcement
    ADD CONSTRAINT announcement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.announcement_reader
    ADD CONSTRAINT announcement_reader_pkey PRIMARY KEY (announcement_id, reader);
ALTER TABLE ONLY live.announcement_stop
    ADD CONSTRAINT announcement_stop_pkey PRIMARY KEY (edition_id, reader);
ALTER TABLE ONLY live.asking
    ADD CONSTRAINT asking_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY live.chair
    ADD CONSTRAINT chair_pkey PRIMARY KEY (edition_id, session_code, person_id);
ALTER TABLE ONLY live.feedback
    ADD CONSTRAINT feedback_once UNIQUE (edition_id, session_code, person_id);
ALTER TABLE ONLY live.feedback
    ADD CONSTRAINT feedback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.gathering_person
    ADD CONSTRAINT gathering_person_pkey PRIMARY KEY (gathering_id, person_id);
ALTER TABLE ONLY live.gathering
    ADD CONSTRAINT gathering_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.leaderboard_name
    ADD CONSTRAINT leaderboard_name_pkey PRIMARY KEY (edition_id, session_code, person_id);
ALTER TABLE ONLY live.material
    ADD CONSTRAINT material_edition_id_session_code_place_key UNIQUE (edition_id, session_code, place);
ALTER TABLE ONLY live.material
    ADD CONSTRAINT material_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.notice_choice
    ADD CONSTRAINT notice_choice_pkey PRIMARY KEY (person_id, edition_id);
ALTER TABLE ONLY live.notice
    ADD CONSTRAINT notice_person_id_release_id_key UNIQUE (person_id, release_id);
ALTER TABLE ONLY live.notice
    ADD CONSTRAINT notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.notice
    ADD CONSTRAINT notice_told_once UNIQUE (person_id, told_key);
ALTER TABLE ONLY live.own_item
    ADD CONSTRAINT own_item_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.poll_answer
    ADD CONSTRAINT poll_answer_pkey PRIMARY KEY (poll_id, person_id);
ALTER TABLE ONLY live.poll_option
    ADD CONSTRAINT poll_option_pkey PRIMARY KEY (poll_id, number);
ALTER TABLE ONLY live.poll
    ADD CONSTRAINT poll_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.push_device
    ADD CONSTRAINT push_device_endpoint_key UNIQUE (endpoint);
ALTER TABLE ONLY live.push_device
    ADD CONSTRAINT push_device_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.push_message
    ADD CONSTRAINT push_message_device_id_key_key UNIQUE (device_id, key);
ALTER TABLE ONLY live.push_message
    ADD CONSTRAINT push_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.question
    ADD CONSTRAINT question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.question_report
    ADD CONSTRAINT question_report_pkey PRIMARY KEY (question_id, person_id);
ALTER TABLE ONLY live.question_vote
    ADD CONSTRAINT question_vote_pkey PRIMARY KEY (question_id, person_id);
ALTER TABLE ONLY live.remote_room
    ADD CONSTRAINT remote_room_pkey PRIMARY KEY (edition_id, room_code);
ALTER TABLE ONLY live.room_state
    ADD CONSTRAINT room_state_pkey PRIMARY KEY (edition_id, session_code);
ALTER TABLE ONLY live.session_asking
    ADD CONSTRAINT session_asking_pkey PRIMARY KEY (edition_id, session_code);
ALTER TABLE ONLY live.star_list
    ADD CONSTRAINT star_list_once UNIQUE (edition_id, person_id);
ALTER TABLE ONLY live.star_list
    ADD CONSTRAINT star_list_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.star
    ADD CONSTRAINT star_pkey PRIMARY KEY (list_id, session_code);
ALTER TABLE ONLY live.told_release
    ADD CONSTRAINT told_release_pkey PRIMARY KEY (release_id);
ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_once UNIQUE (provider_id, account_id);
ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.invitation
    ADD CONSTRAINT invitation_token_once UNIQUE (token_hash);
ALTER TABLE ONLY people.membership
    ADD CONSTRAINT membership_pkey PRIMARY KEY (organisation_id, person_id);
ALTER TABLE ONLY people.organisation
    ADD CONSTRAINT organisation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.organisation
    ADD CONSTRAINT organisation_slug_once UNIQUE (slug);
ALTER TABLE ONLY people.passkey
    ADD CONSTRAINT passkey_credential_once UNIQUE (credential_id);
ALTER TABLE ONLY people.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_email_once UNIQUE (email);
ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (edition_id, person_id, role);
ALTER TABLE ONLY people.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.sign_in
    ADD CONSTRAINT sign_in_token_once UNIQUE (token_hash);
ALTER TABLE ONLY people.token
    ADD CONSTRAINT token_hash_once UNIQUE (token_hash);
ALTER TABLE ONLY people.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (id);
ALTER TABLE ONLY people.verification
    ADD CONSTRAINT verification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plans.approval
    ADD CONSTRAINT approval_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plans.comment
    ADD CONSTRAINT comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plans.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plans.member
    ADD CONSTRAINT member_once UNIQUE (plan_id, person_id);
ALTER TABLE ONLY plans.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plans.note
    ADD CONSTRAINT note_pkey PRIMARY KEY (plan_id, edition_id, person_id);
ALTER TABLE ONLY plans.invitation
    ADD CONSTRAINT plan_invitation_token_once UNIQUE (token_hash);
ALTER TABLE ONLY plans.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY plans.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (plan_id);
ALTER TABLE ONLY platform.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY platform.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);
ALTER TABLE ONLY platform.letter
    ADD CONSTRAINT letter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY platform.letter
    ADD CONSTRAINT letter_sent_once UNIQUE (key);
ALTER TABLE ONLY platform.live_event
    ADD CONSTRAINT live_event_pkey PRIMARY KEY (id);
ALTER TABLE ONLY platform.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY platform.outbox_lane
    ADD CONSTRAINT outbox_lane_pkey PRIMARY KEY (lane);
ALTER TABLE ONLY platform.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY platform.rate
    ADD CONSTRAINT rate_pkey PRIMARY KEY (key);
ALTER TABLE ONLY platform.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (key);
ALTER TABLE ONLY platform.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY platform.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (scope);
ALTER TABLE ONLY programme.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (id);
ALTER TABLE ONLY programme.lock
    ADD CONSTRAINT lock_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY programme.placement
    ADD CONSTRAINT placement_pkey PRIMARY KEY (session_id);
ALTER TABLE ONLY programme.placement_room
    ADD CONSTRAINT placement_room_pkey PRIMARY KEY (session_id, room_id);
ALTER TABLE ONLY programme.release
    ADD CONSTRAINT release_number_once UNIQUE (edition_id, number);
ALTER TABLE ONLY programme.release
    ADD CONSTRAINT release_pkey PRIMARY KEY (id);
ALTER TABLE ONLY programme.removed
    ADD CONSTRAINT removed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY programme.room
    ADD CONSTRAINT room_code_once UNIQUE (edition_id, code);
ALTER TABLE ONLY programme.room
    ADD CONSTRAINT room_pkey PRIMARY KEY (id);
ALTER TABLE ONLY programme.session
    ADD CONSTRAINT session_code_once UNIQUE (edition_id, code);
ALTER TABLE ONLY programme.session
    ADD CONSTRAINT session_guid_once UNIQUE (edition_id, guid);
ALTER TABLE ONLY programme.session
    ADD CONSTRAINT session_number_once UNIQUE (edition_id, number);
ALTER TABLE ONLY programme.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY programme.session_speaker
    ADD CONSTRAINT session_speaker_pkey PRIMARY KEY (session_id, speaker_id);
ALTER TABLE ONLY programme.speaker
    ADD CONSTRAINT speaker_code_once UNIQUE (edition_id, code);
ALTER TABLE ONLY programme.speaker
    ADD CONSTRAINT speaker_pkey PRIMARY KEY (id);
ALTER TABLE ONLY programme.track
    ADD CONSTRAINT track_code_once UNIQUE (edition_id, code);
ALTER TABLE ONLY programme.track
    ADD CONSTRAINT track_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (ticket_id, question);
ALTER TABLE ONLY tickets.ballot_entry
    ADD CONSTRAINT ballot_entry_once UNIQUE (ballot_id, email);
ALTER TABLE ONLY tickets.ballot_entry
    ADD CONSTRAINT ballot_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.ballot
    ADD CONSTRAINT ballot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.card_message
    ADD CONSTRAINT card_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.card_session
    ADD CONSTRAINT card_session_outside_id_key UNIQUE (outside_id);
ALTER TABLE ONLY tickets.card_session
    ADD CONSTRAINT card_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.change
    ADD CONSTRAINT change_pkey PRIMARY KEY (order_id);
ALTER TABLE ONLY tickets.invoice
    ADD CONSTRAINT invoice_number UNIQUE (edition_id, number);
ALTER TABLE ONLY tickets.invoice
    ADD CONSTRAINT invoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.order_act
    ADD CONSTRAINT order_act_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets."order"
    ADD CONSTRAINT order_code UNIQUE (edition_id, code);
ALTER TABLE ONLY tickets."order"
    ADD CONSTRAINT order_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.payment
    ADD CONSTRAINT payment_outside UNIQUE (edition_id, method, outside_id);
ALTER TABLE ONLY tickets.payment
    ADD CONSTRAINT payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.product
    ADD CONSTRAINT product_number UNIQUE (edition_id, number);
ALTER TABLE ONLY tickets.product
    ADD CONSTRAINT product_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.role_person
    ADD CONSTRAINT role_person_pkey PRIMARY KEY (edition_id, role, email);
ALTER TABLE ONLY tickets.shop
    ADD CONSTRAINT shop_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY tickets.signing_key
    ADD CONSTRAINT signing_key_pkey PRIMARY KEY (edition_id);
ALTER TABLE ONLY tickets.stand_in_checkout
    ADD CONSTRAINT stand_in_checkout_key_key UNIQUE (key);
ALTER TABLE ONLY tickets.stand_in_checkout
    ADD CONSTRAINT stand_in_checkout_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.stand_in_message
    ADD CONSTRAINT stand_in_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.statement_line
    ADD CONSTRAINT statement_line_once UNIQUE (edition_id, key);
ALTER TABLE ONLY tickets.statement_line
    ADD CONSTRAINT statement_line_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.ticket
    ADD CONSTRAINT ticket_number UNIQUE (order_id, number);
ALTER TABLE ONLY tickets.ticket
    ADD CONSTRAINT ticket_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.voucher
    ADD CONSTRAINT voucher_code UNIQUE (edition_id, code);
ALTER TABLE ONLY tickets.voucher
    ADD CONSTRAINT voucher_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.waiter
    ADD CONSTRAINT waiter_pkey PRIMARY KEY (waiting_id);
ALTER TABLE ONLY tickets.webhook_delivery
    ADD CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY tickets.webhook
    ADD CONSTRAINT webhook_pkey PRIMARY KEY (id);
CREATE INDEX basket_of_claimant ON capacity.basket USING btree (claimant, edition_id);
CREATE INDEX claim_held ON capacity.claim USING btree (expires_at) WHERE (state = 'held'::text);
CREATE INDEX claim_live ON capacity.claim USING btree (pool_id) INCLUDE (units, state, expires_at, set_aside_id, replaces_id) WHERE (state <> 'released'::text);
CREATE INDEX claim_of_basket ON capacity.claim USING btree (basket_id);
CREATE INDEX claim_of_claimant ON capacity.claim USING btree (claimant) WHERE (state <> 'released'::text);
CREATE INDEX claim_of_set_aside ON capacity.claim USING btree (set_aside_id) WHERE (set_aside_id IS NOT NULL);
CREATE INDEX claim_replaces ON capacity.claim USING btree (replaces_id) WHERE (replaces_id IS NOT NULL);
CREATE INDEX claim_returning ON capacity.claim USING btree (pool_id, returning_since) WHERE ((returning_since IS NOT NULL) AND (state = 'confirmed'::text));
CREATE INDEX claim_via ON capacity.claim USING btree (via_id) WHERE (via_id IS NOT NULL);
CREATE INDEX entitlement_of_claimant ON capacity.entitlement USING btree (claimant);
CREATE UNIQUE INDEX entitlement_once ON capacity.entitlement USING btree (edition_id, claimant, role, source) WHERE (ended_at IS NULL);
CREATE INDEX pool_of_edition ON capacity.pool USING btree (edition_id);
CREATE INDEX set_aside_of_pool ON capacity.set_aside USING btree (pool_id);
CREATE INDEX waiting_for_pool ON capacity.waiting_for USING btree (pool_id);
CREATE INDEX waiting_of_claimant ON capacity.waiting USING btree (claimant, edition_id);
CREATE INDEX block_of_blocked ON community.block USING btree (blocked_id);
CREATE INDEX card_of_person ON community.card USING btree (person_id);
CREATE INDEX connection_edition ON community.connection USING btree (edition_id);
CREATE INDEX connection_of_high ON community.connection USING btree (high_id);
CREATE INDEX connection_side_of_person ON community.connection_side USING btree (person_id);
CREATE INDEX group_at_edition ON community.group_at USING btree (edition_id);
CREATE INDEX group_member_of_person ON community.group_member USING btree (person_id);
CREATE INDEX group_message_edition ON community.group_message USING btree (edition_id);
CREATE INDEX group_message_of_group ON community.group_message USING btree (group_id, sent_at);
CREATE INDEX group_message_of_person ON community.group_message USING btree (sent_by);
CREATE INDEX group_of_edition ON community."group" USING btree (edition_id);
CREATE INDEX introduction_expiry ON community.introduction USING btree (expires_at);
CREATE UNIQUE INDEX introduction_held_out_once ON community.introduction USING btree (from_id, edition_id) WHERE ((to_id IS NULL) AND (NOT prepared));
CREATE INDEX introduction_to ON community.introduction USING btree (to_id);
CREATE INDEX lightning_talk_of_person ON community.lightning_talk USING btree (person_id);
CREATE INDEX meet_up_of_edition ON community.meet_up USING btree (edition_id);
CREATE INDEX meet_up_of_group ON community.meet_up USING btree (group_id);
CREATE INDEX meet_up_of_person ON community.meet_up_person USING btree (person_id);
CREATE INDEX meeting_asked_by ON community.meeting USING btree (asked_by);
CREATE INDEX meeting_of_edition ON community.meeting USING btree (edition_id);
CREATE INDEX meeting_part_of_person ON community.meeting_part USING btree (person_id);
CREATE INDEX meeting_start ON community.meeting USING btree (starts_at);
CREATE INDEX meeting_taken_place ON community.meeting USING btree (taken_place_id);
CREATE INDEX meeting_wanted_place ON community.meeting USING btree (wanted_place_id);
CREATE INDEX open_space_asks ON community.open_space USING btree (asks_into) WHERE (asks_into IS NOT NULL);
CREATE INDEX open_space_merged ON community.open_space USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX open_space_of_host ON community.open_space USING btree (host_id);
CREATE INDEX open_space_of_person ON community.open_space_person USING btree (person_id);
CREATE INDEX person_quarter_of_meeting ON community.person_quarter USING btree (meeting_id);
CREATE INDEX place_quarter_of_meeting ON community.place_quarter USING btree (meeting_id);
CREATE INDEX shared_note_change_of_person ON community.shared_note_change USING btree (person_id);
CREATE INDEX shared_note_writer_of_person ON community.shared_note_writer USING btree (person_id);
CREATE INDEX entry_of_report ON conduct.entry USING btree (report_id, place);
CREATE INDEX log_age ON conduct.log USING btree (at);
CREATE INDEX log_of_edition ON conduct.log USING btree (edition_id, id);
CREATE INDEX reader_of_person ON conduct.reader USING btree (person_id);
CREATE INDEX report_expiry ON conduct.report USING btree (erase_on);
CREATE INDEX report_of_edition ON conduct.report USING btree (edition_id, is_flood, place);
CREATE INDEX conference_key_of ON directory.conference_key USING btree (conference_id);
CREATE INDEX conference_merged ON directory.conference USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX doubt_open ON directory.doubt USING btree (asked_at) WHERE (decided_at IS NULL);
CREATE INDEX edition_by_cover ON directory.edition USING btree (cover_file) WHERE (cover_file IS NOT NULL);
CREATE INDEX edition_by_date ON directory.edition USING btree (starts_on, id);
CREATE INDEX edition_by_logo ON directory.edition USING btree (logo_file) WHERE (logo_file IS NOT NULL);
CREATE INDEX edition_of_conference ON directory.edition USING btree (conference_id, starts_on DESC);
CREATE INDEX fact_change_of_listing ON directory.fact_change USING btree (listing_id, at DESC);
CREATE INDEX former_slug_of_edition ON directory.former_slug USING btree (edition_id);
CREATE INDEX intent_of_listing ON directory.intent USING btree (listing_id);
CREATE INDEX listing_by_aid ON directory.listing USING btree (aid_closes_at) WHERE (is_shown AND (aid_closes_at IS NOT NULL));
CREATE INDEX listing_by_call ON directory.listing USING btree (call_closes_at) WHERE (is_shown AND (call_closes_at IS NOT NULL));
CREATE INDEX listing_by_change ON directory.listing USING btree (updated_at DESC, id) WHERE is_shown;
CREATE INDEX listing_by_date ON directory.listing USING btree (starts_on, id, ends_on) INCLUDE (marks_key, town_key, latitude, longitude, call_opens_at, call_closes_at, early_bird_ends_at, aid_closes_at) WHERE is_shown;
CREATE INDEX listing_by_early_bird ON directory.listing USING btree (early_bird_ends_at) WHERE (is_shown AND (early_bird_ends_at IS NOT NULL));
CREATE INDEX listing_by_end ON directory.listing USING btree (ends_on) WHERE is_shown;
CREATE INDEX listing_by_mark_set ON directory.listing USING btree (marks_key, starts_on, ends_on) INCLUDE (town_key, latitude, longitude, call_opens_at, call_closes_at, early_bird_ends_at, aid_closes_at) WHERE is_shown;
CREATE INDEX listing_by_marks ON directory.listing USING gin (marks);
CREATE INDEX listing_by_place ON directory.listing USING gist (point(longitude, latitude)) WHERE (is_shown AND (latitude IS NOT NULL));
CREATE INDEX listing_by_town ON directory.listing USING btree (town_key) WHERE (is_shown AND (town_key IS NOT NULL));
CREATE INDEX listing_by_words ON directory.listing USING gin (words);
CREATE INDEX listing_dropped ON directory.listing USING btree (ends_on) WHERE (is_shown AND (dropped_at IS NOT NULL));
CREATE INDEX listing_merged ON directory.listing USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX listing_of_conference ON directory.listing USING btree (conference_id, starts_on) WHERE is_shown;
CREATE INDEX mark_set_by_marks ON directory.mark_set USING gin (marks);
CREATE INDEX match_key_of_listing ON directory.match_key USING btree (listing_id);
CREATE INDEX merged_intent_of_person ON directory.merged_intent USING btree (person_id);
CREATE INDEX place_by_word ON directory.place USING btree (word text_pattern_ops, people DESC);
CREATE INDEX record_merged_from ON directory.record USING btree (merged_from) WHERE (merged_from IS NOT NULL);
CREATE INDEX record_of_listing ON directory.record USING btree (listing_id);
CREATE INDEX source_run_of_source ON directory.source_run USING btree (source_id, asked_at DESC);
CREATE INDEX suggestion_of_person ON directory.suggestion USING btree (person_id, asked_at DESC);
CREATE INDEX suggestion_open ON directory.suggestion USING btree (asked_at) WHERE (state = 'open'::text);
CREATE INDEX word_by_likeness ON directory.word USING gist (word public.gist_trgm_ops (siglen='64'));
CREATE INDEX job_of_edition ON expo.job USING btree (edition_id, "position");
CREATE INDEX sponsor_by_logo ON expo.sponsor USING btree (logo) WHERE (logo IS NOT NULL);
CREATE INDEX sponsor_of_edition ON expo.sponsor USING btree (edition_id, level_order, "position");
CREATE INDEX announcement_corrects ON live.announcement USING btree (corrects) WHERE (corrects IS NOT NULL);
CREATE INDEX announcement_due ON live.announcement USING btree (send_at) WHERE (state = ANY (ARRAY['scheduled'::text, 'sending'::text]));
CREATE INDEX announcement_of_edition ON live.announcement USING btree (edition_id, send_at);
CREATE INDEX announcement_reader_due ON live.announcement_reader USING btree (digest_at) WHERE (digest_at IS NOT NULL);
CREATE INDEX announcement_reader_person ON live.announcement_reader USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX announcement_reader_waiting ON live.announcement_reader USING btree (announcement_id, reader) WHERE (way IS NULL);
CREATE INDEX chair_of_person ON live.chair USING btree (person_id);
CREATE INDEX feedback_of_person ON live.feedback USING btree (person_id);
CREATE INDEX gathering_of_edition ON live.gathering USING btree (edition_id);
CREATE INDEX gathering_of_person ON live.gathering_person USING btree (person_id);
CREATE INDEX leaderboard_name_of_person ON live.leaderboard_name USING btree (person_id);
CREATE INDEX material_of_person ON live.material USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX note_of_person ON live.note USING btree (person_id, edition_id);
CREATE INDEX notice_choice_of_edition ON live.notice_choice USING btree (edition_id);
CREATE INDEX notice_due ON live.notice USING btree (digest_at) WHERE (digest_at IS NOT NULL);
CREATE INDEX notice_of_edition ON live.notice USING btree (edition_id);
CREATE INDEX notice_of_person ON live.notice USING btree (person_id, edition_id);
CREATE INDEX own_item_of_person ON live.own_item USING btree (person_id, edition_id);
CREATE INDEX poll_answer_of_person ON live.poll_answer USING btree (person_id);
CREATE INDEX poll_of_person ON live.poll USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX poll_of_session ON live.poll USING btree (edition_id, session_code);
CREATE INDEX push_device_of_person ON live.push_device USING btree (person_id);
CREATE INDEX push_message_due ON live.push_message USING btree (next_at) WHERE (state = 'waiting'::text);
CREATE INDEX push_message_old ON live.push_message USING btree (expires_at);
CREATE INDEX question_of_person ON live.question USING btree (person_id);
CREATE INDEX question_of_session ON live.question USING btree (edition_id, session_code);
CREATE INDEX question_report_of_person ON live.question_report USING btree (person_id);
CREATE INDEX question_vote_of_person ON live.question_vote USING btree (person_id);
CREATE INDEX star_by_session ON live.star USING btree (session_code);
CREATE INDEX told_release_of_edition ON live.told_release USING btree (edition_id);
CREATE INDEX account_person_id_idx ON people.account USING btree (person_id);
CREATE INDEX invitation_expiry ON people.invitation USING btree (expires_at);
CREATE INDEX invitation_to_edition ON people.invitation USING btree (edition_id);
CREATE INDEX invitation_to_organisation ON people.invitation USING btree (organisation_id);
CREATE INDEX membership_of_person ON people.membership USING btree (person_id);
CREATE INDEX passkey_credential_id_idx ON people.passkey USING btree (credential_id);
CREATE INDEX passkey_person_id_idx ON people.passkey USING btree (person_id);
CREATE INDEX person_by_photo ON people.person USING btree (photo_id) WHERE (photo_id IS NOT NULL);
CREATE UNIQUE INDEX person_first_organiser_once ON people.person USING btree (first_organiser) WHERE first_organiser;
CREATE INDEX role_grant_of_person ON people.role_grant USING btree (person_id);
CREATE INDEX sign_in_expiry ON people.sign_in USING btree (expires_at);
CREATE INDEX sign_in_person_id_idx ON people.sign_in USING btree (person_id);
CREATE INDEX token_of_person ON people.token USING btree (person_id);
CREATE INDEX verification_expiry ON people.verification USING btree (expires_at);
CREATE INDEX verification_identifier_idx ON people.verification USING btree (identifier);
CREATE INDEX approval_of_plan ON plans.approval USING btree (plan_id, given_at);
CREATE INDEX comment_of_plan ON plans.comment USING btree (plan_id, written_at);
CREATE INDEX member_of_person ON plans.member USING btree (person_id);
CREATE INDEX plan_invitation_of_plan ON plans.invitation USING btree (plan_id);
CREATE INDEX plan_invitation_to ON plans.invitation USING btree (email);
CREATE INDEX audit_of_edition ON platform.audit USING btree (edition_id, id DESC);
CREATE INDEX letter_newest ON platform.letter USING btree (created_at DESC, id DESC);
CREATE INDEX letter_waiting ON platform.letter USING btree (next_attempt_at) WHERE ((sent_at IS NULL) AND (failed_at IS NULL));
CREATE INDEX live_event_old ON platform.live_event USING btree (at);
CREATE INDEX outbox_delivered ON platform.outbox USING btree (delivered_at) WHERE (delivered_at IS NOT NULL);
CREATE INDEX outbox_waiting ON platform.outbox USING btree (lane, id) WHERE ((delivered_at IS NULL) AND (failed_at IS NULL));
CREATE INDEX rate_free ON platform.rate USING btree (used_until);
CREATE INDEX task_of_edition ON platform.task USING btree (edition_id, created_at DESC);
CREATE INDEX task_of_person ON platform.task USING btree (person_id, created_at DESC);
CREATE INDEX task_open ON platform.task USING btree (seen_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX import_of_edition ON programme.import USING btree (edition_id, created_at DESC);
CREATE INDEX placement_in_room ON programme.placement_room USING btree (room_id);
CREATE INDEX release_by_picture ON programme.release USING gin (pictures);
CREATE INDEX removed_of_edition ON programme.removed USING btree (edition_id, removed_at DESC);
CREATE INDEX session_of_parent ON programme.session USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX session_of_speaker ON programme.session_speaker USING btree (speaker_id);
CREATE INDEX speaker_by_email ON programme.speaker USING btree (email) WHERE (email IS NOT NULL);
CREATE INDEX speaker_by_picture ON programme.speaker USING btree (picture) WHERE (picture IS NOT NULL);
CREATE INDEX answer_expiring ON tickets.answer USING btree (expires_at);
CREATE INDEX ballot_due ON tickets.ballot USING btree (closes_at) WHERE (drawn_at IS NULL);
CREATE INDEX ballot_entry_of_person ON tickets.ballot_entry USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX ballot_of_edition ON tickets.ballot USING btree (edition_id, closes_at);
CREATE INDEX card_session_of_order ON tickets.card_session USING btree (order_id);
CREATE INDEX card_session_open ON tickets.card_session USING btree (looked_at) WHERE (state = 'open'::text);
CREATE INDEX change_ticket ON tickets.change USING btree (ticket_id);
CREATE INDEX invoice_of_order ON tickets.invoice USING btree (order_id);
CREATE INDEX order_act_of_order ON tickets.order_act USING btree (order_id, id);
CREATE INDEX order_of_edition ON tickets."order" USING btree (edition_id, created_at DESC);
CREATE INDEX order_of_email ON tickets."order" USING btree (lower(email));
CREATE INDEX order_of_person ON tickets."order" USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX order_open ON tickets."order" USING btree (expires_at) WHERE (state = ANY (ARRAY['basket'::text, 'placed'::text]));
CREATE INDEX payment_of_card ON tickets.payment USING btree (outside_id) WHERE (method = 'card'::text);
CREATE INDEX payment_of_edition ON tickets.payment USING btree (edition_id, at);
CREATE INDEX payment_of_order ON tickets.payment USING btree (order_id);
CREATE INDEX payment_pending ON tickets.payment USING btree (at) WHERE (state = 'pending'::text);
CREATE INDEX payment_taken_back ON tickets.payment USING btree (of_payment_id) WHERE (of_payment_id IS NOT NULL);
CREATE INDEX product_of_edition ON tickets.product USING btree (edition_id, "position");
CREATE INDEX role_person_by_email ON tickets.role_person USING btree (email);
CREATE INDEX stand_in_checkout_of_order ON tickets.stand_in_checkout USING btree (order_id);
CREATE INDEX stand_in_message_due ON tickets.stand_in_message USING btree (due_at) WHERE (sent = 0);
CREATE INDEX stand_in_message_of_checkout ON tickets.stand_in_message USING btree (checkout_id);
CREATE INDEX statement_line_of_edition ON tickets.statement_line USING btree (edition_id, state, taken_in_at);
CREATE INDEX ticket_of_claim ON tickets.ticket USING btree (claim_id);
CREATE INDEX ticket_of_edition ON tickets.ticket USING btree (edition_id, lower(holder_name));
CREATE INDEX ticket_of_email ON tickets.ticket USING btree (lower(holder_email)) WHERE (holder_email <> ''::text);
CREATE INDEX ticket_of_holder ON tickets.ticket USING btree (holder_person_id) WHERE (holder_person_id IS NOT NULL);
CREATE INDEX ticket_of_product ON tickets.ticket USING btree (product_id);
CREATE INDEX ticket_of_voucher ON tickets.ticket USING btree (voucher_id) WHERE (voucher_id IS NOT NULL);
CREATE INDEX voucher_of_role ON tickets.voucher USING btree (edition_id, role) WHERE (role IS NOT NULL);
CREATE INDEX waiter_of_edition ON tickets.waiter USING btree (edition_id, email);
CREATE INDEX waiter_of_email ON tickets.waiter USING btree (email);
CREATE INDEX waiter_of_person ON tickets.waiter USING btree (person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX webhook_delivery_due ON tickets.webhook_delivery USING btree (next_at) WHERE (state = 'waiting'::text);
CREATE INDEX webhook_delivery_of_webhook ON tickets.webhook_delivery USING btree (webhook_id, created_at DESC);
CREATE INDEX webhook_of_edition ON tickets.webhook USING btree (edition_id);
CREATE TRIGGER file_goes_with_material AFTER DELETE ON live.material FOR EACH ROW WHEN ((old.file_id IS NOT NULL)) EXECUTE FUNCTION live.remove_file_of_material();
ALTER TABLE ONLY capacity.claim
    ADD CONSTRAINT claim_basket_id_fkey FOREIGN KEY (basket_id) REFERENCES capacity.basket(id);
ALTER TABLE ONLY capacity.claim
    ADD CONSTRAINT claim_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES capacity.pool(id);
ALTER TABLE ONLY capacity.claim
    ADD CONSTRAINT claim_replaces_id_fkey FOREIGN KEY (replaces_id) REFERENCES capacity.claim(id);
ALTER TABLE ONLY capacity.claim
    ADD CONSTRAINT claim_set_aside_id_fkey FOREIGN KEY (set_aside_id) REFERENCES capacity.set_aside(id) ON DELETE SET NULL;
ALTER TABLE ONLY capacity.claim
    ADD CONSTRAINT claim_via_id_fkey FOREIGN KEY (via_id) REFERENCES capacity.claim(id);
ALTER TABLE ONLY capacity.entitlement
    ADD CONSTRAINT entitlement_basket_id_fkey FOREIGN KEY (basket_id) REFERENCES capacity.basket(id);
ALTER TABLE ONLY capacity.pool
    ADD CONSTRAINT pool_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES capacity.pool(id);
ALTER TABLE ONLY capacity.set_aside
    ADD CONSTRAINT set_aside_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES capacity.pool(id) ON DELETE CASCADE;
ALTER TABLE ONLY capacity.waiting
    ADD CONSTRAINT waiting_basket_id_fkey FOREIGN KEY (basket_id) REFERENCES capacity.basket(id);
ALTER TABLE ONLY capacity.waiting_for
    ADD CONSTRAINT waiting_for_pool_id_fkey FOREIGN KEY (pool_id) REFERENCES capacity.pool(id) ON DELETE CASCADE;
ALTER TABLE ONLY capacity.waiting_for
    ADD CONSTRAINT waiting_for_waiting_id_fkey FOREIGN KEY (waiting_id) REFERENCES capacity.waiting(id) ON DELETE CASCADE;
ALTER TABLE ONLY capacity.waiting_room_call
    ADD CONSTRAINT waiting_room_call_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES capacity.waiting_room(edition_id) ON DELETE CASCADE;
ALTER TABLE ONLY capacity.waiting_room_visit
    ADD CONSTRAINT waiting_room_visit_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES capacity.waiting_room(edition_id) ON DELETE CASCADE;
ALTER TABLE ONLY community.card
    ADD CONSTRAINT card_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.connection
    ADD CONSTRAINT connection_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE SET NULL;
ALTER TABLE ONLY community.connection_side
    ADD CONSTRAINT connection_side_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES community.connection(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.group_at
    ADD CONSTRAINT group_at_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.group_at
    ADD CONSTRAINT group_at_group_id_fkey FOREIGN KEY (group_id) REFERENCES community."group"(id) ON DELETE CASCADE;
ALTER TABLE ONLY community."group"
    ADD CONSTRAINT group_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE SET NULL;
ALTER TABLE ONLY community.group_member
    ADD CONSTRAINT group_member_group_id_fkey FOREIGN KEY (group_id) REFERENCES community."group"(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.group_message
    ADD CONSTRAINT group_message_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.group_message
    ADD CONSTRAINT group_message_group_id_fkey FOREIGN KEY (group_id) REFERENCES community."group"(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.introduction
    ADD CONSTRAINT introduction_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.lightning_list
    ADD CONSTRAINT lightning_list_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.lightning_list
    ADD CONSTRAINT lightning_list_timer FOREIGN KEY (timer_talk) REFERENCES community.lightning_talk(id) ON DELETE SET NULL;
ALTER TABLE ONLY community.lightning_talk
    ADD CONSTRAINT lightning_talk_edition_id_session_code_fkey FOREIGN KEY (edition_id, session_code) REFERENCES community.lightning_list(edition_id, session_code) ON DELETE CASCADE;
ALTER TABLE ONLY community.meet_up
    ADD CONSTRAINT meet_up_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.meet_up
    ADD CONSTRAINT meet_up_group_id_fkey FOREIGN KEY (group_id) REFERENCES community."group"(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.meet_up_person
    ADD CONSTRAINT meet_up_person_meet_up_id_fkey FOREIGN KEY (meet_up_id) REFERENCES community.meet_up(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.meeting
    ADD CONSTRAINT meeting_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.meeting_part
    ADD CONSTRAINT meeting_part_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES community.meeting(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.meeting_place
    ADD CONSTRAINT meeting_place_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.meeting
    ADD CONSTRAINT meeting_taken_place_id_fkey FOREIGN KEY (taken_place_id) REFERENCES community.meeting_place(id) ON DELETE SET NULL;
ALTER TABLE ONLY community.meeting
    ADD CONSTRAINT meeting_wanted_place_id_fkey FOREIGN KEY (wanted_place_id) REFERENCES community.meeting_place(id) ON DELETE SET NULL;
ALTER TABLE ONLY community.open_space
    ADD CONSTRAINT open_space_asks_into_fkey FOREIGN KEY (asks_into) REFERENCES community.open_space(id) ON DELETE SET NULL;
ALTER TABLE ONLY community.open_space
    ADD CONSTRAINT open_space_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.open_space
    ADD CONSTRAINT open_space_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES community.open_space(id) ON DELETE SET NULL;
ALTER TABLE ONLY community.open_space_person
    ADD CONSTRAINT open_space_person_open_space_id_fkey FOREIGN KEY (open_space_id) REFERENCES community.open_space(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.open_space_rules
    ADD CONSTRAINT open_space_rules_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.person_quarter
    ADD CONSTRAINT person_quarter_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES community.meeting(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.place_quarter
    ADD CONSTRAINT place_quarter_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES community.meeting(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.place_quarter
    ADD CONSTRAINT place_quarter_place_id_fkey FOREIGN KEY (place_id) REFERENCES community.meeting_place(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.shared_note_change
    ADD CONSTRAINT shared_note_change_edition_id_session_code_fkey FOREIGN KEY (edition_id, session_code) REFERENCES community.shared_note(edition_id, session_code) ON DELETE CASCADE;
ALTER TABLE ONLY community.shared_note
    ADD CONSTRAINT shared_note_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY community.shared_note_writer
    ADD CONSTRAINT shared_note_writer_edition_id_session_code_fkey FOREIGN KEY (edition_id, session_code) REFERENCES community.shared_note(edition_id, session_code) ON DELETE CASCADE;
ALTER TABLE ONLY community.thanks
    ADD CONSTRAINT thanks_connection_id_fkey FOREIGN KEY (connection_id) REFERENCES community.connection(id) ON DELETE CASCADE;
ALTER TABLE ONLY conduct.desk
    ADD CONSTRAINT desk_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY conduct.entry
    ADD CONSTRAINT entry_report_id_fkey FOREIGN KEY (report_id) REFERENCES conduct.report(id) ON DELETE CASCADE;
ALTER TABLE ONLY conduct.log
    ADD CONSTRAINT log_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY conduct.reader
    ADD CONSTRAINT reader_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY conduct.report
    ADD CONSTRAINT report_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.conference_key
    ADD CONSTRAINT conference_key_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES directory.conference(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.conference
    ADD CONSTRAINT conference_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES directory.conference(id);
ALTER TABLE ONLY directory.doubt
    ADD CONSTRAINT doubt_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.doubt
    ADD CONSTRAINT doubt_other_id_fkey FOREIGN KEY (other_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.edition
    ADD CONSTRAINT edition_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES directory.conference(id);
ALTER TABLE ONLY directory.edition
    ADD CONSTRAINT edition_cover_file_fkey FOREIGN KEY (cover_file) REFERENCES platform.file(id);
ALTER TABLE ONLY directory.edition
    ADD CONSTRAINT edition_logo_file_fkey FOREIGN KEY (logo_file) REFERENCES platform.file(id);
ALTER TABLE ONLY directory.fact_change
    ADD CONSTRAINT fact_change_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.fact_change
    ADD CONSTRAINT fact_change_source_id_fkey FOREIGN KEY (source_id) REFERENCES directory.source(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.former_slug
    ADD CONSTRAINT former_slug_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.intent_calendar
    ADD CONSTRAINT intent_calendar_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.intent
    ADD CONSTRAINT intent_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.intent
    ADD CONSTRAINT intent_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.intent_reminder
    ADD CONSTRAINT intent_reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.listing
    ADD CONSTRAINT listing_conference_id_fkey FOREIGN KEY (conference_id) REFERENCES directory.conference(id);
ALTER TABLE ONLY directory.listing
    ADD CONSTRAINT listing_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE SET NULL;
ALTER TABLE ONLY directory.listing
    ADD CONSTRAINT listing_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.match_key
    ADD CONSTRAINT match_key_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.merged_intent
    ADD CONSTRAINT merged_intent_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.merged_intent
    ADD CONSTRAINT merged_intent_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.page
    ADD CONSTRAINT page_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.record
    ADD CONSTRAINT record_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.record
    ADD CONSTRAINT record_merged_from_fkey FOREIGN KEY (merged_from) REFERENCES directory.listing(id) ON DELETE SET NULL;
ALTER TABLE ONLY directory.record
    ADD CONSTRAINT record_source_id_fkey FOREIGN KEY (source_id) REFERENCES directory.source(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.source_run
    ADD CONSTRAINT source_run_source_id_fkey FOREIGN KEY (source_id) REFERENCES directory.source(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.subscription
    ADD CONSTRAINT subscription_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.suggestion
    ADD CONSTRAINT suggestion_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.suggestion
    ADD CONSTRAINT suggestion_result_id_fkey FOREIGN KEY (result_id) REFERENCES directory.listing(id) ON DELETE SET NULL;
ALTER TABLE ONLY expo.job
    ADD CONSTRAINT job_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY expo.job
    ADD CONSTRAINT job_sponsor_id_fkey FOREIGN KEY (sponsor_id) REFERENCES expo.sponsor(id) ON DELETE CASCADE;
ALTER TABLE ONLY expo.sponsor
    ADD CONSTRAINT sponsor_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.announcement
    ADD CONSTRAINT announcement_corrects_fkey FOREIGN KEY (corrects) REFERENCES live.announcement(id) ON DELETE SET NULL;
ALTER TABLE ONLY live.announcement
    ADD CONSTRAINT announcement_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.announcement_reader
    ADD CONSTRAINT announcement_reader_announcement_id_fkey FOREIGN KEY (announcement_id) REFERENCES live.announcement(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.announcement_stop
    ADD CONSTRAINT announcement_stop_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.asking
    ADD CONSTRAINT asking_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.chair
    ADD CONSTRAINT chair_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.feedback
    ADD CONSTRAINT feedback_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.gathering
    ADD CONSTRAINT gathering_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.gathering_person
    ADD CONSTRAINT gathering_person_gathering_id_fkey FOREIGN KEY (gathering_id) REFERENCES live.gathering(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.leaderboard_name
    ADD CONSTRAINT leaderboard_name_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.material
    ADD CONSTRAINT material_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.note
    ADD CONSTRAINT note_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.notice_choice
    ADD CONSTRAINT notice_choice_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.notice
    ADD CONSTRAINT notice_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.own_item
    ADD CONSTRAINT own_item_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.poll_answer
    ADD CONSTRAINT poll_answer_poll_id_fkey FOREIGN KEY (poll_id) REFERENCES live.poll(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.poll
    ADD CONSTRAINT poll_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.poll_option
    ADD CONSTRAINT poll_option_poll_id_fkey FOREIGN KEY (poll_id) REFERENCES live.poll(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.push_message
    ADD CONSTRAINT push_message_device_id_fkey FOREIGN KEY (device_id) REFERENCES live.push_device(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.question
    ADD CONSTRAINT question_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.question_report
    ADD CONSTRAINT question_report_question_id_fkey FOREIGN KEY (question_id) REFERENCES live.question(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.question_vote
    ADD CONSTRAINT question_vote_question_id_fkey FOREIGN KEY (question_id) REFERENCES live.question(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.remote_room
    ADD CONSTRAINT remote_room_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.room_state
    ADD CONSTRAINT room_state_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.session_asking
    ADD CONSTRAINT session_asking_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.star_list
    ADD CONSTRAINT star_list_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.star
    ADD CONSTRAINT star_list_id_fkey FOREIGN KEY (list_id) REFERENCES live.star_list(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.told_release
    ADD CONSTRAINT told_release_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.account
    ADD CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.invitation
    ADD CONSTRAINT invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.invitation
    ADD CONSTRAINT invitation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisation(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.membership
    ADD CONSTRAINT membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES people.organisation(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.membership
    ADD CONSTRAINT membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.passkey
    ADD CONSTRAINT passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.role_grant
    ADD CONSTRAINT role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES people.person(id) ON DELETE SET NULL;
ALTER TABLE ONLY people.role_grant
    ADD CONSTRAINT role_grant_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.sign_in
    ADD CONSTRAINT sign_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY people.token
    ADD CONSTRAINT token_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY plans.approval
    ADD CONSTRAINT approval_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
ALTER TABLE ONLY plans.comment
    ADD CONSTRAINT comment_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
ALTER TABLE ONLY plans.invitation
    ADD CONSTRAINT invitation_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
ALTER TABLE ONLY plans.member
    ADD CONSTRAINT member_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
ALTER TABLE ONLY plans.note
    ADD CONSTRAINT note_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
ALTER TABLE ONLY plans.proposal
    ADD CONSTRAINT proposal_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans.plan(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.import
    ADD CONSTRAINT import_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.lock
    ADD CONSTRAINT lock_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.placement_room
    ADD CONSTRAINT placement_room_room_id_fkey FOREIGN KEY (room_id) REFERENCES programme.room(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.placement_room
    ADD CONSTRAINT placement_room_session_id_fkey FOREIGN KEY (session_id) REFERENCES programme.placement(session_id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.placement
    ADD CONSTRAINT placement_session_id_fkey FOREIGN KEY (session_id) REFERENCES programme.session(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.release
    ADD CONSTRAINT release_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.removed
    ADD CONSTRAINT removed_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.room
    ADD CONSTRAINT room_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.session
    ADD CONSTRAINT session_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.session
    ADD CONSTRAINT session_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES programme.session(id) ON DELETE SET NULL;
ALTER TABLE ONLY programme.session_speaker
    ADD CONSTRAINT session_speaker_session_id_fkey FOREIGN KEY (session_id) REFERENCES programme.session(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.session_speaker
    ADD CONSTRAINT session_speaker_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES programme.speaker(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.session
    ADD CONSTRAINT session_track_id_fkey FOREIGN KEY (track_id) REFERENCES programme.track(id) ON DELETE SET NULL;
ALTER TABLE ONLY programme.speaker
    ADD CONSTRAINT speaker_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY programme.track
    ADD CONSTRAINT track_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.answer
    ADD CONSTRAINT answer_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.ballot
    ADD CONSTRAINT ballot_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES tickets.shop(edition_id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.ballot_entry
    ADD CONSTRAINT ballot_entry_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES tickets.ballot(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.card_session
    ADD CONSTRAINT card_session_order_id_fkey FOREIGN KEY (order_id) REFERENCES tickets."order"(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.change
    ADD CONSTRAINT change_order_id_fkey FOREIGN KEY (order_id) REFERENCES tickets."order"(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.change
    ADD CONSTRAINT change_product_id_fkey FOREIGN KEY (product_id) REFERENCES tickets.product(id);
ALTER TABLE ONLY tickets.change
    ADD CONSTRAINT change_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES tickets.ticket(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.invoice
    ADD CONSTRAINT invoice_corrects_id_fkey FOREIGN KEY (corrects_id) REFERENCES tickets.invoice(id);
ALTER TABLE ONLY tickets.invoice
    ADD CONSTRAINT invoice_order_id_fkey FOREIGN KEY (order_id) REFERENCES tickets."order"(id);
ALTER TABLE ONLY tickets.order_act
    ADD CONSTRAINT order_act_order_id_fkey FOREIGN KEY (order_id) REFERENCES tickets."order"(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets."order"
    ADD CONSTRAINT order_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES tickets.shop(edition_id);
ALTER TABLE ONLY tickets."order"
    ADD CONSTRAINT order_voucher_id_fkey FOREIGN KEY (voucher_id) REFERENCES tickets.voucher(id);
ALTER TABLE ONLY tickets.payment
    ADD CONSTRAINT payment_of_payment_id_fkey FOREIGN KEY (of_payment_id) REFERENCES tickets.payment(id);
ALTER TABLE ONLY tickets.payment
    ADD CONSTRAINT payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES tickets."order"(id);
ALTER TABLE ONLY tickets.product
    ADD CONSTRAINT product_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES tickets.shop(edition_id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.role_person
    ADD CONSTRAINT role_person_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES tickets.shop(edition_id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.stand_in_checkout
    ADD CONSTRAINT stand_in_checkout_order_id_fkey FOREIGN KEY (order_id) REFERENCES tickets."order"(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.stand_in_message
    ADD CONSTRAINT stand_in_message_checkout_id_fkey FOREIGN KEY (checkout_id) REFERENCES tickets.stand_in_checkout(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.statement_line
    ADD CONSTRAINT statement_line_payment_id_fkey FOREIGN KEY (payment_id) REFERENCES tickets.payment(id);
ALTER TABLE ONLY tickets.ticket
    ADD CONSTRAINT ticket_order_id_fkey FOREIGN KEY (order_id) REFERENCES tickets."order"(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.ticket
    ADD CONSTRAINT ticket_part_of_fkey FOREIGN KEY (part_of) REFERENCES tickets.ticket(id);
ALTER TABLE ONLY tickets.ticket
    ADD CONSTRAINT ticket_product_id_fkey FOREIGN KEY (product_id) REFERENCES tickets.product(id);
ALTER TABLE ONLY tickets.ticket
    ADD CONSTRAINT ticket_voucher_id_fkey FOREIGN KEY (voucher_id) REFERENCES tickets.voucher(id);
ALTER TABLE ONLY tickets.voucher
    ADD CONSTRAINT voucher_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES tickets.shop(edition_id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.waiter
    ADD CONSTRAINT waiter_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES tickets.shop(edition_id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.waiter
    ADD CONSTRAINT waiter_product_id_fkey FOREIGN KEY (product_id) REFERENCES tickets.product(id) ON DELETE CASCADE;
ALTER TABLE ONLY tickets.webhook_delivery
    ADD CONSTRAINT webhook_delivery_webhook_id_fkey FOREIGN KEY (webhook_id) REFERENCES tickets.webhook(id) ON DELETE CASCADE;
