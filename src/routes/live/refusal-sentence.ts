import type { Texts } from '../../texts/texts.ts';

/** What a refusal means and what to do next; a code of another page is said by its general sentence. */
export function refusalSentence(code: string, { refusals }: Texts['ask']): string {
  return (refusals as Readonly<Record<string, string>>)[code] ?? refusals['not-allowed'];
}
