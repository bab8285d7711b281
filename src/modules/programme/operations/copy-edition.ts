import { type CopyEditionInput, copyEdition as copyFacts, getEdition } from '#directory/server';
import { isSignedIn, mayCreateEditions, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { storeProgramme } from '../queries/store-programme.ts';
import { listRooms, listTracks } from '../queries/working-programme.ts';
import { programmeHead } from '../rules/programme-head.ts';

type CopyCode = Extract<Awaited<ReturnType<typeof copyFacts>>, { ok: false }>['refusal']['code'];

/** Copies an edition as the next one: facts, look, pages, rooms and tracks; no sessions, speakers or releases. */
export async function copyEdition(
  house: House,
  viewer: Viewer,
  input: CopyEditionInput,
): Promise<Outcome<{ id: EditionId; slug: string }, CopyCode>> {
  const may = mayCreateEditions(viewer) || (isSignedIn(viewer) && mayOrganise(viewer, input.editionId));
  if (!may) return refuse('not-allowed');
  const made = await copyFacts(house, viewer, input);
  if (!made.ok) return made;
  const { id } = made.value;
  await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, id);
    const programme = {
      head: programmeHead(await getEdition(tx, id)),
      rooms: await listRooms(tx, input.editionId),
      tracks: await listTracks(tx, input.editionId),
      speakers: [],
      sessions: [],
    };
    await storeProgramme(tx, programme, { editionId: id, now: house.clock.now(), newId: house.newId });
  });
  return made;
}
