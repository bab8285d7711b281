import { isSignedIn, type Viewer } from '#people';
import type { ListingId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { countIntents, removeIntent, writeIntent, writeReminderDays } from '../queries/intents.ts';
import { listListingsById } from '../queries/listings.ts';
import { type Intent, type ReminderDays, reminderDays } from '../rules/intent.ts';

/** Nobody goes to more; a list in the thousands would only slow its own page. */
const mostIntents = 1_000;

/** Says what the viewer does with an edition of the catalogue, over what they said before; `null` takes it back. */
export async function setIntent(
  house: House,
  viewer: Viewer,
  input: { readonly listingId: ListingId; readonly intent: Intent | null },
): Promise<Outcome<null, 'not-signed-in' | 'not-found' | 'too-many'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId: person } = viewer;
  const { listingId: listing, intent } = input;
  if (intent === null) {
    await house.db.transaction().execute((tx) => removeIntent(tx, person, listing));
    return done(null);
  }
  const [found] = await listListingsById(house.db, [listing]);
  if (!found) return refuse('not-found');
  if ((await countIntents(house.db, person)) >= mostIntents) return refuse('too-many');
  const now = house.clock.now();
  await house.db.transaction().execute((tx) => writeIntent(tx, { person, listing, intent, now }));
  return done(null);
}

/** Chooses how many days before deadlines the viewer gets a letter: 7, 1, both, or none at all. */
export async function setReminders(
  house: House,
  viewer: Viewer,
  input: { readonly days: readonly number[] },
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const days: ReminderDays[] = reminderDays.filter((each) => input.days.includes(each));
  await house.db.transaction().execute((tx) => writeReminderDays(tx, personId, days));
  return done(null);
}
