import { cleanText, longestLine, longestText, oneLine } from '../../../../kernel/clean-text.ts';
import { labelOf, safeLink } from '../../../../kernel/safe-link.ts';
import type { ImportRemarkCode } from '../../rules/import-report.ts';
import type { Link } from '../../rules/programme.ts';
import { makeMarkdown } from './markdown-from-html.ts';
import type { Remarks } from './remarks.ts';

/** How a reading takes texts and links: only what is safe to show gets through, and what does not is remarked. */
export type DraftTexts = {
  /** A text at length as Markdown, with remarks of what had to go; `null` if nothing is left. */
  readonly markdown: (text: string | null, subject: string, field: string) => string | null;
  /** A text of one line, cut if it is absurdly long. */
  readonly line: (text: string | null, subject: string, field: string) => string | null;
  /** A link if it may be linked; else it is remarked. */
  readonly link: (
    address: string | null,
    label: string | null,
    subject: string,
    field?: string,
  ) => readonly Link[];
};

export function draftTexts(remarks: Remarks, base: () => string | null): DraftTexts {
  const lost = (code: ImportRemarkCode, subject: string, field: string, value: string) =>
    remarks.add({ weight: 'lost', code, subject, field, value });
  return {
    markdown: markdownReader(remarks, base, lost),
    line: (text, subject, field) => {
      const whole = text === null ? '' : oneLine(text);
      if (whole.length > longestLine) lost('too-long', subject, field, `${whole.length}`);
      return whole.slice(0, longestLine).toWellFormed() || null;
    },
    link: (address, written, subject, field = 'links') => {
      if (address === null) return [];
      const url = safeLink(address, base());
      const label = oneLine(written ?? '')
        .slice(0, longestLine)
        .toWellFormed();
      if (url) return [{ label: label || labelOf(url), url }];
      lost('link-not-usable', subject, field, address);
      return [];
    },
  };
}

function markdownReader(
  remarks: Remarks,
  base: () => string | null,
  lost: (code: ImportRemarkCode, subject: string, field: string, value: string) => void,
): DraftTexts['markdown'] {
  const toMarkdown = makeMarkdown();
  return (text, subject, field) => {
    if (text === null) return null;
    // HTML may be twice as long as what it says; beyond that it is not even looked at.
    const read = toMarkdown(cleanText(text).slice(0, 2 * longestText), base());
    if (read.wasHtml) {
      const kind = subject.split(' ')[0] ?? subject;
      remarks.tally({ weight: 'changed', code: 'html-to-markdown', subject: kind, field });
    }
    if (read.droppedElements.length > 0)
      lost('html-dropped', subject, field, read.droppedElements.join(', '));
    for (const address of read.droppedLinks) lost('link-not-usable', subject, field, address);
    const kept = read.markdown.trim();
    const isCut = kept.length > longestText || text.length > 2 * longestText;
    if (isCut) lost('too-long', subject, field, `${text.length}`);
    // A lone dash stands where a form had to be filled in.
    return /^[\s\\.–—-]*$/.test(kept) ? null : kept.slice(0, longestText).toWellFormed();
  };
}
