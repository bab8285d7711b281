import { auditPools, moveOn } from '#capacity/server';
import { drawDueLightning } from '#community/server';
import { auditOrders, drawDueBallots } from '#tickets/server';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';
import { defineRoles } from './roles.ts';

/** Each minute: ends holds whose clock ran out and moves waitlists on; draws the ballots that have closed. Each night: recomputes every pool and order and writes down what is astray. */
export function defineClaims(jobs: Jobs, house: House): void {
  jobs.define('capacity.move-on', { minutes: 5, lookSeconds: 5 }, async () => {
    await moveOnAll(house);
  });
  jobs.schedule('capacity.move-on', '* * * * *');
  jobs.define('tickets.draw-ballots', { minutes: 10, lookSeconds: 5 }, async () => {
    const drawn = await drawDueBallots(house);
    if (drawn > 0) house.log.info('tickets.ballots-drawn', { drawn });
  });
  jobs.schedule('tickets.draw-ballots', '* * * * *');
  jobs.define('community.draw-lightning', { minutes: 5, lookSeconds: 5 }, async () => {
    const drawn = await drawDueLightning(house);
    if (drawn > 0) house.log.info('community.lightning-drawn', { drawn });
  });
  jobs.schedule('community.draw-lightning', '* * * * *');
  defineRoles(jobs, house);
  jobs.define('capacity.audit', { minutes: 30, lookSeconds: 300 }, async () => {
    const found = await auditPools(house.db, house.clock.now());
    for (const { wrong, poolId, by } of found) house.log.error('capacity.astray', { wrong, poolId, by });
    for (const finding of await auditOrders(house.db)) house.log.error('tickets.astray', { ...finding });
  });
  jobs.schedule('capacity.audit', '17 3 * * *');
}

/** Moves on until nothing is left to do, in a transaction for each hundred; answers with how many offers were made. */
export async function moveOnAll(house: House): Promise<number> {
  let offers = 0;
  for (;;) {
    const { freed, offered } = await house.db.transaction().execute((tx) => moveOn(tx, house));
    offers += offered;
    if (freed === 0) return offers;
  }
}
