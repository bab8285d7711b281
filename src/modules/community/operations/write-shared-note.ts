import { glanceAtSession } from '#live/server';
import { isSignedIn, type SignedInPerson, type Viewer } from '#people';
import { findPublishedProgramme } from '#programme/server';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { takeRate } from '../../../platform/http/rate-limit.ts';
import { changeTo, examineChange, mergeChanges, textOf } from '../formats/shared-text.ts';
import {
  findSharedNote,
  insertSharedNote,
  insertSharedWriters,
  listSharedChanges,
  listSharedWriters,
  type SharedNoteKey,
  writeSharedChange,
} from '../queries/shared-notes.ts';
import {
  isSameEntry,
  largestChange,
  longestParagraph,
  longestSharedNote,
  mostChangeBytes,
  mostChanges,
} from '../rules/shared-note.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

export type SharedNoteCode =
  | DoorCode
  | 'session-unknown'
  | 'note-not-begun'
  | 'text-missing'
  | 'text-too-long'
  | 'note-full'
  | 'change-not-valid'
  | 'change-too-early'
  | 'change-of-another'
  | 'not-allowed'
  | 'too-many';

/** Changes of a person in five minutes: an open page sends one every two seconds at most. */
const perPerson = { limit: 200, windowSeconds: 300 };

/** Begins the shared notes of a session; begun twice they are one. */
export async function beginSharedNote(
  house: House,
  viewer: Viewer,
  key: SharedNoteKey,
): Promise<Outcome<null, SharedNoteCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const refused = await attendingRefusal(house, viewer, key.editionId);
  if (refused) return refuse(refused);
  const published = await findPublishedProgramme(house, key.editionId);
  if (!published?.sessions.has(key.code)) return refuse('session-unknown');
  await insertSharedNote(house.db, key, house.clock.now());
  return done(null);
}

/** Adds a paragraph at the end: for browsers without JavaScript. */
export async function addToSharedNote(
  house: House,
  viewer: Viewer,
  input: SharedNoteKey & { readonly text: string },
): Promise<Outcome<null, SharedNoteCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const paragraph = input.text.replaceAll('\r\n', '\n').trim().toWellFormed();
  if (!paragraph) return refuse('text-missing', { field: 'text' });
  if ([...paragraph].length > longestParagraph) return refuse('text-too-long', { field: 'text' });
  return write(house, viewer, input, (changes) => {
    const text = textOf(changes).trimEnd();
    return changeTo(changes, clientNumber(house), text ? `${text}\n\n${paragraph}\n` : `${paragraph}\n`);
  });
}

/** Takes what a device changed, maybe long ago and more than once. Answers with the number of the newest change. */
export async function changeSharedNote(
  house: House,
  viewer: Viewer,
  input: SharedNoteKey & { readonly change: Uint8Array },
): Promise<Outcome<null, SharedNoteCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  if (input.change.length > largestChange) return refuse('note-full');
  return write(house, viewer, input, () => input.change);
}

/** Brings back what stood there after a change of the history: for the session's speakers and chairs and the team. Nothing is lost by it. */
export async function restoreSharedNote(
  house: House,
  viewer: Viewer,
  input: SharedNoteKey & { readonly number: number },
): Promise<Outcome<null, SharedNoteCode>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const glance = await glanceAtSession(house, viewer, input);
  if (!glance?.mayLead) return refuse('not-allowed');
  const restored = await write(house, viewer, input, (changes, numbers) => {
    const then = changes.filter((_, index) => (numbers[index] ?? 0) <= input.number);
    return changeTo(changes, clientNumber(house), textOf(then));
  });
  if (!restored.ok) return restored;
  const published = await findPublishedProgramme(house, input.editionId);
  await house.db.transaction().execute((tx) =>
    recordAct(tx, {
      ...{ at: house.clock.now(), editionId: input.editionId, personId: viewer.personId },
      act: 'community.shared-note-restored',
      subject: input.code,
      facts: { name: published?.sessions.get(input.code)?.title ?? input.code },
    }),
  );
  return done(null);
}

type Make = (changes: readonly Uint8Array[], numbers: readonly number[]) => Uint8Array | null;

async function write(
  house: House,
  viewer: SignedInPerson,
  key: SharedNoteKey,
  make: Make,
): Promise<Outcome<null, SharedNoteCode>> {
  const refused = await attendingRefusal(house, viewer, key.editionId);
  if (refused) return refuse(refused);
  const rate = await takeRate(house.db, house.clock, `shared-note:${viewer.personId}`, perPerson);
  if (!rate.allowed) return refuse('too-many', { details: { seconds: rate.retryAfterSeconds } });
  return house.db.transaction().execute((tx) => append(house, tx, viewer, key, make));
}

async function append(
  house: House,
  tx: Tx,
  viewer: SignedInPerson,
  key: SharedNoteKey,
  make: Make,
): Promise<Outcome<null, SharedNoteCode>> {
  const newest = await findSharedNote(tx, key, true);
  if (newest === null) return refuse('note-not-begun');
  const stored = await listSharedChanges(tx, key);
  const changes = stored.map(({ change }) => change);
  const arriving = make(
    changes,
    stored.map(({ number }) => number),
  );
  if (!arriving) return done(null);
  const found = examineChange(changes, arriving);
  if ('problem' in found) return refuse(found.problem);
  const bytes = changes.reduce((sum, change) => sum + change.length, arriving.length);
  const isFull = found.text.length > longestSharedNote && found.text.length > textOf(changes).length;
  if (isFull || bytes > mostChangeBytes || stored.length >= mostChanges) return refuse('note-full');
  const writers = await listSharedWriters(tx, key);
  const { personId } = viewer;
  if (found.clients.some((client) => writers.has(client) && writers.get(client) !== personId))
    return refuse('change-of-another');
  const now = house.clock.now();
  await insertSharedWriters(
    tx,
    key,
    found.clients.filter((client) => !writers.has(client)),
    personId,
    now,
  );
  const last = stored.at(-1) ?? null;
  const same = last && isSameEntry(last, { personId, now }) ? last : null;
  await writeSharedChange(tx, key, {
    ...{ number: newest + 1, personId, changedAt: now, begunAt: same?.begunAt ?? now },
    change: same ? mergeChanges([same.change, arriving]) : arriving,
    over: same?.number ?? null,
  });
  return done(null);
}

/** A number under which the server writes for somebody, as each open page has one. */
function clientNumber(house: House): number {
  return Buffer.from(house.chance(4)).readUInt32BE();
}
