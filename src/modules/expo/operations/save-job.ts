import { mayOrganise, type Viewer } from '#people';
import { type EditionId, type Id, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { deleteExpoRow, listJobRows, setExpoOrder, writeJob } from '../queries/expo-rows.ts';
import { type ExpoCode, jobProblem } from '../rules/expo-problem.ts';
import { moved } from '../rules/moved.ts';
import type { ExpoJob } from '../rules/sponsor.ts';
import { changeExpo } from './change-expo.ts';

/** Writes a job; `id: null` makes a new one, which comes last. */
export async function saveJob(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string | null; readonly job: ExpoJob },
): Promise<Outcome<{ id: string }, ExpoCode | 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const job = { ...input.job, title: input.job.title.trim(), employer: input.job.employer.trim() };
  const problem = jobProblem(job);
  if (problem) return refuse(problem.code, { field: problem.field });
  const id = input.id === null ? house.newId<Id<'job'>>() : readId<'job'>(input.id);
  if (!id) return refuse('not-found');
  return changeExpo(house, viewer, { editionId, act: 'expo.job-saved', subject: job.title }, async (tx) =>
    (await writeJob(tx, editionId, { ...job, id }, input.id === null))
      ? done({ id: id as string })
      : refuse('not-found'),
  );
}

/** Takes a job away; answers with it, so that it can be put back. */
export async function removeJob(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string },
): Promise<Outcome<ExpoJob, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id } = input;
  const row = (await listJobRows(house.db, editionId)).find((one) => one.id === id);
  if (!row) return refuse('not-found');
  return changeExpo(house, viewer, { editionId, act: 'expo.job-removed', subject: row.title }, async (tx) =>
    (await deleteExpoRow(tx, 'expo.job', editionId, id)) ? done(row) : refuse('not-found'),
  );
}

/** Moves a job one place up or down. */
export async function moveJob(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string; readonly by: -1 | 1 },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id, by } = input;
  const rows = await listJobRows(house.db, editionId);
  const row = rows.find((one) => one.id === id);
  if (!row) return refuse('not-found');
  return changeExpo(house, viewer, { editionId, act: 'expo.arranged', subject: row.title }, async (tx) => {
    const ids = rows.map((one) => one.id);
    await setExpoOrder(tx, 'expo.job', moved(ids, row.id, by));
    return done(null);
  });
}
