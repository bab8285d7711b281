import type { Scan } from './scan.ts';

const reasons = [
  'upstream bug',
  'generated',
  'measured hot path',
  'framework requires',
  'sanitised HTML',
  'WCAG',
] as const;
/** This rule only asks whether control characters are meant; saying so is the reason. */
const meant = /noControlCharactersInRegex: \w+/;
const suppression =
  /(?:biome-ignore(?:-\w+)?\s+[\w/]+|@ts-(?:ignore|expect-error|nocheck)|eslint-disable\S*)[^\n]*/g;
const never = /@ts-(?:ignore|nocheck)|eslint-disable/;
const skipped = /\b(?:describe|test|it)\.(?:skip|only|todo)\b/g;
const promise = /\b(?:TODO|FIXME|XXX)\b(?!\(#\d+\))/g;

/** A check is switched off only for a reason of a closed list, and a test is not left out. */
export const suppressions: Scan = {
  rule: 'exceptions-give-a-reason',
  applies: (path) => !path.startsWith('architecture/'),
  find: ({ path, text }) => [
    ...[...text.matchAll(suppression)]
      .filter(
        ([said]) =>
          never.test(said) || !(meant.test(said) || reasons.some((reason) => said.includes(reason))),
      )
      .map((match) => ({ at: match.index, says: `give one of the reasons: ${reasons.join(', ')}` })),
    ...(/\.test\.tsx?$/.test(path)
      ? [...text.matchAll(skipped)].map((match) => ({ at: match.index, says: 'a test that is left out' }))
      : []),
    ...[...text.matchAll(promise)].map((match) => ({
      at: match.index,
      says: 'a promise without an issue: write TODO(#number)',
    })),
  ],
};
