import { getEdition } from '#directory/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { DateText, InstantText } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { findReportByCode, insertEntry, listEntries } from '../queries/reports.ts';
import { checkEntry, mostWords, type ReportState, stateOf } from '../rules/report.ts';
import { hashOfCode, openSealer } from './open-sealer.ts';
import { tellReaders } from './tell-readers.ts';

/** What a report's sender sees by their code: what was said since, not the report itself, as somebody may look over their shoulder. */
export type ReportTalk = {
  readonly state: ReportState;
  readonly eraseOn: DateText;
  readonly said: readonly {
    readonly by: 'sender' | 'team';
    readonly at: InstantText;
    readonly text: string;
  }[];
};

export type TalkKey = { readonly editionId: EditionId; readonly code: string };

/** The talk about the report that this code belongs to. A code is 80 bits of chance: there is nothing to guess, so tries are not counted. */
export async function readTalk(
  house: House,
  { editionId, code }: TalkKey,
): Promise<Outcome<ReportTalk, 'code-unknown'>> {
  const stored = await findReportByCode(house.db, editionId, hashOfCode(code));
  if (!stored) return refuse('code-unknown', { field: 'code' });
  const sealer = await openSealer(house);
  const entries = (await listEntries(house.db, [stored.id])).flatMap(
    (entry) => sealer.openEntry(stored.id, entry) ?? [],
  );
  return done({
    ...{ state: stateOf(entries), eraseOn: stored.eraseOn },
    said: entries.flatMap((entry) =>
      entry.kind === 'word' || entry.kind === 'answer'
        ? [{ by: entry.kind === 'word' ? 'sender' : 'team', at: entry.at, text: entry.text } as const]
        : [],
    ),
  });
}

/** Adds words of its sender to a report. */
export async function addToReport(
  house: House,
  input: TalkKey & { readonly formId: string; readonly text: string },
): Promise<Outcome<null, 'code-unknown' | 'text-missing' | 'report-too-long' | 'too-many-words'>> {
  const stored = await findReportByCode(house.db, input.editionId, hashOfCode(input.code));
  if (!stored) return refuse('code-unknown', { field: 'code' });
  const text = checkEntry(input.text);
  if (!text.ok) return text;
  const sealer = await openSealer(house);
  const report = sealer.openReport(stored.id, stored);
  const edition = await getEdition(house.db, input.editionId);
  const at = house.clock.now();
  return house.db.transaction().execute(async (tx) => {
    const before = await listEntries(tx, [stored.id]);
    const words = before.filter((entry) => sealer.openEntry(stored.id, entry)?.kind === 'word');
    if (words.length >= mostWords) return refuse('too-many-words', { field: 'text' });
    const isNew = await insertEntry(tx, {
      ...{ id: sealer.entryFromForm(`${stored.id}:${input.formId}`), reportId: stored.id },
      ...sealer.sealEntry(stored.id, { kind: 'word', personId: null, at, text: text.value }),
    });
    if (isNew && report) await tellReaders(house, tx, edition, report, at);
    return done(null);
  });
}
