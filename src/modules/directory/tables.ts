import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type {
  ConferenceId,
  EditionId,
  FileId,
  Id,
  ListingId,
  OrganisationId,
  PersonId,
  SourceId,
} from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/locale.ts';
import type { DateText } from '../../kernel/time.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { Channel, EditionMode, Topic } from './rules/edition.ts';
import type { FactChanges } from './rules/fact-fields.ts';
import type { Intent } from './rules/intent.ts';
import type { Contradiction, ListingFacts, StatedFacts } from './rules/listing.ts';
import type { RunNote, RunReport, RunState, RunWish, SourceKind } from './rules/source.ts';

type DateColumn = ColumnType<DateText, DateText, DateText>;

type NullableJson<Value> = ColumnType<Value | null, string | null, string | null>;

type DirectoryTables = {
  'directory.conference': {
    id: ConferenceId;
    slug: string;
    name: string;
    about: Json<LocalisedText>;
    website: string | null;
    organisation_id: OrganisationId | null;
    merged_into: ConferenceId | null;
    created_at: Moment;
  };
  'directory.edition': {
    id: EditionId;
    conference_id: ConferenceId;
    slug: string;
    name: string;
    tagline: Json<LocalisedText>;
    starts_on: DateColumn;
    ends_on: DateColumn;
    zone: string;
    mode: EditionMode;
    venue_name: string | null;
    address: string | null;
    city: string | null;
    country: string | null;
    latitude: number | null;
    longitude: number | null;
    website: string | null;
    about: Json<LocalisedText>;
    for_whom: Json<LocalisedText>;
    take_part: Json<LocalisedText>;
    accent: string;
    logo_file: FileId | null;
    cover_file: FileId | null;
    channels: Json<Channel[]>;
    call_opens_at: NullableMoment;
    call_closes_at: NullableMoment;
    tickets_open_at: NullableMoment;
    aid_closes_at: NullableMoment;
    is_public: boolean;
    is_rehearsal: boolean;
    created_at: Moment;
    updated_at: Moment;
  };
  'directory.former_slug': { slug: string; edition_id: EditionId; left_at: Moment };
  'directory.page': {
    id: string;
    edition_id: EditionId;
    slug: string;
    title: Json<LocalisedText>;
    body: Json<LocalisedText>;
    position: number;
    is_public: boolean;
    updated_at: Moment;
  };
  'directory.subscription': {
    id: string;
    edition_id: EditionId;
    email: string;
    locale: string;
    topics: Topic[];
    told: Topic[];
    created_at: Moment;
    confirmed_at: NullableMoment;
  };
  'directory.source': {
    id: SourceId;
    slug: string;
    name: string;
    kind: SourceKind;
    url: string | null;
    page: string | null;
    licence: string | null;
    refresh_hours: number | null;
    etag: string | null;
    refreshed_at: NullableMoment;
    created_at: Moment;
  };
  'directory.source_run': {
    id: Id<'run'>;
    source_id: SourceId;
    state: RunState;
    files: NullableJson<RunWish>;
    asked_by: PersonId | null;
    asked_at: Moment;
    started_at: NullableMoment;
    ended_at: NullableMoment;
    seen_at: Moment;
    done: Generated<number>;
    total: Generated<number>;
    report: Json<RunReport | { readonly records?: undefined }>;
    note: RunNote | null;
  };
  'directory.conference_key': { key: string; conference_id: ConferenceId };
  'directory.listing': {
    id: ListingId;
    conference_id: ConferenceId;
    slug: string;
    edition_id: EditionId | null;
    facts: Json<ListingFacts>;
    contradictions: Json<readonly Contradiction[]>;
    starts_on: DateText | null;
    ends_on: DateText | null;
    latitude: number | null;
    longitude: number | null;
    call_opens_at: NullableMoment;
    call_closes_at: NullableMoment;
    early_bird_ends_at: NullableMoment;
    tickets_close_at: NullableMoment;
    aid_closes_at: NullableMoment;
    marks: string[];
    words: ColumnType<string, string, string>;
    is_shown: boolean;
    merged_into: ListingId | null;
    dropped_at: NullableMoment;
    dropped_kept_at: NullableMoment;
    created_at: Moment;
    updated_at: Moment;
    revision: Generated<number>;
  };
  'directory.word': { word: string };
  'directory.record': {
    id: string;
    source_id: SourceId;
    key: string;
    listing_id: ListingId;
    facts: Json<StatedFacts>;
    link: string | null;
    cited: Json<Partial<Record<keyof ListingFacts, string>>>;
    first_seen_at: Moment;
    seen_at: Moment;
    changed_at: Moment;
    is_gone: Generated<boolean>;
    gone_at: NullableMoment;
    merged_from: ListingId | null;
  };
  'directory.fact_change': {
    id: GeneratedAlways<number>;
    listing_id: ListingId;
    source_id: SourceId;
    at: Moment;
    field: string;
    before: NullableJson<unknown>;
    after: NullableJson<unknown>;
  };
  'directory.match_key': { key: string; listing_id: ListingId };
  'directory.doubt': {
    id: string;
    listing_id: ListingId;
    other_id: ListingId;
    score: number;
    reasons: Json<readonly unknown[]>;
    asked_at: Moment;
    decided_at: NullableMoment;
    decided_by: PersonId | null;
    verdict: 'same' | 'different' | null;
  };
  'directory.place': {
    id: number;
    name: string;
    word: string;
    region: string | null;
    country: string;
    latitude: number;
    longitude: number;
    zone: string | null;
    people: number;
  };
  'directory.suggestion': {
    id: string;
    listing_id: ListingId | null;
    facts: Json<FactChanges>;
    link: string;
    note: string;
    person_id: PersonId | null;
    email: string | null;
    locale: string;
    state: 'unconfirmed' | 'open' | 'accepted' | 'declined';
    likely: Json<readonly ListingId[]>;
    reply: string | null;
    result_id: ListingId | null;
    asked_at: Moment;
    decided_at: NullableMoment;
    decided_by: PersonId | null;
  };
  'directory.intent': {
    person_id: PersonId;
    listing_id: ListingId;
    intent: Intent;
    reminded: Generated<string[]>;
    set_at: Moment;
  };
  'directory.merged_intent': {
    listing_id: ListingId;
    person_id: PersonId;
    intent: Intent;
    reminded: string[];
    set_at: Moment;
    was_moved: boolean;
  };
  'directory.intent_reminder': { person_id: PersonId; week_before: boolean; day_before: boolean };
  'directory.intent_calendar': { person_id: PersonId; key_hash: Buffer };
  'directory.digest': {
    id: string;
    email: string;
    locale: string;
    search: string;
    created_at: Moment;
    confirmed_at: NullableMoment;
    sent_at: NullableMoment;
  };
};

/** The directory's own tables. */
export function directoryTables(db: Db) {
  return db.withTables<DirectoryTables>();
}
