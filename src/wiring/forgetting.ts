import {
  forgetLightningOfPast,
  forgetSharedWriters,
  forgetWhoGathered,
  removeOldInGroups,
  removeOldIntroductions,
  removeOldMeetings,
} from '#community/server';
import { eraseOldReports, removeOldLogLines } from '#conduct/server';
import {
  forgetOldDigests,
  forgetOldRuns,
  forgetOldSubscriptions,
  forgetOldSuggestions,
} from '#directory/server';
import {
  forgetWhoSaid,
  removeLooseLists,
  removeOldNotices,
  removeOldPushes,
  removeOldReaders,
} from '#live/server';
import { forgetExpired } from '#people/server';
import { removeOldInvitations } from '#plans/server';
import { forgetRemoved, removeOldImports } from '#programme/server';
import { forgetGuestsOfPast, removeExpiredAnswers, removeOldBaskets } from '#tickets/server';
import type { House } from '../platform/house.ts';
import type { Jobs } from '../platform/jobs/jobs.ts';

const day = 86_400_000;

/** Once a day: forgets personal data whose purpose is over. By the machine's clock, never the rehearsal's. */
export function defineForgetting(jobs: Jobs, house: House): void {
  jobs.define('house.forget', { minutes: 10, lookSeconds: 60 }, () => forget(house));
  jobs.schedule('house.forget', '41 3 * * *');
}

/** One round of forgetting; what it removed is counted in the log. */
export async function forget(house: House): Promise<void> {
  const now = Date.now();
  const people = await forgetExpired(house);
  house.log.info('house.forgot', {
    signIns: people.removed,
    subscriptions: await forgetOldSubscriptions(house.db, new Date(now).toISOString()),
    suggestions: await forgetOldSuggestions(house.db, {
      decidedBefore: new Date(now - 90 * day),
      unconfirmedBefore: new Date(now - 2 * day),
    }),
    digests: await forgetOldDigests(house.db, new Date(now).toISOString()),
    imports: await removeOldImports(house.db, new Date(now - 7 * day)),
    readings: await forgetOldRuns(house.db, new Date(now - 30 * day)),
    takenOut: await forgetRemoved(house.db, new Date(now - 14 * day)),
    planInvitations: await removeOldInvitations(house.db, new Date(now - 30 * day)),
    baskets: await removeOldBaskets(house.db, new Date(now - 7 * day)),
    guests: await forgetGuestsOfPast(house, new Date(now - 30 * day)),
    answers: await removeExpiredAnswers(house.db, new Date(now).toISOString()),
    notices: await removeOldNotices(house.db, new Date(now - 90 * day)),
    pushes: await removeOldPushes(house.db, {
      messages: new Date(now - 2 * day),
      devices: new Date(now - 180 * day),
    }),
    announced: await removeOldReaders(house.db, new Date(now - 90 * day)),
    gatherings: await forgetWhoGathered(house.db, new Date(now - 90 * day)),
    lightning: await forgetLightningOfPast(house, new Date(now - 90 * day)),
    introductions: await removeOldIntroductions(house.db, new Date(now)),
    reports: await eraseOldReports(house.db, new Date(now).toISOString().slice(0, 10)),
    reportLog: await removeOldLogLines(house.db, new Date(now - 1_095 * day)),
    sharedNotes: await forgetSharedWriters(house.db, { before: new Date(now - 120 * day) }),
    meetings: await removeOldMeetings(house.db, new Date(now - 90 * day)),
    groups: await removeOldInGroups(house.db, {
      quarter: new Date(now - 90 * day),
      year: new Date(now - 365 * day),
    }),
    saidInSessions: await forgetWhoSaid(house.db, new Date(now - 120 * day)),
    starLists: await removeLooseLists(house.db, new Date(now - 400 * day)),
  });
}
