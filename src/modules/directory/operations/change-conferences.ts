import { actorOf, type Viewer } from '#people';
import type { ConferenceId } from '../../../kernel/ids.ts';
import { type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type Act, recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { type ConferenceEntry, lockConferences } from '../queries/conference-rows.ts';
import { openCatalogue } from './open-catalogue.ts';

export type ConferenceCode =
  | 'not-allowed'
  | 'not-found'
  | 'name-empty'
  | 'text-too-long'
  | 'edited-meanwhile'
  | 'same-conference';

/** Locks the catalogue and the conferences, of which the first is there, and forgets kept pages afterwards. */
export async function changeConferences(
  house: House,
  ids: readonly ConferenceId[],
  write: (
    tx: Tx,
    conferences: readonly [ConferenceEntry, ...ConferenceEntry[]],
  ) => Promise<Outcome<null, ConferenceCode>>,
): Promise<Outcome<null, ConferenceCode>> {
  const outcome = await house.db.transaction().execute(async (tx) => {
    await openCatalogue(house, tx);
    const locked = await lockConferences(tx, ids);
    const [first, ...others] = ids.flatMap((id) => locked.get(id) ?? []);
    if (!first || others.length + 1 < ids.length) return refuse('not-found');
    return write(tx, [first, ...others]);
  });
  house.versions.forget();
  return outcome;
}

/** Writes down what an editor did, and lets kept pages go. */
export async function recordConferenceAct(
  house: House,
  tx: Tx,
  viewer: Viewer,
  act: Act['act'],
  subject: string,
  facts: Readonly<Record<string, string>>,
): Promise<void> {
  await touchScope(tx, 'directory');
  const at = house.clock.now();
  await recordAct(tx, { at, editionId: null, personId: actorOf(viewer), act, subject, facts });
}
