import { approvable, isSameApproval } from './approval.ts';
import type { Plan, PlannedEdition } from './plan.ts';

/** The edition after a change: what was approved and is now something else is asked for again. Booked ones stay booked, with a warning. */
export function reopened(plan: Plan, before: PlannedEdition, after: PlannedEdition): PlannedEdition {
  if (before.state !== 'approved' || after.state !== 'approved') return after;
  return isSameApproval(approvable(plan, before), approvable(plan, after))
    ? after
    : { ...after, state: 'asked' };
}
