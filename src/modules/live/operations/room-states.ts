import { getEdition } from '#directory/server';
import { isSignedIn, type Viewer } from '#people';
import { findPublishedProgramme, listSpeakersOfPersons } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { tellLive } from '../../../platform/live/live-events.ts';
import { touchScope } from '../../../platform/versions.ts';
import { listChaired } from '../queries/asking.ts';
import type { SessionKey } from '../queries/questions.ts';
import { listRoomStates, setRoomState } from '../queries/room-states.ts';
import { mayLead } from '../rules/leading.ts';
import { isRoomOpen, type RoomNow, type RoomState, roomNow } from '../rules/room-state.ts';
import { findSessionAt, peopleAround } from './session-at.ts';

/** No session lasts longer. */
const hours = 24;

/** Says how full a session's room is, for all pages at once; `null` takes back what was said. */
export async function sayRoomState(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly state: RoomState | null },
): Promise<Outcome<null, 'not-allowed' | 'not-on-now'>> {
  const at = await findSessionAt(house, input);
  if (!at || !mayLead(viewer, await peopleAround(house, viewer, at))) return refuse('not-allowed');
  const now = house.clock.now();
  if (!isRoomOpen(at.slot, now)) return refuse('not-on-now');
  const { slug } = await getEdition(house.db, at.key.editionId);
  await house.db.transaction().execute(async (tx) => {
    await setRoomState(tx, at.key, input.state, now);
    await touchScope(tx, `edition:${slug}`);
    await tellLive(tx, { editionId: at.key.editionId, kind: 'room', subject: at.key.code });
  });
  return done(null);
}

/** How full rooms are now, by the session's code; one small query. */
export async function readRoomStates(
  house: House,
  editionId: EditionId,
): Promise<ReadonlyMap<string, RoomNow>> {
  const now = house.clock.now();
  const said = await listRoomStates(house.db, editionId, minutesAfter(now, -hours * 60));
  if (said.size === 0) return said;
  const published = await findPublishedProgramme(house, editionId);
  const states = [...said].flatMap(([code, each]) => {
    const current = roomNow(each, published?.sessions.get(code)?.slot ?? null, now);
    return current ? [[code, current] as const] : [];
  });
  return new Map(states);
}

/** Codes of sessions whose room the viewer may speak of now or soon, the first to start first; `null`: none at all, ever. */
export async function listLedSessions(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<readonly string[] | null> {
  if (!isSignedIn(viewer)) return null;
  const { personId } = viewer;
  const published = await findPublishedProgramme(house, editionId);
  const [speakers, chaired] = await Promise.all([
    listSpeakersOfPersons(house.db, editionId, [personId]),
    listChaired(house.db, editionId, personId),
  ]);
  const isOfTeam = mayLead(viewer, { editionId, speakers: [], chairs: [] });
  const codes = new Set(speakers.map(({ code }) => code));
  const led = (published?.programme.sessions ?? []).filter(
    (session) =>
      isOfTeam || chaired.includes(session.code) || session.speakers.some((code) => codes.has(code)),
  );
  if (!isOfTeam && led.length === 0) return null;
  const now = house.clock.now();
  return led
    .filter(({ slot, status, kind }) => status === 'confirmed' && kind !== 'break' && isRoomOpen(slot, now))
    .toSorted((a, b) => (a.slot?.start ?? '').localeCompare(b.slot?.start ?? ''))
    .map(({ code }) => code);
}
