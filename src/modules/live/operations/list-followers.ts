import { findPersonsByEmail } from '#people/server';
import { listSpeakersWithAccount } from '#programme/server';
import { type HeldSeat, listHeldSeats } from '#tickets/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import { inSlices } from '../../../platform/in-slices.ts';
import { listGatheringsByPerson } from '../queries/gatherings.ts';
import { listOwnItemsOfEdition } from '../queries/own-items.ts';
import { listStarsOfEdition } from '../queries/stars-of-edition.ts';
import { type Follower, type ReleaseChanges, type Touch, touchFinder } from '../rules/impact.ts';

/** A follower with how they are reached: an account, an address to which a seat was sold, or nowhere (a browser's list). */
export type ReachableFollower = Follower & {
  readonly personId: PersonId | null;
  readonly guest: { readonly email: string; readonly locale: Locale } | null;
  readonly held: readonly HeldSeat[];
};

/** Whom a release touches, and how, of all these people; other work has its turn meanwhile. */
export async function listTouches<Who extends Follower>(
  followers: readonly Who[],
  release: ReleaseChanges,
): Promise<readonly Touch<Who>[]> {
  const touchOf = touchFinder(release);
  const touches = await inSlices(followers, (follower) => touchOf(follower));
  return touches.filter((touch) => touch !== null);
}

type Ties = { -readonly [Key in keyof ReachableFollower]: ReachableFollower[Key] };

/**
 * Everybody who has something in an edition, each once: six queries, however many people. With a moment, only stars that were set and
 * seats that were ordered by then count: who comes after a release has seen it.
 */
export async function listFollowers(
  db: Db,
  editionId: EditionId,
  by: InstantText | null = null,
): Promise<readonly ReachableFollower[]> {
  const [lists, seats, speakers, own, gatherings] = await Promise.all([
    listStarsOfEdition(db, editionId, by),
    listHeldSeats(db, editionId, by),
    listSpeakersWithAccount(db, editionId),
    listOwnItemsOfEdition(db, editionId),
    listGatheringsByPerson(db, editionId),
  ]);
  const accounts = await findPersonsByEmail(db, [
    ...new Set(seats.flatMap(({ holder }) => (holder.personId || !holder.email ? [] : holder.email))),
  ]);
  const followers = new Map<string, Ties>();
  const of = (key: string, who: Pick<Ties, 'personId' | 'guest'>): Ties => {
    const known = followers.get(key) ?? {
      key,
      ...who,
      starred: [],
      seats: [],
      speakers: [],
      own: [],
      held: [],
    };
    followers.set(key, known);
    return known;
  };
  const person = (personId: PersonId) => of(personId, { personId, guest: null });
  for (const { id, personId, codes } of lists) {
    const ties = personId ? person(personId) : of(id, { personId: null, guest: null });
    ties.starred = codes;
  }
  for (const seat of seats) {
    const { personId, email, locale } = seat.holder;
    const account = personId ?? accounts.get(email);
    if (!account && !email) continue;
    const ties = account ? person(account) : of(email, { personId: null, guest: { email, locale } });
    ties.seats = [...ties.seats, seat.session];
    ties.held = [...ties.held, seat];
  }
  for (const { personId, code } of speakers) {
    const ties = person(personId);
    ties.speakers = [...ties.speakers, code];
  }
  for (const [personId, items] of own) person(personId).own = items;
  for (const [personId, all] of gatherings) person(personId).gatherings = all;
  return [...followers.values()];
}
