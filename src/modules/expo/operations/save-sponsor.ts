import { mayOrganise, type Viewer } from '#people';
import { type EditionId, type Id, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import {
  deleteExpoRow,
  listSponsorRows,
  setExpoOrder,
  setLevelOrder,
  writeSponsor,
} from '../queries/expo-rows.ts';
import { type ExpoCode, sponsorProblem } from '../rules/expo-problem.ts';
import { moved } from '../rules/moved.ts';
import type { ExpoSponsor } from '../rules/sponsor.ts';
import { changeExpo } from './change-expo.ts';

export type SaveSponsorInput = {
  readonly editionId: EditionId;
  /** `null` makes a new one, which comes last in its level. */
  readonly id: string | null;
  readonly sponsor: ExpoSponsor;
  /** A new logo; without it the one in `sponsor` stays. */
  readonly picture: Uint8Array | null;
};

/** Writes a sponsor. Sponsors of one level share its rank. */
export async function saveSponsor(
  house: House,
  viewer: Viewer,
  input: SaveSponsorInput,
): Promise<Outcome<{ id: string }, ExpoCode | 'not-allowed' | 'not-found' | 'not-a-picture'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const sponsor = { ...input.sponsor, name: input.sponsor.name.trim(), level: input.sponsor.level.trim() };
  const problem = sponsorProblem(sponsor);
  if (problem) return refuse(problem.code, { field: problem.field });
  const id = input.id === null ? house.newId<Id<'sponsor'>>() : readId<'sponsor'>(input.id);
  if (!id) return refuse('not-found');
  return changeExpo(
    house,
    viewer,
    { editionId, act: 'expo.sponsor-saved', subject: sponsor.name },
    async (tx) => {
      const file = input.picture && (await house.files.savePicture(tx, input.picture, { maxPixels: 800 }));
      if (input.picture && !file) return refuse('not-a-picture', { field: 'picture' });
      const logo = file ? `/files/${file}` : sponsor.logo;
      if (!(await writeSponsor(tx, editionId, { ...sponsor, logo, id }, input.id === null)))
        return refuse('not-found');
      await setLevelOrder(tx, editionId, sponsor.level, sponsor.levelOrder);
      return done({ id: id as string });
    },
  );
}

/** Takes a sponsor away; answers with it, so that it can be put back. */
export async function removeSponsor(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string },
): Promise<Outcome<ExpoSponsor, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id } = input;
  const row = (await listSponsorRows(house.db, editionId)).find((one) => one.id === id);
  if (!row) return refuse('not-found');
  return changeExpo(
    house,
    viewer,
    { editionId, act: 'expo.sponsor-removed', subject: row.name },
    async (tx) =>
      (await deleteExpoRow(tx, 'expo.sponsor', editionId, id)) ? done(row) : refuse('not-found'),
  );
}

/** Moves a sponsor one place up or down within its level. */
export async function moveSponsor(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string; readonly by: -1 | 1 },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id, by } = input;
  const rows = await listSponsorRows(house.db, editionId);
  const row = rows.find((one) => one.id === id);
  if (!row) return refuse('not-found');
  return changeExpo(house, viewer, { editionId, act: 'expo.arranged', subject: row.name }, async (tx) => {
    const level = rows.filter((one) => one.level === row.level).map((one) => one.id);
    const rest = rows.filter((one) => one.level !== row.level).map((one) => one.id);
    await setExpoOrder(tx, 'expo.sponsor', [...moved(level, row.id, by), ...rest]);
    return done(null);
  });
}
