import type { Texts } from '../../texts/texts.ts';

const forbidden = ['not-allowed', 'not-attending', 'set-aside'];

/** The status of an answer that refuses. */
export function lightningStatus(code: string): number {
  if (forbidden.includes(code)) return 403;
  if (code === 'changed-meanwhile' || code === 'on-another-list' || code === 'list-full') return 409;
  if (code === 'list-unknown' || code === 'talk-unknown') return 404;
  return code === 'too-many' ? 429 : 400;
}

/** What a refusal means and what to do next. */
export function lightningSentence(code: string, { lightning }: Texts): string {
  const sentences: Readonly<Record<string, string>> = lightning.refusals;
  return sentences[code] ?? lightning.refusals['not-allowed'];
}
