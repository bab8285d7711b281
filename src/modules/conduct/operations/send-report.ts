import { getEdition } from '#directory/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { dateIn, type InstantText } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { listReaders, lockDesk, readDesk } from '../queries/desks.ts';
import { findReport, insertEntry, insertReport } from '../queries/reports.ts';
import { writtenFor } from '../rules/reading.ts';
import {
  checkReport,
  eraseOn,
  type ReportCode,
  type ReportId,
  type ReportInput,
  type ReportWords,
  type SealedReport,
} from '../rules/report.ts';
import { keepRate } from './keep-rate.ts';
import { hashOfCode, openSealer, type Sealer } from './open-sealer.ts';
import { handleOf } from './read-report-desk.ts';
import { tellReaders } from './tell-readers.ts';

export type SendReportInput = ReportInput & {
  readonly editionId: EditionId;
  /** Made by chance with the form: sending one form twice is one report. */
  readonly formId: string;
  /** Handles of the readers whose names stood on the form, and of those who must not read. */
  readonly seen: readonly string[];
  readonly shutOut: readonly string[];
  readonly locale: Locale;
  /** The sender's network address; of it nothing is kept but, for an hour, a number that nobody can trace back. */
  readonly caller: string;
};

export type SendReportCode = ReportCode | 'nobody-left' | 'try-later';

/**
 * Takes a report, from everybody, also without an account: sealed at once, for those whose names its sender saw and did not shut out.
 * Answers with the code by which the sender finds the answer.
 */
export async function sendReport(
  house: House,
  input: SendReportInput,
): Promise<Outcome<{ readonly code: string }, SendReportCode>> {
  const { editionId } = input;
  const checked = checkReport(input);
  if (!checked.ok) return checked;
  const sealer = await openSealer(house);
  const kept = await keepRate(house, sealer, input);
  if (kept === null) return refuse('try-later');
  const { id, code } = sealer.fromForm(`${editionId}:${input.formId}`);
  const edition = await getEdition(house.db, editionId);
  const now = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    await lockDesk(tx, editionId, 'send');
    const present = (await listReaders(tx, editionId)).map(({ personId }) => personId);
    const named = (handles: readonly string[]) =>
      present.filter((one) => handles.includes(handleOf(sealer, editionId, one)));
    const shutOut = named(input.shutOut);
    const readers = writtenFor(present, named(input.seen), shutOut);
    if (present.length > 0 && present.length === shutOut.length)
      return refuse('nobody-left', { field: 'shutOut' });
    const report: SealedReport = {
      ...checked.value,
      receivedAt: now,
      locale: input.locale,
      readers,
      shutOut,
    };
    const { keepDays } = await readDesk(tx, editionId);
    const isNew = await insertReport(tx, {
      ...{ id, editionId, isFlood: kept.isFlood, codeHash: hashOfCode(code) },
      ...sealer.sealReport(id, report),
      eraseOn: eraseOn(edition.endsOn, dateIn(now, edition.zone), keepDays),
    });
    const isMore = !isNew && (await addWhatDiffers(tx, sealer, { id, editionId }, { report, now }));
    if (isNew || isMore) await tellReaders(house, tx, edition, report, now);
    return done({ code });
  });
}

/** Whoever goes back in the browser, writes more and sends the form again must not lose what they wrote. */
async function addWhatDiffers(
  tx: Tx,
  sealer: Sealer,
  key: { readonly id: ReportId; readonly editionId: EditionId },
  { report, now }: { readonly report: SealedReport; readonly now: InstantText },
): Promise<boolean> {
  const stored = await findReport(tx, key.editionId, key.id, 'locked');
  const before = stored && sealer.openReport(key.id, stored);
  const text = wordsAsText(report);
  if (!stored || !before || wordsAsText(before) === text) return false;
  return insertEntry(tx, {
    id: sealer.entryFromForm(`${key.id}:${text}`),
    reportId: key.id,
    ...sealer.sealEntry(key.id, { kind: 'word', personId: null, at: now, text }),
  });
}

function wordsAsText({ what, whenWhere, who, contact }: ReportWords): string {
  return [what, whenWhere, who, contact].filter(Boolean).join('\n\n');
}
