import { type EditionId, type PersonId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import { listChoicesOf, writeChoice } from '../queries/notices.ts';
import { usualChoice } from '../rules/notice.ts';

const purpose = 'live.stop-notices';

/** Makes the links that end letters about changes; ask for it outside a transaction, which would hold one connection and wait for another. */
export async function stopNoticesLinks(house: House) {
  const secret = await signingSecret(house.db);
  const stop = (whose: { readonly editionId: EditionId; readonly personId: PersonId }) => {
    const text = `${whose.editionId}.${whose.personId}`;
    return `${house.config.origin}/subscriptions/notices?stop=${text}.${signText(secret, purpose, text)}`;
  };
  return { stop };
}

/** Ends letters about changes in an edition by a link of ours: from then on they stand in the app only. */
export async function stopNotices(house: House, token: string): Promise<Outcome<null, 'link-not-valid'>> {
  const end = token.lastIndexOf('.');
  const text = token.slice(0, Math.max(0, end));
  const [edition, person] = text.split('.');
  const editionId = readId<'edition'>(edition ?? '');
  const personId = readId<'person'>(person ?? '');
  const isOurs = verifyText(await signingSecret(house.db), purpose, text, token.slice(end + 1));
  if (!isOurs || !editionId || !personId) return refuse('link-not-valid');
  const chosen = (await listChoicesOf(house.db, personId)).find((one) => one.editionId === editionId);
  const { announcements: before, zone } = chosen ?? usualChoice;
  // A day's letter holds both.
  const announcements = before === 'digest' ? 'app' : before;
  // Who wanted nothing at all shall not get more by asking for less.
  const way = chosen?.way === 'none' ? 'none' : 'app';
  await house.db
    .transaction()
    .execute((tx) =>
      writeChoice(tx, { editionId, personId }, { way, announcements, zone }, house.clock.now()),
    );
  return done(null);
}
