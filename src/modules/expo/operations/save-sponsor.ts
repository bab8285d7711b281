import { mayOrganise, type Viewer } from '#people';
import { type EditionId, type Id, readId } from '../../../kernel/ids.ts';
import { moved } from '../../../kernel/order.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import type { House } from '../../../platform/house.ts';
import {
  deleteExpoRow,
  listSponsorRows,
  setExpoOrder,
  setLevelOrder,
  writeSponsor,
} from '../queries/expo-rows.ts';
import { type ExpoCode, sponsorProblem } from '../rules/expo-problem.ts';
import { type ExpoSponsor, withoutId } from '../rules/sponsor.ts';
import { changeExpo } from './change-expo.ts';

export type SaveSponsorInput = {
  readonly editionId: EditionId;
  /** `null` makes a new one, which comes last in its level. */
  readonly id: string | null;
  /** That of the sponsor on which a form was opened: if somebody saved since, nothing is overwritten. */
  readonly revision?: string;
  readonly sponsor: ExpoSponsor;
  /** A new logo; without it the one in `sponsor` stays. */
  readonly picture: Uint8Array | null;
};

/** Writes a sponsor. Sponsors of one level share its rank. */
export async function saveSponsor(
  house: House,
  viewer: Viewer,
  input: SaveSponsorInput,
): Promise<
  Outcome<{ id: string }, ExpoCode | 'not-allowed' | 'not-found' | 'not-a-picture' | 'edited-meanwhile'>
> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const sponsor = { ...input.sponsor, name: input.sponsor.name.trim(), level: input.sponsor.level.trim() };
  const problem = sponsorProblem(sponsor);
  if (problem) return refuse(problem.code, { field: problem.field });
  const id = input.id === null ? house.newId<Id<'sponsor'>>() : readId<'sponsor'>(input.id);
  if (!id) return refuse('not-found');
  return changeExpo(house, viewer, { editionId, act: 'expo.sponsor-saved' }, async (tx) => {
    const before = (await listSponsorRows(tx, editionId)).find((row) => row.id === id);
    if (before && isStale(input.revision, withoutId(before))) return refuse('edited-meanwhile');
    const file = input.picture && (await house.files.savePicture(tx, input.picture, { maxPixels: 800 }));
    if (input.picture && !file) return refuse('not-a-picture', { field: 'picture' });
    const logo = file ? `/files/${file}` : sponsor.logo;
    if (!(await writeSponsor(tx, editionId, { ...sponsor, logo, id }, input.id === null)))
      return refuse('not-found');
    await setLevelOrder(tx, editionId, sponsor.level, sponsor.levelOrder);
    return done({ subject: sponsor.name, value: { id: id as string } });
  });
}

/** Takes a sponsor away; answers with it, so that it can be put back. */
export async function removeSponsor(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string },
): Promise<Outcome<ExpoSponsor, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id } = input;
  return changeExpo(house, viewer, { editionId, act: 'expo.sponsor-removed' }, async (tx) => {
    const row = (await listSponsorRows(tx, editionId)).find((one) => one.id === id);
    if (!row || !(await deleteExpoRow(tx, 'expo.sponsor', editionId, id))) return refuse('not-found');
    return done({ subject: row.name, value: row });
  });
}

/** Moves a sponsor one place up or down within its level, from where it is now, wherever the page that asks showed it. */
export async function moveSponsor(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string; readonly by: -1 | 1 },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id, by } = input;
  return changeExpo(house, viewer, { editionId, act: 'expo.arranged' }, async (tx) => {
    const rows = await listSponsorRows(tx, editionId);
    const row = rows.find((one) => one.id === id);
    if (!row) return refuse('not-found');
    const level = rows.filter((one) => one.level === row.level).map((one) => one.id);
    const rest = rows.filter((one) => one.level !== row.level).map((one) => one.id);
    await setExpoOrder(tx, 'expo.sponsor', [...moved(level, row.id, by), ...rest]);
    return done({ subject: row.name, value: null });
  });
}
