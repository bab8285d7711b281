import type { Viewer } from '#people';
import { readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { deleteComment, insertComment, listComments, writeNote } from '../queries/words.ts';
import { most, type Recommendation } from '../rules/plan.ts';
import { openPlan } from './open-plan.ts';

type SayCode = 'not-allowed' | 'not-found' | 'text-empty' | 'text-too-long' | 'too-many';
const mostComments = 1000;

/** Writes a comment on a plan or one of its editions; everybody with a part may. */
export async function commentOnPlan(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly editionId: string | null; readonly body: string },
): Promise<Outcome<null, SayCode>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId, true);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    const body = input.body.trim();
    if (!body) return refuse('text-empty', { field: 'body' });
    if (body.length > most.text) return refuse('text-too-long', { field: 'body' });
    if ((await listComments(tx, stored.id)).length >= mostComments) return refuse('too-many');
    const known = stored.plan.editions.some(({ id }) => id === input.editionId);
    const editionId = known ? input.editionId : null;
    const { personId } = member;
    const at = house.clock.now();
    await insertComment(tx, stored.id, { id: house.newId<string>(), editionId, personId, body, at });
    return done(null);
  });
}

/** Takes a comment of one's own back. */
export async function removeComment(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly commentId: string },
): Promise<Outcome<null, SayCode>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    const id = readId<'comment'>(input.commentId);
    const gone = id && (await deleteComment(tx, stored.id, id, member.personId));
    return gone ? done(null) : refuse('not-found');
  });
}

/** Writes what the viewer brought back from an edition; empty takes it away. */
export async function writeTravelNote(
  house: House,
  viewer: Viewer,
  input: {
    readonly planId: string;
    readonly editionId: string;
    readonly body: string;
    readonly again: Recommendation['again'] | null;
  },
): Promise<Outcome<null, SayCode>> {
  return house.db.transaction().execute(async (tx) => {
    const opened = await openPlan(tx, viewer, input.planId);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    if (!stored.plan.editions.some(({ id }) => id === input.editionId)) return refuse('not-found');
    if (input.body.length > most.text) return refuse('text-too-long', { field: 'body' });
    const { editionId, again } = input;
    const { personId } = member;
    const at = house.clock.now();
    await writeNote(tx, stored.id, { editionId, personId, body: input.body.trim(), again, at });
    return done(null);
  });
}
