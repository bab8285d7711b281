import type { Texts } from '../../texts/texts.ts';

/** The status of an answer that refuses. */
export function spaceStatus(code: string): number {
  if (code === 'not-attending' || code === 'not-allowed' || code === 'not-host' || code === 'other-ticket')
    return 403;
  if (code === 'slot-taken') return 409;
  return code === 'too-many' ? 429 : 400;
}

/** What a refusal means and what to do next. */
export function spaceSentence(code: string, { openSpaces }: Texts): string {
  return (
    (openSpaces.refusals as Readonly<Record<string, string>>)[code] ?? openSpaces.refusals['not-allowed']
  );
}
