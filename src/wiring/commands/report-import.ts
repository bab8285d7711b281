import type { ImportRemark } from '#programme';
import type { ImportedProgramme } from '#programme/server';
import { textsFor } from '../../texts/texts.ts';

const mostShown = 40;
const headings = {
  lost: 'Not taken over',
  changed: 'Taken over, but not as written',
  noted: 'Worth a look',
} as const;

/** Writes what was read and what became of everything else. */
export function reportImport(format: string, imported: ImportedProgramme, all: boolean): void {
  const { programme, sponsors, pages, counted, remarks } = imported;
  console.log(`Read as ${format}: ${list(counted)}.`);
  for (const [weight, heading] of Object.entries(headings)) {
    const some = remarks.filter((remark) => remark.weight === weight);
    if (some.length > 0) showRemarks(heading, some, all ? some.length : mostShown);
  }
  const { sessions, speakers, rooms, tracks } = programme;
  const parts = { sessions, speakers, rooms, tracks, sponsors, pages };
  const counts = Object.fromEntries(Object.entries(parts).map(([what, things]) => [what, things.length]));
  console.log(`\n${list(counts)} were read.`);
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

function showRemarks(heading: string, remarks: readonly ImportRemark[], most: number): void {
  const sentences = textsFor('en').importing.remarks;
  console.log(`\n${heading}: ${remarks.length}`);
  for (const { code, subject, field = '', value = '', count = 1 } of remarks.slice(0, most))
    console.log(`  ${sentences[code]({ subject, field, value, count })}`);
  if (remarks.length > most) console.log(`  … and ${remarks.length - most} more (--all shows them).`);
}
