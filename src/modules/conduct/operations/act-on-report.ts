import type { Viewer } from '#people';
import type { PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { lockDesk } from '../queries/desks.ts';
import { findReport, insertEntry, removeReport, resealReport } from '../queries/reports.ts';
import { checkEntry, type ReportEntryId, type ReportState, type SealedEntry } from '../rules/report.ts';
import { type AdmittedReport, admitToReport, type ReportKey } from './open-report.ts';
import { writeLog } from './write-log.ts';

type Written = SealedEntry extends infer Entry
  ? Entry extends SealedEntry
    ? Omit<Entry, 'at' | 'personId'>
    : never
  : never;

const logged = { answer: 'answered', note: 'noted', state: 'turned', word: 'noted' } as const;

/** Writes to a report's sender, or a note for its readers. */
export async function writeToReport(
  house: House,
  viewer: Viewer,
  input: ReportKey & {
    /** Made with the form: sending it twice is one. */
    readonly id: ReportEntryId;
    readonly kind: 'answer' | 'note';
    readonly text: string;
  },
): Promise<Outcome<null, 'not-found' | 'text-missing' | 'report-too-long'>> {
  const admitted = await admitToReport(house, viewer, input);
  if (!admitted) return refuse('not-found');
  const text = checkEntry(input.text);
  if (!text.ok) return text;
  return addEntry(house, admitted, input, input.id, { kind: input.kind, text: text.value });
}

/** Says where a report stands. */
export async function turnReport(
  house: House,
  viewer: Viewer,
  input: ReportKey & { readonly state: ReportState },
): Promise<Outcome<null, 'not-found'>> {
  const admitted = await admitToReport(house, viewer, input);
  if (!admitted) return refuse('not-found');
  return addEntry(house, admitted, input, house.newId(), { kind: 'state', state: input.state });
}

async function addEntry(
  house: House,
  { personId, report, sealer }: AdmittedReport,
  { editionId, reportId }: ReportKey,
  id: ReportEntryId,
  written: Written,
): Promise<Outcome<null, 'not-found'>> {
  const at = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    if (!(await findReport(tx, editionId, reportId, 'locked'))) return refuse('not-found');
    const entry = { ...written, at, personId } as SealedEntry;
    const isNew = await insertEntry(tx, { id, reportId, ...sealer.sealEntry(reportId, entry) });
    const key = { id: reportId, editionId, shutOut: report.shutOut };
    if (isNew) await writeLog(tx, sealer, key, { act: logged[written.kind], personId, at });
    return done(null);
  });
}

/** Lets a reader who was named later read a report; never one whom its sender shut out. */
export async function letRead(
  house: House,
  viewer: Viewer,
  input: ReportKey & { readonly personId: PersonId },
): Promise<Outcome<null, 'not-found'>> {
  const admitted = await admitToReport(house, viewer, input);
  if (!admitted) return refuse('not-found');
  const { sealer, present } = admitted;
  const { editionId, reportId } = input;
  return house.db.transaction().execute(async (tx) => {
    await lockDesk(tx, editionId, 'send');
    const stored = await findReport(tx, editionId, reportId, 'locked');
    const report = stored && sealer.openReport(reportId, stored);
    if (!report || !present.includes(input.personId) || report.shutOut.includes(input.personId))
      return refuse('not-found');
    const readers = [...new Set([...report.readers, admitted.personId, input.personId])];
    await resealReport(tx, reportId, sealer.sealReport(reportId, { ...report, readers }));
    await logAct(house, tx, admitted, input, 'let-read');
    return done(null);
  });
}

/** Erases a report with all that was added to it; that it was erased, and by whom, stays in the log. */
export async function eraseReport(
  house: House,
  viewer: Viewer,
  input: ReportKey,
): Promise<Outcome<null, 'not-found'>> {
  const admitted = await admitToReport(house, viewer, input);
  if (!admitted) return refuse('not-found');
  return house.db.transaction().execute(async (tx) => {
    if (!(await findReport(tx, input.editionId, input.reportId, 'locked'))) return refuse('not-found');
    await removeReport(tx, input.reportId);
    await logAct(house, tx, admitted, input, 'erased');
    return done(null);
  });
}

function logAct(
  house: House,
  tx: Tx,
  { personId, report, sealer }: AdmittedReport,
  { editionId, reportId }: ReportKey,
  act: 'let-read' | 'erased',
): Promise<void> {
  const key = { id: reportId, editionId, shutOut: report.shutOut };
  return writeLog(tx, sealer, key, { act, personId, at: house.clock.now() });
}
