import { isSignedIn, type SignedInPerson, type Viewer } from '#people';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { listReaders, markReaders } from '../queries/desks.ts';
import { listEntries, listReports } from '../queries/reports.ts';
import { readersOf } from '../rules/reading.ts';
import {
  type ReportId,
  type ReportKind,
  type ReportState,
  reportNumber,
  type Safety,
  stateOf,
} from '../rules/report.ts';
import { openSealer } from './open-sealer.ts';

const most = { usual: 500, flood: 100 } as const;

export type ReportLine = {
  readonly id: ReportId;
  readonly number: string;
  readonly kind: ReportKind;
  readonly safety: Safety | null;
  readonly state: ReportState;
  readonly receivedAt: InstantText;
  /** Its sender wrote last. */
  readonly waits: boolean;
};

export type ConductDesk = {
  readonly reports: readonly ReportLine[];
  /** Of those that came in a flood. */
  readonly flood: readonly ReportLine[];
  /** Reports that cannot be opened, as their key is not here. */
  readonly unreadable: number;
};

/** The viewer as a reader of this edition, with all who are; `null` for everybody else, owners and stewards too. */
export async function readerAt(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<{ readonly viewer: SignedInPerson; readonly present: readonly PersonId[] } | null> {
  if (!isSignedIn(viewer)) return null;
  const present = (await listReaders(house.db, editionId)).map(({ personId }) => personId);
  return present.includes(viewer.personId) ? { viewer, present } : null;
}

/** Whether the viewer is a reader of this edition's reports, for a way to them in the pages. */
export async function isConductReader(house: House, viewer: Viewer, editionId: EditionId): Promise<boolean> {
  return (await readerAt(house, viewer, editionId)) !== null;
}

/** The reports that a reader may open, the newest first, without what they say. */
export async function readConductDesk(
  house: House,
  viewer: Viewer,
  editionId: EditionId,
): Promise<Outcome<ConductDesk, 'not-found'>> {
  const reader = await readerAt(house, viewer, editionId);
  if (!reader) return refuse('not-found');
  const { personId } = reader.viewer;
  // Before the look itself, and after whoever tells this reader at the moment: what is not seen here brings a letter.
  await markReaders(house.db, editionId, [personId], { looked_at: house.clock.now() });
  const sealer = await openSealer(house);
  const linesOf = async (isFlood: boolean, limit: number) => {
    const stored = await listReports(house.db, editionId, { isFlood, limit });
    const entries = Map.groupBy(
      await listEntries(
        house.db,
        stored.map(({ id }) => id),
      ),
      ({ reportId }) => reportId,
    );
    let unreadable = 0;
    const lines = stored.flatMap((row): ReportLine[] => {
      const report = sealer.openReport(row.id, row);
      if (!report) unreadable += 1;
      if (!report || !readersOf(report, reader.present).includes(personId)) return [];
      const added = (entries.get(row.id) ?? []).flatMap((entry) => sealer.openEntry(row.id, entry) ?? []);
      const talk = added.filter(({ kind }) => kind === 'word' || kind === 'answer');
      return [
        {
          ...{ id: row.id, number: reportNumber(row.id), kind: report.kind, safety: report.safety },
          ...{ receivedAt: report.receivedAt, state: stateOf(added), waits: talk.at(-1)?.kind === 'word' },
        },
      ];
    });
    return { lines, unreadable };
  };
  const usual = await linesOf(false, most.usual);
  const flood = await linesOf(true, most.flood);
  return done({ reports: usual.lines, flood: flood.lines, unreadable: usual.unreadable + flood.unreadable });
}
