import { actorOf, mayCreateEditions, type Viewer } from '#people';
import type { SourceId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertRun, listLatestRuns, type RunId } from '../queries/runs.ts';
import { ensureSource, findSource, listSources, lockCatalogue } from '../queries/sources.ts';
import { knownListNamed } from '../rules/known-lists.ts';
import { nextReading } from '../rules/next-reading.ts';
import type { RunWish, Source } from '../rules/source.ts';
import { recordSourceAct } from './record-source-act.ts';

export type AskCode = 'not-allowed' | 'not-found' | 'no-address' | 'reading-under-way';

/**
 * Asks for a source to be read at its addresses: stewards and the operator. A list that Hallway knows is made a source by that.
 * A worker does it after commit; `quietly` leaves it to whoever asked.
 */
export async function askForReading(
  house: House,
  viewer: Viewer,
  input: { readonly slug: string; readonly quietly?: boolean },
): Promise<Outcome<RunId, AskCode>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  return house.db.transaction().execute(async (tx) => {
    const known = knownListNamed(input.slug);
    const source =
      (await findSource(tx, input.slug)) ??
      (known && (await ensureSource(tx, { ...known, id: house.newId() }, house.clock.now())));
    if (!source) return refuse('not-found');
    if (source.addresses.length === 0) return refuse('no-address');
    const id = await askInside(house, tx, viewer, { source: source.id, wish: null, quietly: input.quietly });
    if (!id) return refuse('reading-under-way');
    await recordSourceAct(house, tx, viewer, 'directory.source-reading-asked', source);
    return done(id);
  });
}

/** Asks within a transaction; `null` if the last reading of the source is not over. */
export async function askInside(
  house: House,
  tx: Tx,
  viewer: Viewer,
  input: {
    readonly source: SourceId;
    readonly wish: RunWish | null;
    readonly quietly?: boolean | undefined;
  },
): Promise<RunId | null> {
  await lockCatalogue(tx, input.source);
  const id = house.newId<RunId>();
  const run = { id, sourceId: input.source, wish: input.wish, askedBy: actorOf(viewer) };
  if (!(await insertRun(tx, run, house.clock.now()))) return null;
  if (!input.quietly)
    await house.outbox.announce(tx, {
      name: 'directory.reading-asked',
      editionId: null,
      facts: { runId: id },
    });
  return id;
}

/** More readings than this in a row that failed make no difference to the next one. */
const latest = 12;

/** Asks for every source whose time has come; answers with the readings. For the worker and the command. */
export async function askForDueReadings(
  house: House,
  viewer: Viewer,
): Promise<Outcome<{ readonly source: Source; readonly run: RunId }[], 'not-allowed'>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  const now = house.clock.now();
  const runs = await listLatestRuns(house.db, latest);
  const due = (await listSources(house.db)).filter((source) => {
    const next = nextReading(source, runs.get(source.id) ?? []);
    return next !== null && next <= now;
  });
  const asked: { source: Source; run: RunId }[] = [];
  for (const source of due) {
    const run = await house.db
      .transaction()
      .execute((tx) => askInside(house, tx, viewer, { source: source.id, wish: null, quietly: true }));
    if (run) asked.push({ source, run });
  }
  return done(asked);
}
