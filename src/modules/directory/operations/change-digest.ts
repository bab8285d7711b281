import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isBrokenRule } from '../../../platform/database/broken-rule.ts';
import type { House } from '../../../platform/house.ts';
import { changeDigest, confirmDigest, type Digest, findDigest, removeDigest } from '../queries/digests.ts';
import { type ListingSearch, writeListingSearch } from '../rules/listing-search.ts';
import { readDigestToken } from './digest-links.ts';

/** Lists that one address may get. */
const mostDigests = 20;

/** The digest behind a link of one of its letters; `null` if the link is forged or the digest was ended. */
export async function openDigest(house: House, token: string): Promise<Digest | null> {
  const id = await readDigestToken(house, token);
  return id ? findDigest(house.db, id) : null;
}

/** The address's own yes, by the link that was sent to it. Twice does no harm. */
export async function startDigest(
  house: House,
  token: string,
): Promise<Outcome<null, 'link-not-valid' | 'enough-digests'>> {
  const id = await readDigestToken(house, token);
  if (!id) return refuse('link-not-valid');
  const now = house.clock.now();
  const outcome = await house.db.transaction().execute((tx) => confirmDigest(tx, id, mostDigests, now));
  if (outcome === 'done') return done(null);
  return refuse(outcome === 'full' ? 'enough-digests' : 'link-not-valid');
}

/** Gives a digest other filters and another language, by the link in its letters. */
export async function editDigest(
  house: House,
  token: string,
  changes: { readonly search: ListingSearch; readonly locale: Locale },
): Promise<Outcome<null, 'link-not-valid' | 'twice'>> {
  const digest = await openDigest(house, token);
  if (!digest) return refuse('link-not-valid');
  const search = writeListingSearch(changes.search).toString();
  try {
    await house.db
      .transaction()
      .execute((tx) => changeDigest(tx, digest.id, { search, locale: changes.locale }));
    return done(null);
  } catch (error) {
    if (isBrokenRule(error, 'digest_once')) return refuse('twice');
    throw error;
  }
}

/** One click, and the address is forgotten; a second click does no harm. */
export async function endDigest(house: House, token: string): Promise<Outcome<null, 'link-not-valid'>> {
  const id = await readDigestToken(house, token);
  if (!id) return refuse('link-not-valid');
  await house.db.transaction().execute((tx) => removeDigest(tx, id));
  return done(null);
}
