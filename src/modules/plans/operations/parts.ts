import type { Viewer } from '#people';
import { type PersonId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { deleteMember, listMembers, writePart } from '../queries/members.ts';
import { mayOwn, type Part } from '../rules/roles.ts';
import { openPlan } from './open-plan.ts';

type PartCode = 'not-allowed' | 'not-found' | 'last-owner';

/** Gives a member another role or another place among the travellers; the last owner stays one. */
export function changePart(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly personId: string; readonly part: Part },
): Promise<Outcome<null, PartCode>> {
  return changeMember(house, viewer, input, input.part);
}

/** Takes a member's part away, or lets the viewer leave; the last owner stays. */
export function leavePlan(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly personId: string },
): Promise<Outcome<null, PartCode>> {
  return changeMember(house, viewer, input, null);
}

async function changeMember(
  house: House,
  viewer: Viewer,
  input: { readonly planId: string; readonly personId: string },
  part: Part | null,
): Promise<Outcome<null, PartCode>> {
  return house.db.transaction().execute(async (tx) => {
    // The plan's row is the lock under which owners are counted.
    const opened = await openPlan(tx, viewer, input.planId, true);
    if (!opened.ok) return opened;
    const { member, stored } = opened.value;
    const personId = readId<'person'>(input.personId) as PersonId | null;
    const leaves = part === null && personId === member.personId;
    if (!leaves && !mayOwn(member)) return refuse('not-allowed');
    const members = await listMembers(tx, stored.id);
    const theirs = members.find((one) => one.personId === personId);
    if (!theirs) return refuse('not-found');
    const owners = members.filter(mayOwn);
    if (part?.role !== 'owner' && owners.length === 1 && owners[0]?.id === theirs.id)
      return refuse('last-owner');
    if (part === null) await deleteMember(tx, theirs.id);
    else await writePart(tx, theirs.id, { role: part.role, travellerId: knownTraveller(part) });
    return done(null);

    function knownTraveller({ travellerId }: Part): string | null {
      return stored.plan.travellers.some(({ id }) => id === travellerId) ? travellerId : null;
    }
  });
}
