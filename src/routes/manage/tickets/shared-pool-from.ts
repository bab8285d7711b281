import { saveSharedPool } from '#tickets/server';
import { readId } from '../../../kernel/ids.ts';
import { textOf } from '../../form-fields.ts';
import type { organisedOf } from '../manage-context.ts';
import { readCount } from './product-reading.ts';
import { ticketsDone, ticketsRefused } from './tickets-answer.tsx';

/** Makes or changes a shared limit as its form says it. */
export async function sharedPoolFrom(
  { house, viewer, edition }: ReturnType<typeof organisedOf>,
  form: FormData,
  path: string,
) {
  const outcome = await saveSharedPool(house, viewer, {
    ...{ editionId: edition.id, slug: edition.slug, id: readId<'pool'>(textOf(form, 'poolId')) },
    name: textOf(form, 'poolName'),
    capacity: readCount(textOf(form, 'poolCapacity')) ?? Number.NaN,
  });
  return outcome.ok ? ticketsDone(path, 'pool') : ticketsRefused(outcome.refusal, null);
}
