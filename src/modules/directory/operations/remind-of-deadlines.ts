import { findPerson, type Person } from '#people/server';
import { type PersonId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import { dateSpan, momentWords } from '../../../texts/format.ts';
import { textsFor } from '../../../texts/texts.ts';
import { type DueIntent, listDueIntents, lockReminded, noteReminded } from '../queries/due-intents.ts';
import { writeReminderDays } from '../queries/intents.ts';
import { listListingsById } from '../queries/listings.ts';
import { anywhereDay } from '../rules/anywhere.ts';
import { type DueReminder, daysLeft, deadlinesFor, dueReminders } from '../rules/intent.ts';
import type { Listing } from '../rules/listing.ts';

const atOnce = 200;

/**
 * Writes to everybody whose edition has a deadline soon, as each chose: once for each deadline and number of days. The note and
 * the letter are one transaction. Answers with how many letters that are.
 */
export async function remindOfDeadlines(house: House): Promise<number> {
  const now = house.clock.now();
  const secret = await signingSecret(house.db);
  let after: DueIntent | null = null;
  let written = 0;
  for (;;) {
    const due: readonly DueIntent[] = await listDueIntents(house.db, now, after, atOnce);
    const listings = await listListingsById(house.db, [...new Set(due.map(({ listing }) => listing))]);
    const byId = new Map(listings.map((listing) => [listing.id, listing]));
    for (const intent of due) {
      const listing = byId.get(intent.listing);
      if (listing) written += await remindOne(house, intent, listing, secret, now);
    }
    after = due.at(-1) ?? null;
    if (due.length < atOnce) return written;
  }
}

async function remindOne(
  house: House,
  intent: DueIntent,
  listing: Listing,
  secret: Uint8Array,
  now: InstantText,
): Promise<number> {
  const deadlines = deadlinesFor(intent.intent, listing);
  if (dueReminders(deadlines, intent, now).length === 0) return 0;
  const person = await findPerson(house.db, intent.person);
  if (!person) return 0;
  return house.db.transaction().execute(async (tx) => {
    const reminded = await lockReminded(tx, intent);
    if (!reminded) return 0;
    const due = dueReminders(deadlines, { ...intent, reminded }, now);
    for (const reminder of due) {
      await house.mail.post(tx, letterOf(house, person, listing, reminder, secret, now));
    }
    await noteReminded(tx, intent, [...reminded, ...due.flatMap(({ notes }) => notes)]);
    return due.length;
  });
}

function letterOf(
  house: House,
  person: Person,
  listing: Listing,
  { deadline, notes }: DueReminder,
  secret: Uint8Array,
  now: InstantText,
) {
  const { mails, mine } = textsFor(person.locale).choose;
  const { origin } = house.config;
  const token = `${person.id}.${signText(secret, stopping, person.id)}`;
  const stopUrl = `${origin}/me/reminders?stop=${encodeURIComponent(token)}`;
  return {
    key: `reminder:${person.id}:${listing.id}:${notes.join(',')}`,
    to: person.email,
    subject: mails.subject[deadline.kind]({ edition: listing.name, days: daysLeft(deadline.at, now) }),
    text: mails.body({
      edition: listing.name,
      what: mine.kinds[deadline.kind],
      when: whenWords(deadline.at, listing, person),
      url: `${origin}${pathOf(listing)}`,
      act: deadline.url,
      mineUrl: `${origin}/me/conferences`,
      stopUrl,
    }),
    headers: {
      'List-Unsubscribe': `<${stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    } as const,
  };
}

function whenWords(at: InstantText, { zone }: Listing, { locale }: Person): string {
  const day = anywhereDay(at);
  if (day) return `${dateSpan(day, day, locale)}, ${textsFor(locale).directory.deadline.anywhere}`;
  return `${momentWords(at, zone ?? 'UTC', locale)} ${zone ?? 'UTC'}`;
}

function pathOf({ hosted, conference, slug }: Listing): string {
  return hosted
    ? `/${encodeURIComponent(hosted.slug)}`
    : `/conferences/${encodeURIComponent(conference.slug)}/${encodeURIComponent(slug)}`;
}

const stopping = 'directory.reminders.stop';

/** One click in a reminder, and none goes to that person any more; a second click does no harm. */
export async function stopReminders(house: House, token: string): Promise<Outcome<null, 'link-not-valid'>> {
  const end = token.lastIndexOf('.');
  const id = token.slice(0, Math.max(0, end));
  const isOurs = verifyText(await signingSecret(house.db), stopping, id, token.slice(end + 1));
  const personId: PersonId | null = isOurs ? readId(id) : null;
  const person = personId && (await findPerson(house.db, personId));
  if (!person) return refuse('link-not-valid');
  await house.db.transaction().execute((tx) => writeReminderDays(tx, person.id, []));
  return done(null);
}
