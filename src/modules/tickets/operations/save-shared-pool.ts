import { changePool, listPools, makePool } from '#capacity/server';
import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId, PoolId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { openTerms, termsProblem } from '../rules/product-problem.ts';

/** The purpose of a pool that several products are part of, such as people in the building. */
export const sharedPurpose = 'shared';

/** Makes or changes a limit that several products share. */
export async function saveSharedPool(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly slug: string;
    /** `null`: a new one. */
    readonly id: PoolId | null;
    readonly name: string;
    readonly capacity: number;
  },
): Promise<
  Outcome<PoolId, 'not-allowed' | 'not-found' | 'name-empty' | 'text-too-long' | 'capacity-not-valid'>
> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const name = input.name.trim();
  if (!name) return refuse('name-empty', { field: 'poolName' });
  if (name.length > 120) return refuse('text-too-long', { field: 'poolName' });
  const { capacity, editionId } = input;
  if (termsProblem({ ...openTerms, capacity }))
    return refuse('capacity-not-valid', { field: 'poolCapacity' });
  return house.db.transaction().execute(async (tx) => {
    const [before] = input.id ? await listPools(tx, [input.id]) : [];
    if (input.id && (before?.editionId !== editionId || before.purpose !== sharedPurpose))
      return refuse('not-found');
    if (before) await changePool(tx, before.id, { name, capacity });
    const id =
      before?.id ??
      (await makePool(tx, house, {
        ...{ ...openTerms, editionId, name, capacity },
        ...{ purpose: sharedPurpose, parentId: null, time: null },
      }));
    const [at, personId] = [house.clock.now(), actorOf(viewer)];
    await recordAct(tx, { at, editionId, personId, act: 'tickets.product-saved', subject: name, facts: {} });
    await touchScope(tx, `edition:${input.slug}`);
    return done(id);
  });
}
