import { intents } from '#directory';
import { endIntentCalendar, makeIntentCalendar, setIntent, setReminders } from '#directory/server';
import { nextPath } from '#people';
import { readId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import type { SignedInVisitor } from './person-of.ts';

/** What came of a form of "my conferences". */
export type MyConferencesDone =
  | { readonly go: string }
  | { readonly key: string }
  | { readonly saved: true }
  | { readonly refused: true };

const here = '/me/conferences';

/** Does what a form of "my conferences", or the presses beside an edition, ask for. */
export async function actOnMyConferences(
  house: House,
  viewer: SignedInVisitor,
  form: FormData,
): Promise<MyConferencesDone> {
  const calendar = form.get('calendar');
  if (calendar === 'make') {
    const made = await makeIntentCalendar(house, viewer);
    return made.ok ? { key: made.value } : { refused: true };
  }
  if (calendar === 'end') {
    await endIntentCalendar(house, viewer);
    return { go: `${here}#calendar` };
  }
  if (form.has('reminders')) {
    await setReminders(house, viewer, { days: form.getAll('days').map(Number) });
    return { saved: true };
  }
  const listingId = readId<'listing'>(String(form.get('listing') ?? ''));
  const said = form.get('intent');
  const intent = intents.find((each) => each === said) ?? null;
  if (!listingId || (intent === null && said !== 'none')) return { refused: true };
  const set = await setIntent(house, viewer, { listingId, intent });
  return set.ok ? { go: nextPath(String(form.get('back') ?? ''), here) } : { refused: true };
}
