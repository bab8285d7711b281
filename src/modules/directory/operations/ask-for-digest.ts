import { readEmail } from '#people';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { limitKey } from '../../../platform/http/client-address.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { textsFor } from '../../../texts/texts.ts';
import { isMailed, writeDigest } from '../queries/digests.ts';
import { type ListingSearch, writeListingSearch } from '../rules/listing-search.ts';
import { digestLinks } from './digest-links.ts';

export type AskForDigestInput = {
  readonly email: string;
  readonly search: ListingSearch;
  /** The filters in the reader's words. */
  readonly filters: string;
  readonly locale: Locale;
  /** The address of whoever asks, for the limit. */
  readonly caller: string;
};

const perCaller = { limit: 10, windowSeconds: 3_600 };
/** Each letter goes to somebody who may not have asked for it. */
const perAddress = { limit: 5, windowSeconds: 86_400 };

/**
 * Asks an address by mail whether it wants a list each week; only a button behind the letter's link begins it (double opt-in).
 * Anybody may ask; the answer does not tell whether the address is known.
 */
export async function askForDigest(
  house: House,
  input: AskForDigestInput,
): Promise<Outcome<null, 'email-not-usable' | 'too-many'>> {
  const email = readEmail(input.email);
  if (!email) return refuse('email-not-usable', { field: 'email' });
  const asked = await takeRate(house.db, house.clock, `digest:${limitKey(input.caller)}`, perCaller);
  if (!asked.allowed)
    return refuse('too-many', { field: 'email', details: { seconds: asked.retryAfterSeconds } });
  const search = writeListingSearch(input.search).toString();
  if (await isMailed(house.db, email, search)) return done(null);
  const written = await takeRate(house.db, house.clock, `digest:${email}`, perAddress);
  if (!written.allowed)
    return refuse('too-many', { field: 'email', details: { seconds: written.retryAfterSeconds } });
  const linkOf = await digestLinks(house);
  const { subject, body } = textsFor(input.locale).feeds.mails.confirm;
  await house.db.transaction().execute(async (tx) => {
    const now = house.clock.now();
    const id = await writeDigest(tx, { id: house.newId(), email, search, locale: input.locale, now });
    await house.mail.post(tx, {
      key: `digest-confirm:${house.newId()}`,
      confidential: true,
      to: email,
      subject,
      text: body({ filters: input.filters, url: linkOf(id) }),
    });
  });
  return done(null);
}
