import { mayEditProgramme, readEmail, type Viewer } from '#people';
import { findPersonsByEmail } from '#people/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { findSpeakerEntry } from '../queries/edit-speakers.ts';
import { linkSpeakerRows, listUnlinkedSpeakers, setSpeakerEmail } from '../queries/speakers-of-persons.ts';
import { recordEdit } from './record-edit.ts';

/**
 * Says under which address a speaker signs in, or takes that back (empty): their account is linked at once if there is one, else when there
 * is. Addresses of accounts are shown to be theirs, so whoever has it is meant. Another address than before ends the link of before.
 */
export async function setSpeakerAddress(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly code: string; readonly email: string },
): Promise<Outcome<null, 'not-allowed' | 'speaker-unknown' | 'email-not-valid'>> {
  const { editionId, code } = input;
  if (!mayEditProgramme(viewer, editionId)) return refuse('not-allowed');
  const email = input.email.trim() ? readEmail(input.email) : null;
  if (input.email.trim() && !email) return refuse('email-not-valid', { field: 'email' });
  return house.db.transaction().execute(async (tx) => {
    const found = await findSpeakerEntry(tx, editionId, code, true);
    if (!found) return refuse('speaker-unknown');
    if (found.email === email) return done(null);
    await setSpeakerEmail(tx, found.id, email);
    await recordEdit(house, tx, viewer, { editionId, act: 'speaker-address-set', subject: code });
    await link(house, tx, [editionId], found.personId !== null);
    return done(null);
  });
}

/** Links speakers to the accounts that people have made since under the addresses which the team knows; answers with how many. */
export function linkSpeakers(house: House): Promise<number> {
  return house.db.transaction().execute((tx) => link(house, tx, null, false));
}

/** Links whom it can, of some editions or of all, and announces for each edition that who speaks there is somebody else. */
async function link(
  house: House,
  tx: Tx,
  editionIds: readonly EditionId[] | null,
  isChanged: boolean,
): Promise<number> {
  const open = await listUnlinkedSpeakers(tx, editionIds);
  const persons = await findPersonsByEmail(tx, [...new Set(open.map(({ email }) => email))]);
  const links = open.flatMap(({ id, email, editionId }) => {
    const personId = persons.get(email);
    return personId ? [{ id, personId, editionId }] : [];
  });
  await linkSpeakerRows(tx, links);
  const touched = new Set([
    ...links.map(({ editionId }) => editionId),
    ...(isChanged && editionIds ? editionIds : []),
  ]);
  await house.outbox.announce(
    tx,
    ...[...touched].map((editionId) => ({ name: 'programme.speakers-linked', editionId, facts: {} })),
  );
  return links.length;
}
