import type { SaleStanding } from '#tickets';
import { useTickets } from './use-tickets.ts';

/** Whether a product is on sale, and why not, in one sentence. */
export function useStanding() {
  const { own, when } = useTickets();
  return ({ code, at }: SaleStanding): string => {
    const moment = at ? when(at) : '';
    if (code === 'on-sale' && at) return own.standing.until({ when: moment });
    if (code === 'not-yet' || code === 'over') return own.standing[code]({ when: moment });
    return own.standing[code];
  };
}
