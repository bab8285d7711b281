import { postOverLoopback, sendDueMessages, tendCards } from '#tickets/server';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';

/** Each minute, and when money is to go back: sends money back to cards, ends pages that nobody needs, asks about payments of which nothing was heard. */
export function defineCards(jobs: Jobs, house: House): void {
  jobs.define('tickets.cards', { minutes: 5, lookSeconds: 2 }, async () => {
    await sendDueMessages(house, postOverLoopback(house.config));
    const { refunds, ended, asked } = await tendCards(house);
    if (refunds + ended + asked > 0) house.log.info('cards.tended', { refunds, ended, asked });
  });
  jobs.schedule('tickets.cards', '* * * * *');
}
