import type { Edition } from '#directory';
import { readEmail } from '#people';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { createClock } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { textsFor } from '../../../texts/texts.ts';
import { type LetterSheet, sheetHtml, sheetText } from '../formats/letter-sheet.ts';
import { ownLinks } from './own-links.ts';

/** By the machine's clock, which no rehearsal moves. */
const limits = {
  address: { name: 'tickets.lost-to-address', limit: 3, windowSeconds: 3600 },
  client: { name: 'tickets.lost-from-client', limit: 30, windowSeconds: 3600 },
} as const;

/**
 * Mails the links to all orders and tickets under an address of an edition. Whoever asks hears the same whether or not there are any, and
 * in the same time: a letter goes out either way.
 */
export async function sendLostLinks(
  house: House,
  edition: Edition,
  input: { readonly email: string; readonly locale: Locale; readonly clientAddress: string },
): Promise<Outcome<null, 'email-not-valid' | 'too-many'>> {
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-valid', { field: 'email' });
  const isFree =
    (await isWithin(house.db, limits.client, limitKey(input.clientAddress))) &&
    (await isWithin(house.db, limits.address, `${edition.id} ${email}`));
  if (!isFree) return refuse('too-many');
  const words = textsFor(input.locale).ticketLetters;
  const items = await ownLinks(house, edition, email, input.locale);
  const name = edition.name;
  const sheet: LetterSheet = {
    locale: input.locale,
    title: words.lost.subject({ edition: name }),
    parts:
      items.length === 0
        ? [{ kind: 'text', text: words.lost.none({ edition: name }) }]
        : [
            { kind: 'text', text: words.lost.lead({ edition: name }) },
            { kind: 'list', items },
          ],
    foot: [words.lost.ignore, ...(items.length > 0 ? [words.key] : [])],
    jsonLd: null,
  };
  await house.db.transaction().execute((tx) =>
    house.mail.post(tx, {
      ...{
        to: email,
        subject: sheet.title,
        confidential: true,
        key: `tickets.lost:${house.newId<string>()}`,
      },
      ...{ text: sheetText(sheet), html: sheetHtml(sheet) },
    }),
  );
  return done(null);
}

async function isWithin(db: Db, limit: (typeof limits)[keyof typeof limits], who: string): Promise<boolean> {
  return (await takeRate(db, createClock(), `${limit.name}:${who}`, limit)).allowed;
}
