import type { Run } from '#directory';
import type { KeptSource } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import { momentWords } from '../../texts/format.ts';

/** A reading as a page shows it. */
export type RunView = Pick<Run, 'id' | 'state' | 'reads' | 'done' | 'total' | 'note' | 'report'> & {
  readonly asked: string;
};

/** A source as a page shows it, its moments in words. */
export type SourceView = Pick<
  KeptSource,
  'slug' | 'name' | 'kind' | 'addresses' | 'page' | 'licence' | 'refreshHours' | 'records' | 'isOffered'
> & {
  readonly read: string | null;
  readonly next: string | null;
  readonly last: RunView | null;
  readonly lastReport: RunView | null;
};

export function sourceView(source: KeptSource, locale: Locale): SourceView {
  const { slug, name, kind, addresses, page, licence, refreshHours, records, isOffered } = source;
  const words = (moment: string | null) => moment && `${momentWords(moment, 'UTC', locale)} UTC`;
  return {
    ...{ slug, name, kind, addresses, page, licence, refreshHours, records, isOffered },
    read: words(source.refreshedAt),
    next: words(source.next),
    last: source.last && runView(source.last, locale),
    lastReport: source.lastReport && runView(source.lastReport, locale),
  };
}

export function runView(run: Run, locale: Locale): RunView {
  const { id, state, reads, done, total, note, report, askedAt } = run;
  return {
    ...{ id, state, reads, done, total, note, report },
    asked: `${momentWords(askedAt, 'UTC', locale)} UTC`,
  };
}

/** True while a reading waits or goes on. */
export function isOpen(run: Pick<Run, 'state'> | null): boolean {
  return run?.state === 'waiting' || run?.state === 'running';
}
