import { signsCache } from './signing-out.ts';

/** Waiting so long for the network, in ms, is worse than reading what was kept; by how much is known of either. */
const patience = { usual: 2_500, whereFresh: 1_000, whereSlow: 250 };
/** What was kept less than so many ms ago is fresh. */
const fresh = 10 * 60_000;
/** For so many ms after an answer that was late, the next ones are expected to be. */
const remembered = 60_000;
/** An answer within so many ms says that the network is well again. */
const quick = 1_000;
const slowMark = '/slow';

/** How many ms somebody who opens a page waits before what is here is shown. What a page's script asks for keeps nobody waiting. */
export function patienceFor(asking: {
  readonly isOpening: boolean;
  /** When what is here was kept, in ms since 1970; `null` if nothing is. */
  readonly keptAt: number | null;
  /** When an answer was late for the last time; `null` if none was. */
  readonly slowAt: number | null;
  readonly now: number;
}): number {
  const { isOpening, keptAt, slowAt, now } = asking;
  if (!isOpening) return patience.usual;
  if (slowAt !== null && now - slowAt < remembered) return patience.whereSlow;
  return keptAt !== null && now - keptAt < fresh ? patience.whereFresh : patience.usual;
}

/** When an answer was late for the last time, also where the worker was ended meanwhile; `null` if none was, or one came quickly since. */
export async function slowSince(): Promise<number | null> {
  const note = await (await caches.open(signsCache)).match(slowMark);
  return note ? Number(await note.text()) : null;
}

/** Notes that an answer is late. */
export async function noteLate(): Promise<void> {
  await (await caches.open(signsCache)).put(slowMark, new Response(String(Date.now())));
}

/** Notes that an answer came after so many ms. */
export async function noteAnswer(ms: number): Promise<void> {
  if (ms < quick) await (await caches.open(signsCache)).delete(slowMark);
}
