import type { NewsFacts, ReleaseFacts, SessionReason } from '#live';
import type { Locale } from '../../kernel/locale.ts';
import { momentWords } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';
import { changeSentence } from './change-sentence.ts';

/** The changes of a notice as sentences, with why they are somebody's and where a seat is changed. */
export function noticeLines(
  { lines, rooms }: ReleaseFacts,
  zone: string,
  locale: Locale,
  texts: Texts,
): readonly {
  readonly sentence: string;
  readonly code: string;
  readonly reasons: readonly SessionReason[];
  readonly swap: string | null;
}[] {
  const names = new Map(Object.entries(rooms).map(([code, name]) => [code, { name }]));
  return lines.map(({ change, reasons, swap }) => ({
    ...{ code: change.code, reasons, swap },
    sentence: changeSentence(change, zone, locale, texts, names),
  }));
}

/** A clash that a release made in somebody's agenda. */
export function clashWords(clash: ReleaseFacts['clashes'][number], { notices }: Texts): string {
  return clash.kind === 'overlap' ? notices.overlap(clash) : notices.walk(clash);
}

/** What happened beside the programme as a sentence. */
export function newsSentence(facts: NewsFacts, zone: string, locale: Locale, { notices }: Texts): string {
  const { news, title, start, place, other, reason } = facts;
  const when = start ? momentWords(start, zone, locale) : '';
  return notices.happened[news]({ title, when, place, other, reason });
}

/** Where it is shown. */
export function newsPath({ path }: NewsFacts, home: string): string {
  return path.startsWith('/') ? path : `${home}/${path}`;
}
