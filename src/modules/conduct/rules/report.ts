import type { Id, PersonId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type DateText, daysAfter, type InstantText } from '../../../kernel/time.ts';

export type ReportId = Id<'conduct-report'>;
export type ReportEntryId = Id<'conduct-entry'>;

export const reportKinds = ['harassment', 'mask', 'accessibility', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const safeties = ['yes', 'no', 'unsure'] as const;
/** Whether who reports is safe at the moment. */
export type Safety = (typeof safeties)[number];

export const reportStates = ['new', 'in-hand', 'closed'] as const;
export type ReportState = (typeof reportStates)[number];

/** What somebody says in a report. Empty where they left it out. */
export type ReportWords = {
  readonly kind: ReportKind;
  readonly what: string;
  readonly whenWhere: string;
  readonly session: { readonly code: string; readonly title: string } | null;
  readonly who: string;
  readonly safety: Safety | null;
  /** How they may be reached, in their words. */
  readonly contact: string;
};

/** A report as it lies under its seal. */
export type SealedReport = ReportWords & {
  readonly receivedAt: InstantText;
  readonly locale: Locale;
  /** Whose names stood on the form and were not shut out: for them it was written. */
  readonly readers: readonly PersonId[];
  /** Never for them, whatever they become. */
  readonly shutOut: readonly PersonId[];
};

/** What was added to a report, as it lies under its seal; `personId` is missing where its sender wrote it. */
export type SealedEntry = { readonly at: InstantText; readonly personId: PersonId | null } & (
  | { readonly kind: 'word' | 'answer' | 'note'; readonly text: string }
  | { readonly kind: 'state'; readonly state: ReportState }
);

/** Signs at most, by field. */
export const mostSigns = { what: 8_000, whenWhere: 1_000, who: 1_000, contact: 300, entry: 4_000 } as const;
/** What its sender may add to one report. */
export const mostWords = 50;

export type ReportCode = 'kind-missing' | 'what-missing' | 'report-too-long';

export type ReportInput = Omit<ReportWords, 'kind' | 'safety'> & {
  readonly kind: string;
  readonly safety: string;
};

/** A report that can be sent: of one kind, and saying what happened; everything else may be left out. */
export function checkReport(input: ReportInput): Outcome<ReportWords, ReportCode> {
  const texts = {
    what: input.what.trim(),
    whenWhere: input.whenWhere.trim(),
    who: input.who.trim(),
    contact: input.contact.trim(),
  };
  const kind = reportKinds.find((one) => one === input.kind);
  if (!kind) return refuse('kind-missing', { field: 'kind' });
  if (!texts.what) return refuse('what-missing', { field: 'what' });
  for (const field of ['what', 'whenWhere', 'who', 'contact'] as const)
    if ([...texts[field]].length > mostSigns[field])
      return refuse('report-too-long', { field, details: { n: mostSigns[field] } });
  const safety = safeties.find((one) => one === input.safety) ?? null;
  return done({ ...texts, kind, safety, session: input.session });
}

/** A text that can be added to a report. */
export function checkEntry(text: string): Outcome<string, 'text-missing' | 'report-too-long'> {
  const trimmed = text.trim();
  if (!trimmed) return refuse('text-missing', { field: 'text' });
  if ([...trimmed].length > mostSigns.entry)
    return refuse('report-too-long', { field: 'text', details: { n: mostSigns.entry } });
  return done(trimmed);
}

/** Where a report stands: where it was put last. */
export function stateOf(entries: readonly SealedEntry[]): ReportState {
  return entries.reduce<ReportState>((state, entry) => (entry.kind === 'state' ? entry.state : state), 'new');
}

/** The day on which a report is erased: so many days after the edition, or after the report if that came later. */
export function eraseOn(endsOn: DateText, receivedOn: DateText, keepDays: number): DateText {
  return daysAfter(receivedOn > endsOn ? receivedOn : endsOn, keepDays);
}

/** What people may call a report by: the beginning of its id, which says nothing about it. */
export function reportNumber(id: ReportId): string {
  return id.slice(0, 6).toUpperCase();
}
