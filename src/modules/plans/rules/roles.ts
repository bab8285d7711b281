import type { PlanChange } from './change-plan.ts';

/** Roles in a plan, the mightiest first. */
export const planRoles = ['owner', 'approver', 'traveller'] as const;
export type PlanRole = (typeof planRoles)[number];

/** Somebody's part in a plan. */
export type Part = {
  readonly role: PlanRole;
  /** Who in the plan they are; `null`: nobody. */
  readonly travellerId: string | null;
};

/** Reads a role's name from outside. */
export function readPlanRole(text: string): PlanRole | null {
  return planRoles.find((role) => role === text) ?? null;
}

/** May decide what stands in the plan, and who takes part. */
export function mayOwn(part: Part): boolean {
  return part.role === 'owner';
}

/** May say yes: approvers; where there is none, owners answer for themselves. */
export function mayApprove(part: Part, hasApprover: boolean): boolean {
  return part.role === 'approver' || (part.role === 'owner' && !hasApprover);
}

/** May make this change: owners any; everybody what is only about themselves, and ticking tasks of their own. */
export function mayChange(part: Part, change: PlanChange): boolean {
  if (mayOwn(part)) return true;
  if (part.travellerId === null) return false;
  if (change.kind === 'own-facts') return change.travellerId === part.travellerId;
  // The key of a task of one person ends with that person's id.
  return change.kind === 'task-done' && change.key.endsWith(`:${part.travellerId}`);
}
