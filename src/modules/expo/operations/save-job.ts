import { mayOrganise, type Viewer } from '#people';
import { type EditionId, type Id, readId } from '../../../kernel/ids.ts';
import { moved } from '../../../kernel/order.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { isStale } from '../../../kernel/revision.ts';
import type { House } from '../../../platform/house.ts';
import { deleteExpoRow, listJobRows, setExpoOrder, writeJob } from '../queries/expo-rows.ts';
import { type ExpoCode, jobProblem } from '../rules/expo-problem.ts';
import { type ExpoJob, withoutId } from '../rules/sponsor.ts';
import { changeExpo } from './change-expo.ts';

/**
 * Writes a job; `id: null` makes a new one, which comes last. A form gives the `revision` that it was opened on: if somebody
 * saved since, the answer is `edited-meanwhile` and nothing is overwritten.
 */
export async function saveJob(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly id: string | null;
    readonly revision?: string;
    readonly job: ExpoJob;
  },
): Promise<Outcome<{ id: string }, ExpoCode | 'not-allowed' | 'not-found' | 'edited-meanwhile'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId } = input;
  const job = { ...input.job, title: input.job.title.trim(), employer: input.job.employer.trim() };
  const problem = jobProblem(job);
  if (problem) return refuse(problem.code, { field: problem.field });
  const id = input.id === null ? house.newId<Id<'job'>>() : readId<'job'>(input.id);
  if (!id) return refuse('not-found');
  return changeExpo(house, viewer, { editionId, act: 'expo.job-saved' }, async (tx) => {
    const before = (await listJobRows(tx, editionId)).find((row) => row.id === id);
    if (before && isStale(input.revision, withoutId(before))) return refuse('edited-meanwhile');
    const written = await writeJob(tx, editionId, { ...job, id }, input.id === null);
    return written ? done({ subject: job.title, value: { id: id as string } }) : refuse('not-found');
  });
}

/** Takes a job away; answers with it, so that it can be put back. */
export async function removeJob(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string },
): Promise<Outcome<ExpoJob, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id } = input;
  return changeExpo(house, viewer, { editionId, act: 'expo.job-removed' }, async (tx) => {
    const row = (await listJobRows(tx, editionId)).find((one) => one.id === id);
    if (!row || !(await deleteExpoRow(tx, 'expo.job', editionId, id))) return refuse('not-found');
    return done({ subject: row.title, value: row });
  });
}

/** Moves a job one place up or down from where it is now, wherever the page that asks showed it. */
export async function moveJob(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly id: string; readonly by: -1 | 1 },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, id, by } = input;
  return changeExpo(house, viewer, { editionId, act: 'expo.arranged' }, async (tx) => {
    const rows = await listJobRows(tx, editionId);
    const row = rows.find((one) => one.id === id);
    if (!row) return refuse('not-found');
    const ids = rows.map((one) => one.id);
    await setExpoOrder(tx, 'expo.job', moved(ids, row.id, by));
    return done({ subject: row.title, value: null });
  });
}
