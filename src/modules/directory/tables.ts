import type { ColumnType } from 'kysely';
import type { ConferenceId, EditionId, FileId, OrganisationId } from '../../kernel/ids.ts';
import type { LocalisedText } from '../../kernel/locale.ts';
import type { DateText } from '../../kernel/time.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { Channel, EditionMode, Topic } from './rules/edition.ts';

type DateColumn = ColumnType<DateText, DateText, DateText>;

type DirectoryTables = {
  'directory.conference': {
    id: ConferenceId;
    slug: string;
    name: string;
    about: Json<LocalisedText>;
    website: string | null;
    organisation_id: OrganisationId | null;
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
};

/** The directory's own tables. */
export function directoryTables(db: Db) {
  return db.withTables<DirectoryTables>();
}
