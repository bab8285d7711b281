import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { type DigestNews, listDigestNews } from '../queries/digest-news.ts';
import { type Digest, noteLooked, takeDueDigests } from '../queries/digests.ts';
import { digestDue } from '../rules/digest-due.ts';
import { type ListingSearch, readListingSearch } from '../rules/listing-search.ts';
import { digestLinks } from './digest-links.ts';

/** What a digest's letter is made of. */
export type DigestLetter = {
  readonly digest: Digest;
  readonly search: ListingSearch;
  readonly news: DigestNews;
  /** Where the digest is changed and ended. */
  readonly link: string;
};

export type WriteDigest = (
  letter: DigestLetter,
) => Promise<{ readonly subject: string; readonly text: string; readonly html: string }>;

const atOnce = 10;
const mostOfEach = 25;

/**
 * Mails every digest that was due since the last Monday and was not looked at yet; where nothing is new, none goes out. The note and
 * the letter are one transaction. Answers with how many letters that are.
 */
export async function sendDigests(house: House, write: WriteDigest): Promise<number> {
  const linkOf = await digestLinks(house);
  const due = digestDue(house.clock.now());
  let sent = 0;
  for (;;) {
    const { looked, letters } = await house.db.transaction().execute(async (tx) => {
      const digests = await takeDueDigests(tx, due, atOnce);
      let letters = 0;
      for (const digest of digests) letters += await sendOne(house, tx, digest, linkOf(digest.id), write);
      const ids = digests.map(({ id }) => id);
      await noteLooked(tx, ids, house.clock.now());
      return { looked: digests.length, letters };
    });
    sent += letters;
    if (looked < atOnce) return sent;
  }
}

async function sendOne(
  house: House,
  tx: Tx,
  digest: Digest,
  link: string,
  write: WriteDigest,
): Promise<0 | 1> {
  const now = house.clock.now();
  const since = digest.sentAt ?? digest.confirmedAt ?? now;
  const search = readListingSearch(new URLSearchParams(digest.search));
  const news = await listDigestNews(tx, search, { since, now }, mostOfEach);
  const { fresh, closing, changed } = news;
  if (fresh.items.length + closing.items.length + changed.items.length === 0) return 0;
  const letter = await write({ digest, search, news, link });
  await house.mail.post(tx, {
    ...letter,
    key: `digest:${digest.id}:${digestDue(now)}`,
    to: digest.email,
    // One click in the mail program, without a look at a page (RFC 8058).
    headers: { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  });
  return 1;
}
