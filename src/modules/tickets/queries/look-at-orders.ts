import type { Finding, Look } from '../../../platform/doctor.ts';
import { auditOrders } from './audit-orders.ts';

/** Money, orders and places agree: every sum computed anew. */
export const lookAtOrders: Look = {
  subject: 'orders',
  look: async ({ db }): Promise<Finding> => {
    const found = await auditOrders(db);
    const named = [...new Set(found.map(({ what, wrong }) => `${what} (${wrong})`))];
    return found.length > 0
      ? {
          subject: 'orders',
          state: 'ill',
          code: 'orders-astray',
          facts: { n: named.length, orders: named.slice(0, 5).join(', ') },
        }
      : { subject: 'orders', state: 'well', code: 'orders-sound', facts: {} };
  },
};
