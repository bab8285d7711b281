import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { platformTables } from '../database/tables.ts';
import { createPoller } from '../jobs/poller.ts';
import type { Log } from '../log.ts';
import type { LetterAttachment, MakeAttachment } from './letter-attachment.ts';
import type { OutgoingLetter, Transport } from './transport.ts';

export type MailSender = {
  start(): void;
  /** Looks at once; call it after a commit that posted something. */
  nudge(): void;
  /** Takes up nothing new and waits for the letters in hand. */
  stop(): Promise<void>;
  /** Sends what is due now; answers how many letters were tried. */
  sendDue(): Promise<number>;
};

/** Seconds from the first, second … failed attempt to the next; after the last the letter has failed. */
const rests = [60, 300, 1_800, 7_200, 43_200] as const;
const batch = 9;
/** Longer than every limit of a transport together: another process takes a letter over only after its sender died. */
const holdSeconds = 300;

type Claimed = Omit<OutgoingLetter, 'attachments'> & {
  readonly attempts: number;
  readonly confidential: boolean;
  readonly attachments: readonly LetterAttachment[];
};

/**
 * Sends posted letters. At least once: if the process dies between the server's yes and our note of it, the letter goes out again
 * after five minutes, with the same Message-ID.
 */
export function createMailSender(options: {
  readonly db: Db;
  readonly log: Log;
  readonly transport: Transport;
  /** Makes what is attached; without it letters leave without. */
  readonly attach?: MakeAttachment;
  /** Milliseconds between looks; 2,000 if not said. */
  readonly pollMs?: number;
}): MailSender {
  const { db, transport } = options;
  const sendDue = async () => {
    const letters = await claimDue(db);
    await Promise.all(letters.map((letter) => sendOne(options, letter)));
    return letters.length;
  };
  const poller = createPoller({
    everyMs: options.pollMs ?? 2_000,
    log: options.log,
    event: 'mail.look-failed',
    look: async () => (await sendDue()) === batch,
  });
  return {
    start: poller.start,
    nudge: poller.nudge,
    async stop() {
      await poller.stop();
      transport.close();
    },
    sendDue,
  };
}

async function sendOne(
  { db, log, transport, attach }: Parameters<typeof createMailSender>[0],
  letter: Claimed,
): Promise<void> {
  let problem: Problem | null = null;
  try {
    await transport.send({ ...letter, attachments: await attachmentsOf(letter, attach) });
  } catch (error) {
    problem = problemOf(error);
  }
  try {
    if (!problem) await markSent(db, letter, transport.name);
    else await markFailure(db, log, letter, problem);
  } catch (error) {
    log.error('mail.not-noted', { letter: letter.id, error: error instanceof Error ? error.message : '' });
  }
}

async function attachmentsOf(
  { attachments }: Claimed,
  attach: MakeAttachment | undefined,
): Promise<OutgoingLetter['attachments']> {
  const made: OutgoingLetter['attachments'][number][] = [];
  for (const attachment of attachments) {
    const file = await attach?.(attachment);
    if (file) made.push({ ...file, fileName: attachment.fileName });
  }
  return made;
}

async function claimDue(db: Db): Promise<Claimed[]> {
  const tables = platformTables(db);
  const rows = await tables
    .updateTable('platform.letter')
    .set((eb) => ({
      attempts: eb('attempts', '+', 1),
      next_attempt_at: sql<string>`now() + make_interval(secs => ${holdSeconds})`,
    }))
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('platform.letter')
        .select('id')
        .where('sent_at', 'is', null)
        .where('failed_at', 'is', null)
        .where('next_attempt_at', '<=', sql<Date>`now()`)
        .orderBy('next_attempt_at')
        .limit(batch)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    to: row.recipient,
    subject: row.subject,
    text: row.body_text,
    html: row.body_html,
    headers: row.headers,
    at: row.created_at,
    attempts: row.attempts,
    confidential: row.confidential,
    attachments: row.attachments,
  }));
}

async function markSent(db: Db, letter: Claimed, way: Transport['name']): Promise<void> {
  const erase = letter.confidential && way === 'smtp';
  await platformTables(db)
    .updateTable('platform.letter')
    .set({
      sent_at: sql`now()`,
      sent_to: way,
      last_error: null,
      ...(erase && { body_text: '', body_html: null, erased_at: sql<string>`now()` }),
    })
    .where('id', '=', letter.id)
    .execute();
}

type Problem = { readonly text: string; readonly code: string; readonly final: boolean };

async function markFailure(db: Db, log: Log, letter: Claimed, problem: Problem): Promise<void> {
  const rest = problem.final ? undefined : rests[letter.attempts - 1];
  const facts = { letter: letter.id, attempt: letter.attempts, code: problem.code };
  if (rest === undefined) log.error('mail.failed', facts);
  else log.warn('mail.attempt-failed', facts);
  await platformTables(db)
    .updateTable('platform.letter')
    .set(
      rest === undefined
        ? { failed_at: sql<string>`now()`, last_error: problem.text }
        : {
            next_attempt_at: sql<string>`now() + make_interval(secs => ${rest})`,
            last_error: problem.text,
          },
    )
    .where('id', '=', letter.id)
    .execute();
}

/** A server's 5xx about the letter itself is final (RFC 5321 §4.2.1); one about our sign-in is for the team to mend. */
function problemOf(error: unknown): Problem {
  const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number };
  const answer = responseCode ?? 0;
  return {
    text: String(message).slice(0, 500),
    code: [code, responseCode].filter(Boolean).join(' ') || 'unknown',
    final: answer >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE'),
  };
}
