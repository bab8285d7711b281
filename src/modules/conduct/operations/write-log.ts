import { hasRole, isSignedIn, type Viewer } from '#people';
import { listPersons } from '#people/server';
import { type EditionId, type PersonId, readId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { insertLogLine, listLogLines, type StoredLogLine } from '../queries/log.ts';
import { type ReportId, reportNumber, type SealedReport } from '../rules/report.ts';
import { openSealer, type SealedAct, type Sealer } from './open-sealer.ts';
import { readerAt } from './read-desk.ts';

/** Somebody did something with a report; `name` is `null` if their account is gone. */
export type LogLine = {
  readonly id: number;
  readonly at: InstantText;
  readonly number: string;
  readonly act: SealedAct['act'];
  readonly name: string | null;
};

const most = 300;

/** Writes down what a reader does with a report, in the transaction that does it. */
export async function writeLog(
  db: Db,
  sealer: Sealer,
  report: { readonly id: ReportId; readonly editionId: EditionId } & Pick<SealedReport, 'shutOut'>,
  done: { readonly act: SealedAct['act']; readonly personId: PersonId; readonly at: InstantText },
): Promise<void> {
  const { act, personId, at } = done;
  await insertLogLine(db, {
    ...{ editionId: report.editionId, reportId: report.id, at },
    ...sealer.sealAct(report.id, { act, personId, shutOut: report.shutOut }),
  });
}

/** Who opened which report and when, for readers and owners; whoever is shut out of a report learns nothing of it here either. */
export async function readConductLog(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<readonly LogLine[], 'not-allowed'>> {
  const isOwner = isSignedIn(viewer) && hasRole(viewer, editionId, ['owner']);
  if (!isSignedIn(viewer) || !(isOwner || (await readerAt(house, viewer, editionId))))
    return refuse('not-allowed');
  return done(
    await linesFor(house, viewer.personId, await listLogLines(house.db, { editionId, limit: most })),
  );
}

/** Lines as this person may see them, with names. */
export async function linesFor(
  house: House,
  personId: PersonId,
  stored: readonly StoredLogLine[],
): Promise<readonly LogLine[]> {
  const sealer = await openSealer(house);
  const acts = stored.flatMap((line) => {
    const act = sealer.openAct(line.reportId, line);
    return act && !act.shutOut.includes(personId) ? [{ ...line, ...act }] : [];
  });
  const ids = new Set(acts.flatMap((act) => readId<'person'>(act.personId) ?? []));
  const names = new Map((await listPersons(house.db, [...ids])).map((one) => [one.id as string, one.name]));
  return acts.map(({ id, at, reportId, act, personId: who }) => ({
    ...{ id, at, act, number: reportNumber(reportId) },
    name: (who !== null && names.get(who)) || null,
  }));
}
