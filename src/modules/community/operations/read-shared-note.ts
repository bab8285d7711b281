import { glanceAtSession } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { listPersons } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { authoredBy, mergeChanges, textOf } from '../formats/shared-text.ts';
import {
  findSharedNote,
  listSharedChanges,
  listSharedWriters,
  type SharedNoteKey,
} from '../queries/shared-notes.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

/** What everybody who takes part sees of a session's shared notes. */
export type SharedNoteView = {
  /** The number of the newest change. */
  readonly newest: number;
  readonly text: string;
  /** All changes after the number that was asked for, as one; `null` if there is none. */
  readonly change: Uint8Array | null;
  /** Names of those who wrote. */
  readonly writers: readonly string[];
  /** For those who lead the session: who wrote each stretch, and what was changed when; `null` for others. */
  readonly history: SharedNoteHistory | null;
};

export type SharedNoteHistory = {
  readonly entries: readonly {
    readonly number: number;
    readonly name: string | null;
    readonly at: InstantText;
    readonly text: string;
  }[];
  readonly stretches: readonly { readonly name: string | null; readonly text: string }[];
};

/** Entries of the history that are shown. */
const mostEntries = 40;

/** The shared notes of a session for somebody who takes part; `null` as a value if nobody began them. */
export async function viewSharedNote(
  house: House,
  viewer: Viewer,
  input: SharedNoteKey & { readonly after?: number; readonly withHistory?: boolean },
): Promise<Outcome<SharedNoteView | null, DoorCode | 'session-unknown'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const refused = await attendingRefusal(house, viewer, input.editionId);
  if (refused) return refuse(refused);
  const glance = await glanceAtSession(house, viewer, input);
  if (!glance) return refuse('session-unknown');
  const newest = await findSharedNote(house.db, input);
  if (newest === null) return done(null);
  const stored = await listSharedChanges(house.db, input);
  const writers = await listSharedWriters(house.db, input);
  const ids = [...new Set([...writers.values(), ...stored.map(({ personId }) => personId)])];
  const persons = await listPersons(
    house.db,
    ids.filter((id) => id !== null),
  );
  const names = new Map<PersonId | null, string>(persons.map(({ id, name }) => [id, name]));
  const nameOf = (id: PersonId | null | undefined) => names.get(id ?? null) ?? null;
  const changes = stored.map(({ change }) => change);
  const fresh = stored.filter(({ number }) => number > (input.after ?? 0)).map(({ change }) => change);
  const history = (): SharedNoteHistory => ({
    entries: stored.slice(-mostEntries).map(({ number, personId, changedAt }) => ({
      ...{ number, name: nameOf(personId), at: changedAt },
      text: textOf(stored.filter((each) => each.number <= number).map(({ change }) => change)),
    })),
    stretches: authoredBy(changes).map(({ client, text }) => ({ name: nameOf(writers.get(client)), text })),
  });
  return done({
    ...{ newest, text: textOf(changes) },
    change: fresh.length > 0 ? mergeChanges(fresh) : null,
    writers: [...new Set([...writers.values()].flatMap((id) => nameOf(id) ?? []))],
    history: input.withHistory && glance.mayLead ? history() : null,
  });
}
