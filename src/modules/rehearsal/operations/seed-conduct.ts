import {
  arrangeDesk,
  nameReader,
  readConductDesk,
  readReportDesk,
  sendReport,
  turnReport,
  writeToReport,
} from '#conduct/server';
import type { Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import type { Rehearsal } from '../rules/rehearsal.ts';
import { rehearsalConduct } from '../rules/rehearsal-conduct.ts';
import { must, setClock } from './seed-parts.ts';

/** Readers of reports to the conduct team, and two reports on their desk; the house's clock is left where the rehearsal begins. */
export async function seedConduct(
  house: House,
  { cast, startsAt }: Pick<Rehearsal, 'cast' | 'startsAt'>,
  editionId: EditionId,
): Promise<void> {
  const as = (key: string): Viewer => {
    const personId = (cast.find((member) => member.key === key)?.id ?? '') as PersonId;
    const grants = key === 'organiser' ? [{ editionId, role: 'owner' } as const] : [];
    return { kind: 'person', personId, grants, steward: false, via: 'session' };
  };
  setClock(house, minutesAfter(startsAt, -20 * 24 * 60));
  must(
    await arrangeDesk(house, as('organiser'), {
      editionId,
      emergency: rehearsalConduct.emergency,
      keepDays: 365,
    }),
  );
  for (const { key, email } of cast)
    if (rehearsalConduct.readers.includes(key))
      must(await nameReader(house, as('organiser'), { editionId, email }));
  const seen = (await readReportDesk(house, editionId)).readers.map(({ handle }) => handle);
  for (const { minutesAgo, answer, ...report } of rehearsalConduct.reports) {
    setClock(house, minutesAfter(startsAt, -minutesAgo));
    const formId = house.newId<string>();
    const from = { formId, seen, shutOut: [], session: null, caller: formId };
    must(await sendReport(house, { ...report, ...from, editionId }));
    if (answer === null) continue;
    setClock(house, minutesAfter(startsAt, 9 - minutesAgo));
    const reader = as('volunteer');
    const [line] = must(await readConductDesk(house, reader, editionId)).reports;
    if (!line) continue;
    const key = { editionId, reportId: line.id };
    must(await turnReport(house, reader, { ...key, state: 'in-hand' }));
    must(await writeToReport(house, reader, { ...key, id: house.newId(), kind: 'answer', text: answer }));
  }
  setClock(house, startsAt);
}
