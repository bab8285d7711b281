import type {
  EditionId,
  PersonId,
  ReleaseId,
  RoomId,
  SessionId,
  SpeakerId,
  TrackId,
} from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/database.ts';
import type { Json, Moment, NullableMoment } from '../../platform/database/tables.ts';
import type { Delivery, Level, Link, Programme, Session, SessionKind } from './rules/programme.ts';
import type { RemovalId, Removed } from './rules/removed.ts';

type ProgrammeTables = {
  'programme.room': {
    id: RoomId;
    edition_id: EditionId;
    code: string;
    name: string;
    capacity: number | null;
    floor: string | null;
    description: string | null;
    accessibility: string | null;
    pin_x: number | null;
    pin_y: number | null;
    position: number;
  };
  'programme.track': {
    id: TrackId;
    edition_id: EditionId;
    code: string;
    name: string;
    description: string | null;
    colour: number;
    position: number;
  };
  'programme.speaker': {
    id: SpeakerId;
    edition_id: EditionId;
    code: string;
    person_id: PersonId | null;
    email: string | null;
    name: string;
    pronouns: string | null;
    affiliation: string | null;
    biography: string | null;
    picture: string | null;
    links: Json<Link[]>;
    position: number;
    updated_at: Moment;
  };
  'programme.session': {
    id: SessionId;
    edition_id: EditionId;
    code: string;
    number: number;
    guid: string;
    kind: SessionKind;
    kind_label: string | null;
    title: string;
    subtitle: string | null;
    abstract: string | null;
    description: string | null;
    content_notes: string | null;
    track_id: TrackId | null;
    level: Level | null;
    language: string | null;
    recorded: boolean | null;
    delivery: Delivery;
    links: Json<Link[]>;
    tags: Json<string[]>;
    minutes: number | null;
    parent_id: SessionId | null;
    status: 'confirmed' | 'cancelled';
    translations: Json<Session['translations']>;
    announced: boolean;
    revision: number;
    updated_at: Moment;
  };
  'programme.session_speaker': { session_id: SessionId; speaker_id: SpeakerId; position: number };
  'programme.placement': { session_id: SessionId; starts_at: Moment; ends_at: Moment };
  'programme.placement_room': { session_id: SessionId; room_id: RoomId; position: number };
  'programme.release': {
    id: ReleaseId;
    edition_id: EditionId;
    number: number;
    name: string;
    note: string | null;
    document: Json<Programme>;
    changes: Json<unknown>;
    withdrawn: Json<Session[]>;
    revisions: Json<Record<string, { sequence: number; changedAt: string }>>;
    /** Our own pictures of speakers in the document. */
    pictures: string[];
    released_at: Moment;
    released_by: PersonId | null;
  };
  'programme.import': {
    id: string;
    edition_id: EditionId;
    source_name: string;
    format: string;
    content: Json<unknown>;
    state: 'waiting' | 'applied' | 'discarded';
    created_at: Moment;
    created_by: PersonId | null;
    applied_at: NullableMoment;
  };
  'programme.removed': {
    id: RemovalId;
    edition_id: EditionId;
    content: Json<Removed>;
    highest_number: number | null;
    removed_at: Moment;
    removed_by: PersonId | null;
  };
};

/** The programme's own tables. */
export function programmeTables(db: Db) {
  return db.withTables<ProgrammeTables>();
}
