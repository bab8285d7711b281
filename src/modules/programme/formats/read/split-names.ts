import { oneLine } from '../../../../kernel/clean-text.ts';

/** Ends of names that follow a comma without being another person. */
const suffixes = /^(?:jr|sr|ii|iii|iv|ph\.?d|md|m\.d|msc|mba|esq|dr)\.?$/i;

/**
 * The names in one cell. Lines and semicolons always part people; `&`, "and" and commas only where every part looks like a
 * name, so that "Kim, PhD" and "Team Research & Development" stay whole.
 */
export function splitNames(cell: string): readonly string[] {
  return cell
    .split(/[\n;；|]+/)
    .map(oneLine)
    .flatMap(splitCommas)
    .flatMap(splitAnd)
    .map(oneLine)
    .filter(Boolean);
}

function splitCommas(part: string): readonly string[] {
  const pieces = part.split(/[,，、]/).filter((piece) => piece.trim() !== '');
  if (pieces.length < 2) return [part];
  const names: string[] = [];
  for (const piece of pieces) {
    if (suffixes.test(piece.trim()) && names.length > 0) names.push(`${names.pop()}, ${piece.trim()}`);
    else names.push(piece);
  }
  // "Doe, Jane": two single words are one person written with the family name first, except in scripts without spaces.
  const isReversed =
    names.length === 2 && names.every((name) => /^[\p{Script=Latin}'’.-]+$/u.test(name.trim()));
  return isReversed ? [part] : names;
}

function splitAnd(part: string): readonly string[] {
  const pieces = part.split(/ (?:&|and|und|y|와|과|和) /i);
  const areNames =
    pieces.length > 1 &&
    pieces.every((piece) => /\S\s+\S/.test(piece.trim()) || !/[\p{Script=Latin}]/u.test(piece));
  return areNames ? pieces : [part];
}
