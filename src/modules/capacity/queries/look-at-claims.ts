import type { Finding, Look } from '../../../platform/doctor.ts';
import { auditPools } from './audit.ts';

/** Nothing scarce was given twice: the sums over all claims, computed anew. */
export const lookAtClaims: Look = {
  subject: 'claims',
  look: async ({ db, clock }): Promise<Finding> => {
    const found = await auditPools(db, clock.now());
    const pools = new Set(found.map(({ pool }) => pool));
    return found.length > 0
      ? {
          subject: 'claims',
          state: 'ill',
          code: 'claims-astray',
          facts: { n: pools.size, pools: [...pools].slice(0, 5).join(', ') },
        }
      : { subject: 'claims', state: 'well', code: 'claims-sound', facts: {} };
  },
};
