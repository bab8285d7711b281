import { expect, test } from 'vitest';
import { releaseNameProblem } from './release.ts';

test.each([
  ['First', [], null],
  ['  ', [], 'release-name-empty'],
  ['x'.repeat(80), [], null],
  ['x'.repeat(81), [], 'release-name-too-long'],
  [' first ', ['First'], 'release-name-taken'],
  ['Second', ['First'], null],
])('a release called %j after %j: %s', (name, taken, problem) => {
  expect(releaseNameProblem(name, taken)).toBe(problem);
});
