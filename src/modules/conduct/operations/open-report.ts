import type { Viewer } from '#people';
import { listPersons } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { DateText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listLogLines } from '../queries/log.ts';
import { findReport, listEntries } from '../queries/reports.ts';
import { readersOf } from '../rules/reading.ts';
import {
  type ReportEntryId,
  type ReportId,
  type ReportState,
  type ReportWords,
  reportNumber,
  type SealedEntry,
  type SealedReport,
  stateOf,
} from '../rules/report.ts';
import { openSealer, type Sealer } from './open-sealer.ts';
import { readerAt } from './read-desk.ts';
import { type LogLine, linesFor, writeLog } from './write-log.ts';

export type OpenReport = ReportWords &
  Pick<SealedReport, 'receivedAt' | 'locale'> & {
    readonly id: ReportId;
    readonly number: string;
    readonly state: ReportState;
    readonly eraseOn: DateText;
    /** Names are missing where somebody left, or where the sender wrote. */
    readonly entries: readonly (SealedEntry & {
      readonly id: ReportEntryId;
      readonly name: string | null;
    })[];
    /** Who may read it, and readers who may not yet. */
    readonly readers: readonly string[];
    readonly others: readonly { readonly personId: PersonId; readonly name: string }[];
    readonly log: readonly LogLine[];
  };

export type ReportKey = { readonly editionId: EditionId; readonly reportId: ReportId };

/** A report and who reads it, if this viewer may. */
export type AdmittedReport = {
  readonly personId: PersonId;
  readonly present: readonly PersonId[];
  readonly report: SealedReport;
  readonly eraseOn: DateText;
  readonly sealer: Sealer;
};

/** The report, for a reader who may open it; the same refusal for everybody else and for one that is not there. */
export async function admitToReport(
  house: House,
  viewer: Viewer,
  { editionId, reportId }: ReportKey,
): Promise<AdmittedReport | null> {
  const reader = await readerAt(house, viewer, editionId);
  const stored = reader && (await findReport(house.db, editionId, reportId));
  if (!stored) return null;
  const sealer = await openSealer(house);
  const report = sealer.openReport(reportId, stored);
  const { personId } = reader.viewer;
  if (!report || !readersOf(report, reader.present).includes(personId)) return null;
  return { personId, present: reader.present, report, eraseOn: stored.eraseOn, sealer };
}

/** Opens a report for a reader, and writes down that it was opened before anything of it is shown. */
export async function openReport(
  house: House,
  viewer: Viewer,
  key: ReportKey,
): Promise<Outcome<OpenReport, 'not-found'>> {
  const admitted = await admitToReport(house, viewer, key);
  if (!admitted) return refuse('not-found');
  const { db } = house;
  const { editionId, reportId } = key;
  const { personId, present, report, sealer } = admitted;
  const act = { act: 'opened', personId, at: house.clock.now() } as const;
  await writeLog(db, sealer, { id: reportId, editionId, shutOut: report.shutOut }, act);
  const entries = (await listEntries(db, [reportId])).flatMap((stored) => {
    const entry = sealer.openEntry(reportId, stored);
    return entry ? [{ ...entry, id: stored.id }] : [];
  });
  const ids = new Set([...present, ...entries.flatMap((entry) => entry.personId ?? [])]);
  const names = new Map((await listPersons(db, [...ids])).map(({ id, name }) => [id, name]));
  const may = readersOf(report, present);
  const { readers: _readers, shutOut: _shutOut, ...shown } = report;
  return done({
    ...{ ...shown, id: reportId, number: reportNumber(reportId), eraseOn: admitted.eraseOn },
    state: stateOf(entries),
    entries: entries.map((entry) => ({
      ...entry,
      name: (entry.personId && names.get(entry.personId)) || null,
    })),
    readers: may.flatMap((one) => names.get(one) ?? []),
    others: present
      .filter((one) => !may.includes(one) && !report.shutOut.includes(one))
      .map((one) => ({ personId: one, name: names.get(one) ?? '' })),
    log: await linesFor(house, personId, await listLogLines(db, { editionId, reportId, limit: 100 })),
  });
}
