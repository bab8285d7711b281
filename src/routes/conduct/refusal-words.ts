import type { Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';

export type ConductCode = keyof Texts['conduct']['refusals'];

/** What a refusal means and what to do next. */
export function refusalWords({ code, details }: Refusal<ConductCode>, words: Texts['conduct']): string {
  const sentence = words.refusals[code];
  return typeof sentence === 'string' ? sentence : sentence({ n: Number(details?.n ?? 0) });
}
