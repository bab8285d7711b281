import { actorOf, type Viewer } from '#people';
import { type Act, recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Source } from '../rules/source.ts';

/** Writes down what a steward did with a list, in the transaction that does it. */
export function recordSourceAct(
  house: House,
  tx: Tx,
  viewer: Viewer,
  act: Extract<Act['act'], `directory.source-${string}`>,
  source: Pick<Source, 'name' | 'slug'>,
  facts: Readonly<Record<string, number>> = {},
): Promise<void> {
  return recordAct(tx, {
    at: house.clock.now(),
    editionId: null,
    personId: actorOf(viewer),
    act,
    subject: source.name,
    facts: { source: source.slug, ...facts },
  });
}
