import { isSignedIn, type Viewer } from '#people';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { hasCalendarKey, listIntents, readReminderDays } from '../queries/intents.ts';
import type { Intent } from '../rules/intent.ts';

/** What is kept of a person's conferences, as a JSON-safe value. */
export type MyIntents = {
  readonly conferences: readonly {
    readonly name: string;
    readonly conference: string;
    readonly startsOn: string | null;
    readonly intent: Intent;
    readonly since: string;
  }[];
  /** How many days before deadlines they get a letter. */
  readonly reminders: readonly number[];
  readonly hasPrivateCalendar: boolean;
};

/** Everything that the viewer said of conferences, with when. */
export async function exportMyIntents(
  house: House,
  viewer: Viewer,
): Promise<Outcome<MyIntents, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const said = await listIntents(house.db, personId);
  return done({
    conferences: said.map(({ listing, intent, setAt }) => ({
      name: listing.name,
      conference: listing.conference.name,
      startsOn: listing.startsOn,
      intent,
      since: setAt,
    })),
    reminders: await readReminderDays(house.db, personId),
    hasPrivateCalendar: await hasCalendarKey(house.db, personId),
  });
}
