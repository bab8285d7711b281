import { getEdition } from '#directory/server';
import type { Viewer } from '#people';
import { findPersonByEmail, listPersons, listTeam } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { insertReader, listReaders, lockDesk, readDesk, removeReader, writeDesk } from '../queries/desks.ts';
import { everyReport } from '../queries/reports.ts';
import { checkDesk, type Desk, type DeskCode } from '../rules/desk.ts';
import { isLastReader, mayArrangeDesk } from '../rules/reading.ts';
import { openSealer } from './open-sealer.ts';
import { tellOfReaders } from './tell-of-readers.ts';

export type ArrangedDesk = Desk & {
  readonly readers: readonly {
    readonly personId: PersonId;
    readonly name: string;
    readonly namedAt: InstantText;
  }[];
  /** Of the team, who could be named. */
  readonly team: readonly { readonly email: string; readonly name: string }[];
};

/** How an edition takes reports and who reads them, for its owners. Of the reports nothing is here. */
export async function readArrangedDesk(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<ArrangedDesk, 'not-allowed'>> {
  if (!mayArrangeDesk(viewer, editionId)) return refuse('not-allowed');
  const readers = await listReaders(house.db, editionId);
  const ids = readers.map(({ personId }) => personId);
  const people = await listPersons(house.db, ids);
  const team = await listTeam(house, viewer, { editionId });
  return done({
    ...(await readDesk(house.db, editionId)),
    readers: readers.map(({ personId, namedAt }) => ({
      ...{ personId, namedAt },
      name: people.find(({ id }) => id === personId)?.name ?? '',
    })),
    team: team.ok
      ? team.value.members
          .filter(({ personId }) => !ids.includes(personId))
          .map(({ email, name }) => ({ email, name }))
      : [],
  });
}

/** Says whom to reach at once, and how long reports are kept that come from now on. */
export async function arrangeDesk(
  house: House,
  viewer: Viewer,
  input: Desk & { readonly editionId: EditionId },
): Promise<Outcome<null, 'not-allowed' | DeskCode>> {
  const { editionId } = input;
  if (!mayArrangeDesk(viewer, editionId)) return refuse('not-allowed');
  const checked = checkDesk(input);
  if (!checked.ok) return checked;
  await house.db.transaction().execute(async (tx) => {
    await writeDesk(tx, editionId, checked.value);
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: viewer.personId },
      ...{ act: 'conduct.desk-arranged', subject: editionId, facts: {} },
    });
  });
  return done(null);
}

/** Names somebody with an account as a reader: of what comes from now on, not of what is there. */
export async function nameReader(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly email: string },
): Promise<Outcome<null, 'not-allowed' | 'reader-unknown' | 'reader-already'>> {
  const { editionId } = input;
  if (!mayArrangeDesk(viewer, editionId)) return refuse('not-allowed');
  const person = await findPersonByEmail(house.db, input.email.trim().toLowerCase());
  if (!person) return refuse('reader-unknown', { field: 'email' });
  const edition = await getEdition(house.db, editionId);
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    await lockDesk(tx, editionId, 'change');
    if (!(await insertReader(tx, editionId, person.id, now)))
      return refuse('reader-already', { field: 'email' });
    await tellOfReaders(house, tx, { edition, by: viewer.personId, about: person, change: 'named', now });
    return done(null);
  });
}

/** Takes it back from a reader, for owners; or a reader gives it up. Refused while a report would be left to nobody for whom it was written. */
export async function dismissReader(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly personId: PersonId },
): Promise<Outcome<null, 'not-allowed' | 'last-reader'>> {
  const { editionId, personId } = input;
  const isSelf = viewer.kind === 'person' && viewer.via === 'session' && viewer.personId === personId;
  if (viewer.kind !== 'person' || !(isSelf || mayArrangeDesk(viewer, editionId)))
    return refuse('not-allowed');
  const edition = await getEdition(house.db, editionId);
  const sealer = await openSealer(house);
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    await lockDesk(tx, editionId, 'change');
    const present = (await listReaders(tx, editionId)).map((one) => one.personId);
    if (!present.includes(personId)) return done(null);
    for await (const stored of everyReport(tx, editionId)) {
      const report = sealer.openReport(stored.id, stored);
      if (report && isLastReader(report, present, personId)) return refuse('last-reader');
    }
    const [about] = await listPersons(tx, [personId]);
    if (about)
      await tellOfReaders(house, tx, { edition, by: viewer.personId, about, change: 'dismissed', now });
    await removeReader(tx, personId, editionId);
    return done(null);
  });
}
