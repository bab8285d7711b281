import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { ensureStarList, findStarListOf, type StarList, setShared } from '../queries/stars.ts';
import { findListByToken, tokenFor } from './private-token.ts';
import { type Agenda, type AgendaOwner, readAgenda } from './read-agenda.ts';

/** Makes the link under which others may look at one's agenda, or ends it: the next one is another. Answers with the link's secret part. */
export async function shareAgenda(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly isShared: boolean },
): Promise<Outcome<string | null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const { editionId, isShared } = input;
  const { personId } = viewer;
  await house.db.transaction().execute(async (tx) => {
    const id = await ensureStarList(tx, {
      newId: house.newId(),
      editionId,
      personId,
      now: house.clock.now(),
    });
    await setShared(tx, id, isShared);
  });
  return done(await findShareToken(house, viewer, editionId));
}

/** The secret part of the link under which one's agenda can be looked at; `null` if it is not shared. */
export async function findShareToken(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<string | null> {
  if (!isSignedIn(viewer)) return null;
  const list = await findStarListOf(house.db, editionId, viewer.personId);
  return list?.isShared
    ? tokenFor(house, 'live.shared-agenda', { id: list.id, serial: list.shareSerial })
    : null;
}

/**
 * What whoever has the link sees of somebody's agenda: sessions only, nothing of their own. `null` for a link that is wrong or was ended.
 */
export async function readSharedAgenda(
  house: House,
  editionId: EditionId,
  token: string,
): Promise<{ readonly name: string; readonly agenda: Agenda } | null> {
  const list = await findListByToken(house, 'live.shared-agenda', editionId, token);
  const owner = list?.isShared ? await ownerOf(house, list) : null;
  if (!owner) return null;
  const agenda = await readAgenda(house, editionId, owner);
  const entries = agenda.entries.filter(({ session }) => session !== null);
  return { name: owner.name, agenda: { entries, clashes: [], starred: [] } };
}

/** Whose list it is, with the address under which they may hold seats; `null` for a browser's list. */
export async function ownerOf(
  house: House,
  { personId }: Pick<StarList, 'personId'>,
): Promise<(AgendaOwner & { readonly name: string }) | null> {
  const person = personId && (await findPerson(house.db, personId));
  return person ? { personId, email: person.email, name: person.name } : null;
}
