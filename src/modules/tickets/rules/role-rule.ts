import type { EntitledRole } from '#capacity';
import type { InRole } from './in-role.ts';
import type { Voucher } from './voucher.ts';

/** What a role gives: a voucher that nobody types. */
export type RoleRule = Voucher & { readonly role: EntitledRole };

/** Somebody who is entitled since just now; `id` is the entitlement's. */
export type Given = { readonly id: string; readonly rule: RoleRule; readonly person: InRole };

/** Why a ticket of a role ended, as the order's history keeps it. */
export const roleEnded = 'role-ended';

/** Under which key somebody has what a rule gives. */
export function sourceOf({ id }: Pick<Voucher, 'id'>): string {
  return `rule:${id}`;
}

/** Why what a rule gave is over for somebody. */
export function whyEnded({ isArchived, role }: RoleRule): string {
  if (isArchived) return 'rule-ended';
  return role === 'speaker' ? 'speaks-no-more' : roleEnded;
}
