import { isSignedIn, type Viewer } from '#people';
import { findProfile, listPersons } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type InstantText, minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listConnections } from '../queries/connections.ts';
import { listIntroductionsOf } from '../queries/introductions.ts';
import type { IntroductionId } from '../rules/connection.ts';
import { type Givable, givableOf } from '../rules/giving.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

/** Where the viewer stands with those whom they are meeting at an edition. */
export type MeetingView = {
  /** Their own card, held out. */
  readonly held: {
    readonly code: string;
    readonly until: InstantText;
    readonly gives: readonly Givable[];
  } | null;
  /** Their codes for when there is no network that nobody answered yet. */
  readonly prepared: readonly { readonly code: string; readonly until: InstantText }[];
  /** Who answered it and waits for a yes, with what they would give. */
  readonly asking: readonly Waiting[];
  /** Whose yes the viewer waits for. */
  readonly waitingFor: readonly Waiting[];
  /** Names of those they connected with during the last hour. */
  readonly fresh: readonly string[];
  /** What there is to give. */
  readonly mine: readonly Givable[];
  /** What they gave last, to be ticked again. */
  readonly last: readonly Givable[];
};
export type Waiting = {
  readonly id: IntroductionId;
  readonly name: string;
  readonly gives: readonly Givable[];
};

/** The viewer's card held out, answers to it and theirs to others. */
export async function viewMeeting(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<MeetingView, DoorCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const refused = await attendingRefusal(house, viewer, editionId);
  if (refused) return refuse(refused);
  const { db } = house;
  const { personId } = viewer;
  const now = house.clock.now();
  const [all, connections, profile] = await Promise.all([
    listIntroductionsOf(db, personId, now, editionId),
    listConnections(db, personId),
    findProfile(db, personId),
  ]);
  const recent = connections.filter(({ metAt }) => minutesAfter(metAt, 60) > now);
  const others = [...all.flatMap(({ fromId, toId }) => [fromId, toId]), ...recent.map((one) => one.otherId)];
  const persons = await listPersons(db, [...new Set(others.filter((id) => id !== null))]);
  const nameOf = new Map<PersonId | null, string>(persons.map(({ id, name }) => [id, name]));
  const known = new Set<PersonId | null>(connections.map(({ otherId }) => otherId));
  const isOpen = (other: PersonId | null) => nameOf.has(other) && !known.has(other);
  const open = all.filter(({ toId }) => toId === null);
  const held = open.find(({ prepared }) => !prepared);
  const mine = profile ? givableOf(profile) : [];
  return done({
    held: held ? { code: held.code, until: held.expiresAt, gives: held.fromGives } : null,
    prepared: open
      .filter(({ prepared }) => prepared)
      .map(({ code, expiresAt }) => ({ code, until: expiresAt })),
    asking: all
      .filter(({ fromId, toId }) => fromId === personId && isOpen(toId))
      .map(({ id, toId, toGives }) => ({ id, name: nameOf.get(toId) ?? '', gives: toGives })),
    waitingFor: all
      .filter(({ fromId, toId }) => toId === personId && isOpen(fromId))
      .map(({ id, fromId, fromGives }) => ({ id, name: nameOf.get(fromId) ?? '', gives: fromGives })),
    fresh: recent.flatMap(({ otherId }) => nameOf.get(otherId) ?? []),
    ...{ mine, last: held?.fromGives ?? connections[0]?.gives ?? mine.filter((field) => field !== 'email') },
  });
}
