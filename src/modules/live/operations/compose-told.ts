import type { Edition } from '#directory';
import { listPersons, type Person } from '#people/server';
import type { Release } from '#programme/server';
import { orderPath, ticketPath } from '#tickets/server';
import type { ReleaseId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { inSlices } from '../../../platform/in-slices.ts';
import { listChoices, type NewNotice } from '../queries/notices.ts';
import { listReachable } from '../queries/push.ts';
import type { Touch } from '../rules/impact.ts';
import {
  digestAfter,
  type NoticeChoice,
  type NoticeFacts,
  type NoticeId,
  noticeFacts,
  usualChoice,
} from '../rules/notice.ts';
import type { ReachableFollower } from './list-followers.ts';
import { stopNoticesLinks } from './stop-notices.ts';

/** Somebody whom a release touches, with how they are reached and what they are told. */
export type Told = {
  readonly person: Person | null;
  readonly to: string;
  readonly locale: Locale;
  readonly choice: NoticeChoice;
  /** They have a device that takes messages. */
  readonly hasDevice: boolean;
  readonly facts: NoticeFacts;
  readonly stopLink: string | null;
};

/** Everybody who is told of a release, each once; who chose not to be told is left out. */
export async function toldOf(
  house: House,
  edition: Edition,
  release: Release,
  touches: readonly Touch<ReachableFollower>[],
  rooms: ReadonlyMap<string, { readonly name: string }>,
): Promise<readonly Told[]> {
  const ids = touches.flatMap(({ follower }) => follower.personId ?? []);
  const persons = new Map((await listPersons(house.db, ids)).map((person) => [person.id, person]));
  const choices = await listChoices(house.db, edition.id);
  const reachable = await listReachable(house.db, ids);
  const links = await stopNoticesLinks(house);
  const reached = touches.flatMap((touch) => {
    const { personId, guest } = touch.follower;
    const person = (personId && persons.get(personId)) || null;
    const choice = (person && choices.get(person.id)) ?? usualChoice;
    const to = person?.email ?? guest?.email;
    if (to === undefined || choice.way === 'none') return [];
    const hasDevice = person !== null && reachable.has(person.id);
    const locale: Locale = person?.locale ?? guest?.locale ?? 'en';
    return [{ touch, person, to, choice, hasDevice, locale }];
  });
  return inSlices(reached, async ({ touch, ...one }): Promise<Told> => {
    const swaps = await swapsOf(house, edition, touch.follower.held);
    return {
      ...one,
      facts: noticeFacts(touch, release, (code) => swaps.get(code) ?? null, rooms),
      stopLink: one.person && links.stop({ editionId: edition.id, personId: one.person.id }),
    };
  });
}

/** Where somebody changes or gives back their seats, by session: who ordered them on the order, everybody else on the ticket. */
async function swapsOf(house: House, { slug }: Edition, held: ReachableFollower['held']) {
  const paths = held.map(async ({ session, order, ticket, isBuyers }) => {
    const path = isBuyers ? await orderPath(house, slug, order) : await ticketPath(house, slug, ticket);
    return [session, path] as const;
  });
  return new Map(await Promise.all(paths));
}

/** What stands in the app; nothing for who has no account. */
export function noticeOf(
  house: House,
  edition: Edition,
  releaseId: ReleaseId,
  { person, facts, choice }: Told,
  now: InstantText,
): readonly NewNotice[] {
  if (!person) return [];
  const digestAt = choice.way === 'digest' ? digestAfter(now, choice.zone ?? edition.zone) : null;
  const id = house.newId<NoticeId>();
  return [{ id, editionId: edition.id, personId: person.id, releaseId, facts, createdAt: now, digestAt }];
}
