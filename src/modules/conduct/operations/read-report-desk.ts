import { listPersons } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { House } from '../../../platform/house.ts';
import { listReaders, readDesk } from '../queries/desks.ts';
import { openSealer, type Sealer } from './open-sealer.ts';

/** What whoever wants to report sees. */
export type ReportDesk = {
  readonly emergency: LocalisedText;
  readonly keepDays: number;
  /** Who reads, under names that mean something here only. */
  readonly readers: readonly { readonly handle: string; readonly name: string }[];
};

/** How an edition takes reports; for everybody. */
export async function readReportDesk(house: House, editionId: EditionId): Promise<ReportDesk> {
  const [desk, readers, sealer] = await Promise.all([
    readDesk(house.db, editionId),
    namedReaders(house, editionId),
    openSealer(house),
  ]);
  return {
    ...desk,
    readers: readers.map(({ id, name }) => ({ handle: handleOf(sealer, editionId, id), name })),
  };
}

/** What stands for a reader on a form: their id is nobody's business there. */
export function handleOf(sealer: Sealer, editionId: EditionId, personId: PersonId): string {
  return sealer.handle('reader', `${editionId}:${personId}`);
}

async function namedReaders(house: House, editionId: EditionId) {
  const readers = await listReaders(house.db, editionId);
  const people = await listPersons(
    house.db,
    readers.map(({ personId }) => personId),
  );
  return readers.flatMap(({ personId }) => people.find(({ id }) => id === personId) ?? []);
}
