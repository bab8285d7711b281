import type { InstantText } from '../../../kernel/time.ts';
import type { Plan, PlannedEdition } from './plan.ts';

/** What an approver said yes to: who goes as what, when, where, and for how much. What was spent later does not count. */
export type ApprovedEdition = {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly trips: readonly { readonly traveller: string; readonly as: string; readonly isRemote: boolean }[];
  readonly costs: readonly {
    readonly kind: string;
    readonly traveller: string | null;
    readonly currency: string;
    readonly planned: number;
  }[];
};

/** An approval as it was given; it is kept. */
export type Approval = {
  readonly id: string;
  /** `null`: of the whole plan. */
  readonly editionId: string | null;
  readonly by: string;
  readonly at: InstantText;
  readonly words: string;
  readonly budget: number | null;
  readonly currency: string;
  readonly editions: readonly ApprovedEdition[];
};

/** What would be approved of an edition as it stands. */
export function approvable(plan: Plan, edition: PlannedEdition): ApprovedEdition {
  const nameOf = (id: string | null) => plan.travellers.find((one) => one.id === id)?.name ?? null;
  const { seen } = edition;
  return {
    id: edition.id,
    name: seen.name,
    startsOn: seen.startsOn,
    endsOn: seen.endsOn,
    city: seen.city,
    country: seen.country,
    trips: edition.trips
      .map((trip) => ({ traveller: nameOf(trip.travellerId) ?? '', as: trip.as, isRemote: trip.isRemote }))
      .sort((a, b) => a.traveller.localeCompare(b.traveller)),
    costs: edition.costs.map((cost) => ({
      kind: cost.kind,
      traveller: nameOf(cost.travellerId),
      currency: cost.currency,
      planned: cost.planned,
    })),
  };
}

/** True if the two would be approved as the same; cheaper is no reason to ask again. */
export function isSameApproval(approved: ApprovedEdition, now: ApprovedEdition): boolean {
  const plain = ({ costs: _, ...rest }: ApprovedEdition) => JSON.stringify(rest);
  if (plain(approved) !== plain(now)) return false;
  return [...sums(now)].every(([currency, sum]) => sum <= (sums(approved).get(currency) ?? 0));
}

function sums(edition: ApprovedEdition): ReadonlyMap<string, number> {
  const byCurrency = new Map<string, number>();
  for (const { currency, planned } of edition.costs) {
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + planned);
  }
  return byCurrency;
}

/** The newest approval that speaks of the edition; approvals come the newest first. */
function approvalOf(
  approvals: readonly Approval[],
  editionId: string,
): { readonly approval: Approval; readonly edition: ApprovedEdition } | null {
  for (const approval of approvals) {
    const edition = approval.editions.find(({ id }) => id === editionId);
    if (edition) return { approval, edition };
  }
  return null;
}

/** Where an edition stands with its approvers. */
export function approvalState(
  plan: Plan,
  edition: PlannedEdition,
  approvals: readonly Approval[],
): 'none' | 'holds' | 'changed-since' {
  const found = approvalOf(approvals, edition.id);
  if (!found) return 'none';
  return isSameApproval(found.edition, approvable(plan, edition)) ? 'holds' : 'changed-since';
}
