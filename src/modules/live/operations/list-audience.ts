import { createHmac } from 'node:crypto';
import { findPersonsByEmail, listPeopleInRoles, listPersons } from '#people/server';
import { listSessionsForEditors, listSpeakerAddresses } from '#programme/server';
import { type Holder, listHeldSeats, listHolders } from '#tickets/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { AnnouncementReader } from '../queries/announcement-readers.ts';
import { listStarsOfEdition } from '../queries/stars-of-edition.ts';
import type { AudiencePart } from '../rules/audience.ts';

/** How somebody is found: by their account, or by an address. */
type Found = { readonly personId: PersonId | null; readonly email: string | null; readonly locale?: Locale };

const team = ['owner', 'organiser', 'programme', 'reviewer', 'desk', 'volunteer-lead'];

/**
 * Everybody of an audience, each once, however many of its parts they are in and by whatever address they are known. A handful of queries,
 * however many people. `secret` is the installation's: without an account somebody is known by a keyed hash.
 */
export async function listAudience(
  db: Db,
  editionId: EditionId,
  audience: readonly AudiencePart[],
  secret: Uint8Array,
): Promise<readonly AnnouncementReader[]> {
  const found: Found[] = [];
  const kinds = new Set(audience.map(({ kind }) => kind));
  const all = kinds.has('everybody');
  if (all || kinds.has('team')) {
    const people = await listPeopleInRoles(db, editionId);
    found.push(...people.filter(({ role }) => all || team.includes(role)));
  }
  if (all || kinds.has('product') || kinds.has('remote')) {
    const holders = await listHolders(db, editionId);
    found.push(...holders.filter((holder) => all || audience.some((part) => holds(holder, part))));
  }
  if (all || kinds.has('speakers')) found.push(...(await findSpeakers(db, editionId, audience, all)));
  if (kinds.has('seats')) {
    const seats = await listHeldSeats(db, editionId);
    found.push(
      ...seats.filter(({ session }) => isOf(audience, 'seats', session)).map(({ holder }) => holder),
    );
  }
  if (kinds.has('stars')) {
    const lists = await listStarsOfEdition(db, editionId);
    const own = lists.filter(({ codes }) => codes.some((code) => isOf(audience, 'stars', code)));
    found.push(...own.map(({ personId }) => ({ personId, email: null })));
  }
  return eachOnce(db, editionId, found, secret);
}

function holds({ productId, isRemote }: Holder, part: AudiencePart): boolean {
  return part.kind === 'product' ? part.id === productId : part.kind === 'remote' && isRemote;
}

function isOf(audience: readonly AudiencePart[], kind: 'seats' | 'stars', code: string): boolean {
  return audience.some((part) => part.kind === kind && part.code === code);
}

/** Who gives a session that is not cancelled, in the timetable that is being worked on: in all, or in the tracks that are meant. */
async function findSpeakers(
  db: Db,
  editionId: EditionId,
  audience: readonly AudiencePart[],
  all: boolean,
): Promise<readonly Found[]> {
  const tracks = audience.flatMap((part) => (part.kind === 'speakers' ? [part.track] : []));
  const sessions = (await listSessionsForEditors(db, editionId)).filter(
    ({ session }) =>
      session.status === 'confirmed' && (all || tracks.includes(null) || tracks.includes(session.track)),
  );
  const codes = new Set(sessions.flatMap(({ session }) => session.speakers));
  return (await listSpeakerAddresses(db, editionId)).filter(({ code }) => codes.has(code));
}

async function eachOnce(
  db: Db,
  editionId: EditionId,
  found: readonly Found[],
  secret: Uint8Array,
): Promise<readonly AnnouncementReader[]> {
  const addresses = found.flatMap(({ personId, email }) => (personId || !email ? [] : email.toLowerCase()));
  const accounts = await findPersonsByEmail(db, [...new Set(addresses)]);
  const ids = new Set([...found.flatMap(({ personId }) => personId ?? []), ...accounts.values()]);
  const readers = new Map<string, AnnouncementReader>(
    (await listPersons(db, [...ids])).map(({ id, email, locale }) => [
      id,
      { reader: id, personId: id, email, locale },
    ]),
  );
  for (const { personId, locale = 'en', ...rest } of found) {
    const email = rest.email?.toLowerCase();
    if (personId || !email || accounts.has(email)) continue;
    const reader = addressKey(secret, editionId, email);
    if (!readers.has(reader)) readers.set(reader, { reader, personId: null, email, locale });
  }
  return [...readers.values()];
}

/** What stands for the address of somebody without an account in one edition; it tells nobody which address it is. */
function addressKey(secret: Uint8Array, editionId: EditionId, email: string): string {
  const mac = createHmac('sha256', secret).update(`live.announcement-reader ${editionId} ${email}`);
  return `a-${mac.digest('base64url').slice(0, 32)}`;
}
