import { tellPeople, type WriteNotice } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { cleanText } from '../../../kernel/clean-text.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import type { RecordedEvent } from '../../../platform/outbox.ts';
import { holdOtherSide, insertThanks, listMuted, listThanks, writeMuted } from '../queries/thanks.ts';
import { type ConnectionId, longestThanks } from '../rules/connection.ts';

export type ThankCode =
  | 'not-signed-in'
  | 'message-missing'
  | 'message-too-long'
  | 'connection-gone'
  | 'one-a-day';

/** One message from one person to another: the day stands in the key, so that the next day is another one. */
const aDay = { limit: 1, windowSeconds: 86_400 };

/** Sends a connection one short message; one a day, however often it is pressed or the two connect anew. Whoever wants none is not shown it, and nobody is told. */
export async function thank(
  house: House,
  viewer: Viewer,
  input: { readonly id: ConnectionId; readonly words: string },
): Promise<Outcome<null, ThankCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const words = cleanText(input.words).trim();
  if (!words) return refuse('message-missing', { field: 'words' });
  if ([...words].length > longestThanks) return refuse('message-too-long', { field: 'words' });
  const { personId: fromId } = viewer;
  const now = house.clock.now();
  const message = { connectionId: input.id, fromId, words, sentAt: now };
  const day = now.slice(0, 10);
  const known = await house.db.transaction().execute((tx) => holdOtherSide(tx, input.id, fromId));
  if (!known) return refuse('connection-gone');
  // Messages go with the connection; that there was one stays for the day.
  const key = `community.thanks:${fromId}:${known.personId}:${day}`;
  if (!(await takeRate(house.db, house.clock, key, aDay)).allowed) return refuse('one-a-day');
  return house.db.transaction().execute(async (tx) => {
    const other = await holdOtherSide(tx, input.id, fromId);
    if (!other) return refuse('connection-gone');
    if (!(await insertThanks(tx, message, day))) return refuse('one-a-day');
    const { editionId } = other;
    const facts = { connection: input.id, from: fromId, day };
    // Where they met is how they are told; an edition that was removed tells nobody.
    if (editionId) await house.outbox.announce(tx, { name: 'community.thanked', editionId, facts });
    return done(null);
  });
}

/**
 * Tells the other of two that there is a message, once, by the way that they chose for the edition where they met. Neither name nor words are
 * in it: they go with the connection, and what is told does not.
 */
export async function tellThanked(
  house: House,
  { facts }: Pick<RecordedEvent, 'facts'>,
  write: WriteNotice,
): Promise<number> {
  const id = facts.connection as ConnectionId;
  const other = await house.db.transaction().execute((tx) => holdOtherSide(tx, id, facts.from as PersonId));
  if (!other?.editionId || other.isMuted) return 0;
  return tellPeople(
    house,
    {
      editionId: other.editionId,
      key: `thanks:${id}:${facts.day}`,
      facts: {
        ...{ news: 'thanked', title: '', path: '/me/connections', start: null },
        ...{ place: '', other: '', reason: '' },
      },
      persons: [other.personId],
    },
    write,
  );
}

/** Wants no more messages of a connection, or wants them again. */
export async function muteThanks(
  house: House,
  viewer: Viewer,
  input: { readonly id: ConnectionId; readonly muted: boolean },
): Promise<Outcome<null, 'not-signed-in' | 'connection-gone'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const whose = { id: input.id, personId: viewer.personId };
  const isThere = await house.db.transaction().execute((tx) => writeMuted(tx, whose, input.muted));
  return isThere ? done(null) : refuse('connection-gone');
}

/** Messages of the viewer's connections, the newest first, and of whom they want none. */
export async function viewThanks(house: House, viewer: Viewer) {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { personId } = viewer;
  const messages = await listThanks(house.db, personId);
  return done({
    muted: await listMuted(house.db, personId),
    messages: messages.map(({ fromId, ...message }) => ({ ...message, isOwn: fromId === personId })),
  });
}
