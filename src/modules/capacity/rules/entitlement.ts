import type { EditionId, Id, PoolId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Claimant } from './claim.ts';
import type { SetAsideId } from './pool.ts';

export type EntitlementId = Id<'entitlement'>;

/** For what somebody is given something: `organiser` is everybody in the team. */
export const entitledRoles = ['speaker', 'organiser', 'volunteer', 'sponsor-staff', 'grantee'] as const;
export type EntitledRole = (typeof entitledRoles)[number];

/** What a role gives: a place in a pool, out of what is set aside if named; or a discount by a key that the shop knows. */
export type Gift =
  | {
      readonly kind: 'place';
      readonly poolId: PoolId;
      readonly units: number;
      readonly from: SetAsideId | null;
    }
  | { readonly kind: 'discount'; readonly key: string };

/** Names an entitlement: somebody has it once for a role and for what earned it (`proposal:UUID`, `shifts`). */
export type EntitlementKey = {
  readonly editionId: EditionId;
  readonly role: EntitledRole;
  readonly claimant: Claimant;
  readonly source: string;
};

/** What somebody has by a role that has not ended. */
export type Entitlement = EntitlementKey & {
  readonly id: EntitlementId;
  readonly gift: Gift;
  readonly grantedAt: InstantText;
};

/** When a role gives something; volunteers may have to take on some hours first. */
export type EntitlementRule = { readonly role: EntitledRole; readonly leastHours: number | null };

/** Whether somebody in a role has earned what the rule gives; `hours` are those of shifts taken on. */
export function isEarned(
  { role, leastHours }: EntitlementRule,
  standing: { readonly role: EntitledRole; readonly hours?: number },
): boolean {
  return standing.role === role && (leastHours === null || (standing.hours ?? 0) >= leastHours);
}

/** Whether two gifts are the same thing. */
export function isSameGift(one: Gift, other: Gift): boolean {
  if (one.kind === 'discount') return other.kind === 'discount' && one.key === other.key;
  return (
    other.kind === 'place' &&
    one.poolId === other.poolId &&
    one.units === other.units &&
    one.from === other.from
  );
}
