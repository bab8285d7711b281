import { createHash } from 'node:crypto';
import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import {
  findPersonByCalendarKey,
  listIntents,
  type StatedIntent,
  writeCalendarKey,
} from '../queries/intents.ts';

/** 160 bits in 27 signs of base64url. */
const keyBytes = 20;
const keyShape = /^[\w-]{27}$/;

/**
 * The secret part of a private calendar address for what the viewer said of conferences. It is shown this once, we keep its
 * fingerprint; the one before ends.
 */
export async function makeIntentCalendar(
  house: House,
  viewer: Viewer,
): Promise<Outcome<string, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const key = Buffer.from(house.chance(keyBytes)).toString('base64url');
  await house.db.transaction().execute((tx) => writeCalendarKey(tx, personId, fingerprint(key)));
  return done(key);
}

/** Ends the viewer's private calendar address. */
export async function endIntentCalendar(
  house: House,
  viewer: Viewer,
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  await house.db.transaction().execute((tx) => writeCalendarKey(tx, personId, null));
  return done(null);
}

/** What stands in the calendar behind a private address, and the language of whoever made it; `null` for a wrong or ended one. */
export async function findIntentCalendar(
  house: House,
  key: string,
): Promise<{ readonly locale: Locale; readonly intents: readonly StatedIntent[] } | null> {
  if (!keyShape.test(key)) return null;
  const personId = await findPersonByCalendarKey(house.db, fingerprint(key));
  const person = personId && (await findPerson(house.db, personId));
  return person ? { locale: person.locale, intents: await listIntents(house.db, person.id) } : null;
}

function fingerprint(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
