-- What the migrations come to, for reading and review; src/platform/database/schema.test.ts compares it with a migrated database.
-- Written by: pg_dump --schema-only --no-owner --no-privileges (comments and settings left out).

CREATE SCHEMA directory;
CREATE SCHEMA expo;
CREATE SCHEMA live;
CREATE SCHEMA people;
CREATE SCHEMA plans;
CREATE SCHEMA platform;
CREATE SCHEMA programme;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
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
    revision integer DEFAULT 0 NOT NULL
);
CREATE TABLE directory.match_key (
    key text NOT NULL,
    listing_id uuid NOT NULL
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
    is_gone boolean DEFAULT false NOT NULL
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
    updated_at timestamp with time zone NOT NULL
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
    CONSTRAINT letter_sent_to_check CHECK ((sent_to = ANY (ARRAY['smtp'::text, 'file'::text])))
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
    updated_at timestamp with time zone NOT NULL
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
ALTER TABLE ONLY directory.match_key
    ADD CONSTRAINT match_key_pkey PRIMARY KEY (key, listing_id);
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
ALTER TABLE ONLY live.star_list
    ADD CONSTRAINT star_list_once UNIQUE (edition_id, person_id);
ALTER TABLE ONLY live.star_list
    ADD CONSTRAINT star_list_pkey PRIMARY KEY (id);
ALTER TABLE ONLY live.star
    ADD CONSTRAINT star_pkey PRIMARY KEY (list_id, session_code);
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
CREATE INDEX listing_by_date ON directory.listing USING btree (starts_on, id, ends_on) WHERE is_shown;
CREATE INDEX listing_by_early_bird ON directory.listing USING btree (early_bird_ends_at) WHERE (is_shown AND (early_bird_ends_at IS NOT NULL));
CREATE INDEX listing_by_end ON directory.listing USING btree (ends_on) WHERE is_shown;
CREATE INDEX listing_by_marks ON directory.listing USING gin (marks);
CREATE INDEX listing_by_place ON directory.listing USING gist (point(longitude, latitude)) WHERE (is_shown AND (latitude IS NOT NULL));
CREATE INDEX listing_by_words ON directory.listing USING gin (words);
CREATE INDEX listing_merged ON directory.listing USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX listing_of_conference ON directory.listing USING btree (conference_id, starts_on) WHERE is_shown;
CREATE INDEX match_key_of_listing ON directory.match_key USING btree (listing_id);
CREATE INDEX place_by_word ON directory.place USING btree (word text_pattern_ops, people DESC);
CREATE INDEX record_of_listing ON directory.record USING btree (listing_id);
CREATE INDEX source_run_of_source ON directory.source_run USING btree (source_id, asked_at DESC);
CREATE INDEX suggestion_of_person ON directory.suggestion USING btree (person_id, asked_at DESC);
CREATE INDEX suggestion_open ON directory.suggestion USING btree (asked_at) WHERE (state = 'open'::text);
CREATE INDEX word_by_likeness ON directory.word USING gist (word public.gist_trgm_ops (siglen='64'));
CREATE INDEX job_of_edition ON expo.job USING btree (edition_id, "position");
CREATE INDEX sponsor_by_logo ON expo.sponsor USING btree (logo) WHERE (logo IS NOT NULL);
CREATE INDEX sponsor_of_edition ON expo.sponsor USING btree (edition_id, level_order, "position");
CREATE INDEX star_by_session ON live.star USING btree (session_code);
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
CREATE INDEX speaker_by_picture ON programme.speaker USING btree (picture) WHERE (picture IS NOT NULL);
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
ALTER TABLE ONLY directory.page
    ADD CONSTRAINT page_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY directory.record
    ADD CONSTRAINT record_listing_id_fkey FOREIGN KEY (listing_id) REFERENCES directory.listing(id) ON DELETE CASCADE;
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
ALTER TABLE ONLY live.star_list
    ADD CONSTRAINT star_list_edition_id_fkey FOREIGN KEY (edition_id) REFERENCES directory.edition(id) ON DELETE CASCADE;
ALTER TABLE ONLY live.star
    ADD CONSTRAINT star_list_id_fkey FOREIGN KEY (list_id) REFERENCES live.star_list(id) ON DELETE CASCADE;
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
