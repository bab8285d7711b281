import type { SetAsideId } from '#capacity';
import { makePools, type PoolWords, setAside } from '#capacity/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import type { Product } from '../rules/product.ts';
import { openTerms } from '../rules/product-problem.ts';
import { budgetPoolName, usesPoolName, type Voucher } from '../rules/voucher.ts';
import type { VoucherTerms } from '../rules/voucher-problem.ts';

type Of = { readonly editionId: EditionId; readonly code: string };
type NewPool = PoolWords & {
  readonly editionId: EditionId;
  readonly purpose: string;
  readonly parentId: null;
};

const open = { ...openTerms, time: null, parentId: null };

/** The pool of which every ticket that a voucher changes takes a unit. */
function usesPoolOf({ editionId, code }: Of, capacity: number | null, mostEach: number | null): NewPool {
  return { ...open, editionId, name: usesPoolName(code), purpose: 'voucher-uses', capacity, mostEach };
}

/** The pool of which a voucher takes what it takes off, in minor units. */
export function budgetPoolOf({ editionId, code }: Of, capacity: number): NewPool {
  return { ...open, editionId, name: budgetPoolName(code), purpose: 'voucher-budget', capacity };
}

/** Makes the pools of new vouchers and keeps their places; `null` where there are not so many. In the order of the codes. */
export async function makeVoucherPools(
  tx: Tx,
  house: House,
  of: {
    readonly editionId: EditionId;
    readonly terms: VoucherTerms;
    readonly codes: readonly string[];
    /** How often one person may use each; `null`: as often as it may be used. */
    readonly mostEach?: number;
  },
  products: readonly Product[],
): Promise<readonly Pick<Voucher, 'usesPoolId' | 'budgetPoolId' | 'setAsideId'>[] | null> {
  const { editionId, codes } = of;
  const { uses, budget, aside, productIds } = of.terms;
  const keeping = aside > 0 ? products.find(({ id }) => id === productIds[0]) : undefined;
  const kept: SetAsideId[] = [];
  // One after the other: each is judged by what those before it left.
  for (const code of keeping ? codes : []) {
    const label = `voucher ${code}`;
    const one = keeping && (await setAside(tx, house, { poolId: keeping.poolId, units: aside, label }));
    if (!one?.ok) return null;
    kept.push(one.value);
  }
  const usesPools = await makePools(
    tx,
    house,
    codes.map((code) => usesPoolOf({ editionId, code }, uses, of.mostEach ?? null)),
  );
  const budgetPools = await makePools(
    tx,
    house,
    budget === null ? [] : codes.map((code) => budgetPoolOf({ editionId, code }, budget)),
  );
  return usesPools.map((usesPoolId, at) => ({
    ...{ usesPoolId, budgetPoolId: budgetPools[at] ?? null },
    setAsideId: kept[at] ?? null,
  }));
}
