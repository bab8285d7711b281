import { sql } from 'kysely';
import { insertPerson } from '#people/server';
import type { PersonId } from '../src/kernel/ids.ts';
import type { House } from '../src/platform/house.ts';
import { cookieOf } from './with-rehearsal.ts';

/** Sessions that one write stars: all of them or none. */
const batch = 4;

/** A person who stars sessions, some at once, as fast as they are answered. */
export type Writer = {
  readonly personId: PersonId;
  readonly cookie: string;
  /** First codes of batches that were answered as done. */
  readonly answered: number[];
  /** The batch that was sent and not answered. */
  underWay: number | null;
  /** The status that ended its writing; 0 if no whole answer came. */
  endedBy: number;
};

/** Signs new people in, so that each round begins with empty lists. */
export async function admitWriters(
  house: House,
  origin: string,
  { count, round }: { readonly count: number; readonly round: number },
): Promise<Writer[]> {
  const writers: Writer[] = [];
  for (let number = 0; number < count; number++) {
    const personId = house.newId<PersonId>();
    const email = `writer-${round}-${number}@example.org`;
    await house.db
      .transaction()
      .execute((tx) => insertPerson(tx, { id: personId, name: `Writer ${number}`, email, locale: 'en' }));
    writers.push({
      personId,
      cookie: await cookieOf(house, origin, personId),
      answered: [],
      underWay: null,
      endedBy: 0,
    });
  }
  return writers;
}

/** Writes until told to stop, or until the server does not answer any more. */
export async function writeStars(writer: Writer, url: string, stop: AbortSignal): Promise<void> {
  for (let first = 0; first < 280 && !stop.aborted; first += batch) {
    writer.underWay = first;
    const body = new URLSearchParams();
    for (const code of codesFrom(first)) body.append('join', code);
    const headers = { cookie: writer.cookie, origin: new URL(url).origin, accept: 'application/json' };
    // An answer that breaks off in the middle is none.
    const status = await fetch(url, { method: 'POST', headers, body, signal: stop })
      .then(async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      })
      .catch(() => 0);
    writer.endedBy = status;
    if (status !== 200) return;
    writer.answered.push(first);
    writer.underWay = null;
  }
}

function codesFrom(first: number): string[] {
  return Array.from({ length: batch }, (_, index) => `CRASH${String(first + index).padStart(4, '0')}`);
}

export type Verdict = {
  readonly answered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly half_written: number;
};

/** Compares what was answered with what is there. */
export async function verdictOn(house: House, writers: readonly Writer[]): Promise<Verdict> {
  const { rows } = await sql<{ person_id: PersonId; list_id: string; session_code: string }>`
    SELECT l.person_id, l.id AS list_id, s.session_code FROM live.star_list l
    LEFT JOIN live.star s ON s.list_id = l.id WHERE l.person_id IS NOT NULL`.execute(house.db);
  let lost = 0;
  let doubled = 0;
  let half = 0;
  for (const { personId, answered, underWay } of writers) {
    const own = rows.filter((row) => row.person_id === personId);
    const held = new Set(own.map((row) => row.session_code));
    const presentIn = (first: number) => codesFrom(first).filter((code) => held.has(code)).length;
    lost += answered.filter((first) => presentIn(first) < batch).length;
    doubled += Math.max(0, new Set(own.map((row) => row.list_id)).size - 1);
    if (underWay !== null && presentIn(underWay) % batch !== 0) half += 1;
  }
  const answered = writers.reduce((total, writer) => total + writer.answered.length, 0);
  return { answered, lost, doubled, half_written: half };
}
