import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { InstantText } from '../../kernel/time.ts';
import type { LiveKind } from '../live/live-change.ts';
import type { LetterAttachment } from '../mail/letter-attachment.ts';
import type { Db } from './database.ts';
import { storableText } from './storable.ts';

/** A `timestamptz`: read as `Date`, written as ISO text. */
export type Moment = ColumnType<Date, InstantText, InstantText>;
export type NullableMoment = ColumnType<Date | null, InstantText | null | undefined, InstantText | null>;
/** A `jsonb` column: read parsed, written as JSON text by `json()`. */
export type Json<Value> = ColumnType<Value, string, string>;

/** Writes a value for a `jsonb` or `json` column. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'string' ? storableText(part) : part));
}

/** A `timestamptz` as it was read, in the one text form of moments: whole seconds, `Z`. */
export function momentText(moment: Date): InstantText;
export function momentText(moment: Date | null): InstantText | null;
export function momentText(moment: Date | null): InstantText | null {
  return moment && `${moment.toISOString().slice(0, 19)}Z`;
}

export type PlatformTables = {
  'platform.outbox': {
    id: Generated<number>;
    at: Moment;
    name: string;
    edition_id: string | null;
    lane: GeneratedAlways<string>;
    facts: Json<Record<string, unknown>>;
    attempts: Generated<number>;
    delivered_at: NullableMoment;
    failed_at: NullableMoment;
    last_error: string | null;
  };
  'platform.outbox_lane': { lane: string; holder: string; held_until: Moment };
  'platform.letter': {
    id: string;
    key: string;
    recipient: string;
    subject: string;
    body_text: string;
    body_html: string | null;
    headers: Json<Record<string, string>>;
    confidential: Generated<boolean>;
    attachments: ColumnType<readonly LetterAttachment[], string | undefined, string>;
    created_at: Moment;
    attempts: Generated<number>;
    next_attempt_at: ColumnType<Date, InstantText | undefined, InstantText>;
    sent_at: NullableMoment;
    sent_to: 'smtp' | 'file' | null;
    failed_at: NullableMoment;
    last_error: string | null;
    erased_at: NullableMoment;
  };
  'platform.file': {
    id: string;
    kind: 'picture' | 'document';
    media_type: string;
    bytes: Buffer;
    sha256: Buffer;
    created_at: Moment;
  };
  'platform.setting': { key: string; value: Json<unknown>; updated_at: Moment };
  'platform.audit': {
    id: Generated<number>;
    at: Moment;
    edition_id: string | null;
    person_id: string | null;
    act: string;
    subject: string;
    facts: Json<Record<string, unknown>>;
  };
  'platform.version': { scope: string; version: number };
  'platform.live_event': {
    id: GeneratedAlways<number>;
    edition_id: string;
    kind: LiveKind;
    subject: string;
    at: ColumnType<Date, never, never>;
  };
  'platform.rate': { key: string; used_until: Moment };
  'platform.task': {
    id: string;
    kind: string;
    edition_id: string | null;
    person_id: string | null;
    state: Generated<'waiting' | 'running' | 'done' | 'failed'>;
    progress: Generated<number>;
    note: string | null;
    result: ColumnType<unknown, string | null | undefined, string | null>;
    created_at: Moment;
    started_at: NullableMoment;
    ended_at: NullableMoment;
    seen_at: ColumnType<Date, InstantText | undefined, InstantText>;
  };
};

/** The platform's own tables. */
export function platformTables(db: Db) {
  return db.withTables<PlatformTables>();
}
