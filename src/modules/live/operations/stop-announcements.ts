import { type EditionId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import { noteStopped } from '../queries/announcement-stops.ts';
import { listChoicesOf, writeChoice } from '../queries/notices.ts';
import { usualChoice } from '../rules/notice.ts';

const purpose = 'live.stop-announcements';

/** Makes the links that end letters of an edition's team; ask for it outside a transaction. */
export async function stopAnnouncementsLinks(house: House) {
  const secret = await signingSecret(house.db);
  const stop = (whose: { readonly editionId: EditionId; readonly reader: string }) => {
    const text = `${whose.editionId}.${whose.reader}`;
    return `${house.config.origin}/subscriptions/announcements?stop=${text}.${signText(secret, purpose, text)}`;
  };
  return { stop };
}

/** Ends letters of an edition's team by a link of ours: who has an account finds announcements in the app from then on. */
export async function stopAnnouncements(
  house: House,
  token: string,
): Promise<Outcome<null, 'link-not-valid'>> {
  const end = token.lastIndexOf('.');
  const text = token.slice(0, Math.max(0, end));
  const [edition = '', reader = ''] = text.split('.');
  const editionId = readId<'edition'>(edition);
  const isOurs = verifyText(await signingSecret(house.db), purpose, text, token.slice(end + 1));
  if (!isOurs || !editionId || !reader) return refuse('link-not-valid');
  const personId = readId<'person'>(reader);
  const now = house.clock.now();
  if (!personId) {
    await house.db.transaction().execute((tx) => noteStopped(tx, { editionId, reader }, now));
    return done(null);
  }
  const chosen = (await listChoicesOf(house.db, personId)).find((one) => one.editionId === editionId);
  const { way, zone, announcements: before } = chosen ?? usualChoice;
  // Who wanted nothing at all shall not get more by asking for less.
  const announcements = before === 'none' ? 'none' : 'app';
  await house.db
    .transaction()
    .execute((tx) => writeChoice(tx, { editionId, personId }, { way, announcements, zone }, now));
  return done(null);
}
