import { isSignedIn, type SignedInPerson, type Viewer } from '#people';
import { type PlanId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Db } from '../../../platform/database/database.ts';
import { findMember, type PlanMember } from '../queries/members.ts';
import { findPlan, type StoredPlan } from '../queries/plans.ts';

/** A plan as one of its members finds it. */
export type OpenedPlan = {
  readonly viewer: SignedInPerson;
  readonly member: PlanMember;
  readonly stored: StoredPlan;
};

/** Opens a plan for somebody who has a part in it; to everybody else it is not there. */
export async function openPlan(
  db: Db,
  viewer: Viewer,
  planId: string,
  lock = false,
): Promise<Outcome<OpenedPlan, 'not-allowed' | 'not-found'>> {
  if (!isSignedIn(viewer)) return refuse('not-allowed');
  const id = readId<'plan'>(planId) as PlanId | null;
  const stored = id && (await findPlan(db, id, lock));
  const member = stored && (await findMember(db, stored.id, viewer.personId));
  return stored && member ? done({ viewer, member, stored }) : refuse('not-found');
}
