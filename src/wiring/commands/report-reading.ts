import type { Run } from '#directory';
import { textsFor } from '../../texts/texts.ts';

const mostShown = 20;

/** Writes what came of the reading of a list: figures, and everything that could not be used. */
export function reportReading(name: string, run: Run, all: boolean): void {
  const words = textsFor('en').lists;
  const { report } = run;
  if (run.state === 'done' && !report) console.log(`${name}: ${words.notes.unchanged}`);
  if (run.state === 'failed' && run.done > 0) console.log(`${name}: ${words.kept(run)}`);
  if (!report) return;
  console.log(`${name}: ${words.figures(report)}`);
  if (report.problemCount === 0) return;
  const shown = all ? report.problems : report.problems.slice(0, mostShown);
  console.log(`  ${words.problems({ n: report.problemCount })}`);
  for (const { where, field, value, code } of shown)
    console.log(
      `  ${[where, field].filter(Boolean).join(' ')}: ${words.problemCodes[code]}${value && ` (${value})`}`,
    );
  const hidden = report.problemCount - shown.length;
  if (hidden > 0)
    console.log(`  … and ${hidden} more${all ? ', which are not kept' : ' (--all shows them)'}.`);
}
