import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Tx } from '../database/database.ts';
import { json, platformTables } from '../database/tables.ts';
import type { LetterAttachment } from './letter-attachment.ts';

/** A letter to one person; text is always there, HTML if it helps. Addresses are never logged. */
export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Headers such as `List-Unsubscribe` (RFC 8058). */
  readonly headers?: Readonly<Partial<Record<LetterHeader, string>>>;
  /** Holds a secret, a sign-in link for one: its body is erased as soon as a mail server has it. */
  readonly confidential?: boolean;
  /** Files that leave with it. */
  readonly attachments?: readonly LetterAttachment[];
  /** The same key is sent once, however often it is posted. */
  readonly key: string;
};

/** Headers that a letter may carry beside those that every letter has. */
export const letterHeaders = [
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
  'List-Id',
  'Reply-To',
  'In-Reply-To',
  'References',
] as const;
export type LetterHeader = (typeof letterHeaders)[number];

/** Mail leaves after commit: `post` writes it in the transaction, the worker sends it with retries. */
export type Mail = {
  /** Several are written with one statement; none is nothing to do. */
  post(tx: Tx, ...letters: readonly Letter[]): Promise<void>;
};

/** `posted` is called with each letter, before its commit: the place to nudge a sender in the same process. */
export function createMail(options: {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly posted?: () => void;
}): Mail {
  return {
    async post(tx, ...letters) {
      if (letters.length === 0) return;
      await platformTables(tx)
        .insertInto('platform.letter')
        .values(
          letters.map((letter) => ({
            id: options.newId(),
            ...rowOf(letter),
            created_at: options.clock.now(),
          })),
        )
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
      options.posted?.();
    },
  };
}

function rowOf(letter: Letter) {
  const deliverable = isMailAddress(letter.to);
  return {
    key: letter.key,
    recipient: letter.to,
    subject: oneLine(letter.subject),
    body_text: letter.text,
    body_html: letter.html ?? null,
    headers: json(checkedHeaders(letter.headers ?? {})),
    confidential: letter.confidential ?? false,
    attachments: json(letter.attachments ?? []),
    // A wrong address must not undo what the letter was about; the outbox page shows it.
    failed_at: deliverable ? null : sql<string>`now()`,
    last_error: deliverable ? null : 'bad-address',
  };
}

const addressShape = /^[^\s\p{Cc}<>()[\]\\,;:"@]{1,64}@[^\s\p{Cc}<>()[\]\\,;:"@]{1,255}$/u;

/** True for one plain address (RFC 5321 without quoted parts): nothing that could become a second recipient or a header. */
export function isMailAddress(text: string): boolean {
  return addressShape.test(text) && text.length <= 254 && !text.startsWith('-');
}

/** Line ends would start a header of the writer's choice. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function checkedHeaders(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    if (!letterHeaders.some((known) => known === name))
      throw new Error(`A letter carries no header ${name}.`);
    kept[name] = oneLine(value);
  }
  return kept;
}
