import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type InstantText, instantText, Temporal } from '../../kernel/time.ts';
import type { Db } from '../database/database.ts';
import { platformTables } from '../database/tables.ts';

/** Where a letter stands: `kept` is in the data folder and was sent to nobody. */
export type LetterState = 'waiting' | 'sent' | 'kept' | 'failed';

export type LetterLine = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly state: LetterState;
  readonly createdAt: InstantText;
  readonly attempts: number;
  /** The mail server's or network's own words, or `bad-address`. */
  readonly lastError: string | null;
  readonly erased: boolean;
};
export type LetterCopy = LetterLine & {
  readonly text: string;
  readonly html: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

const lineColumns = [
  'id',
  'recipient',
  'subject',
  'created_at',
  'attempts',
  'sent_at',
  'sent_to',
  'failed_at',
  'last_error',
  'erased_at',
] as const;

/** Letters, the newest first; `before` is the id of the last one of the page before. */
export async function listLetters(
  db: Db,
  page: { readonly limit: number; readonly before?: string },
): Promise<LetterLine[]> {
  const { before } = page;
  const rows = await platformTables(db)
    .selectFrom('platform.letter')
    .select(lineColumns)
    .$if(before !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, id) < (SELECT created_at, id FROM platform.letter WHERE id = ${before})`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map(toLine);
}

/** One letter with its body, which is empty once erased. */
export async function findLetter(db: Db, id: string): Promise<LetterCopy | null> {
  const row = await platformTables(db)
    .selectFrom('platform.letter')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  // A sign-in link on its way to somebody is not for the team to read; one that was only kept has no other way to reach them.
  const hidden = row.confidential && row.sent_to !== 'file';
  return {
    ...toLine(row),
    text: hidden ? '' : row.body_text,
    html: hidden ? null : row.body_html,
    headers: row.headers,
  };
}

/** Lets a letter that failed try again at once; false if it did not fail, was erased, or its address is no address. */
export async function retryLetter(db: Db, id: string): Promise<boolean> {
  const changed = await platformTables(db)
    .updateTable('platform.letter')
    .set({ failed_at: null, attempts: 0, next_attempt_at: sql<string>`now()` })
    .where('id', '=', id)
    .where('failed_at', 'is not', null)
    .where('erased_at', 'is', null)
    .where('last_error', 'is distinct from', 'bad-address')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** How the post stands, for `doctor` and metrics. */
export async function readMailState(db: Db): Promise<{ waiting: number; failed: number; kept: number }> {
  const { rows } = await sql<{ waiting: number; failed: number; kept: number }>`
    SELECT count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL) AS waiting,
      count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
      count(*) FILTER (WHERE sent_to = 'file') AS kept
    FROM platform.letter`.execute(db);
  return rows[0] ?? { waiting: 0, failed: 0, kept: 0 };
}

/** Erases what letters said and to whom, 30 days after they left or failed; the rows stay, so that a key is still sent once. */
export async function eraseOldLetters(db: Db): Promise<number> {
  const erased = await platformTables(db)
    .updateTable('platform.letter')
    .set({
      recipient: '',
      subject: '',
      body_text: '',
      body_html: null,
      headers: '{}',
      last_error: null,
      erased_at: sql<string>`now()`,
    })
    .where(sql<boolean>`coalesce(sent_at, failed_at) < now() - interval '30 days'`)
    .where((eb) => eb.or([eb('erased_at', 'is', null), eb('recipient', '<>', '')]))
    .executeTakeFirst();
  return Number(erased.numUpdatedRows);
}

/** Removes kept letters from the folder 30 days after they were written. */
export async function removeOldLetterFiles(folder: string, nowMs: number): Promise<number> {
  const files = await readdir(folder).catch(() => []);
  let removed = 0;
  for (const file of files.filter((name) => /\.eml(\.part)?$/.test(name))) {
    const { mtimeMs } = await stat(join(folder, file));
    if (mtimeMs > nowMs - 30 * 86_400_000) continue;
    await rm(join(folder, file), { force: true });
    removed += 1;
  }
  return removed;
}

type Row = {
  id: string;
  recipient: string;
  subject: string;
  created_at: Date;
  attempts: number;
  sent_at: Date | null;
  sent_to: 'smtp' | 'file' | null;
  failed_at: Date | null;
  last_error: string | null;
  erased_at: Date | null;
};

function toLine(row: Row): LetterLine {
  return {
    id: row.id,
    to: row.recipient,
    subject: row.subject,
    state: row.failed_at ? 'failed' : !row.sent_at ? 'waiting' : row.sent_to === 'file' ? 'kept' : 'sent',
    createdAt: instantText(Temporal.Instant.fromEpochMilliseconds(row.created_at.getTime())),
    attempts: row.attempts,
    lastError: row.last_error,
    erased: row.erased_at !== null,
  };
}
