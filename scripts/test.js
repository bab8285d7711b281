// `npm test`: everything, one step after the other; `npm run check` (--quick) leaves out tests, build and browser.
// Ends with one plain line: tests: N passed, N failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from './build.js';
import { findOrInstallChromium } from './chromium.js';
import { onOwnNode, runProgram } from './runtime.js';

await onOwnNode();
const reports = mkdtempSync(join(tmpdir(), 'hallway-tests-'));
const minutes = 60_000;

/** Programs one after the other; each must end well. Counts as one test. */
const check =
  (...programs) =>
  () => {
    const failed = programs.filter(
      ([name, ...args]) => runProgram(name, args, { timeout: 5 * minutes }) !== 0,
    );
    return failed.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };

/** Vitest with its own numbers; a file that cannot even be read counts as a failed test. */
const vitest = (report, args, env = {}) => {
  const file = join(reports, report);
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = runProgram('vitest', ['run', ...args, ...output], { env, timeout: 30 * minutes });
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    const broken = testResults.filter(
      (one) => one.status === 'failed' && one.assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + broken;
    return {
      passed: numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      faults: testResults.flatMap(faultsOf),
    };
  } catch (error) {
    console.error(`Vitest left no report (${error.message}).`);
    return { passed: 0, failed: 1 };
  }
};

/** Each failed test of a file with the first lines of why, for the end of the output: a log is often cut at its head. */
function faultsOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const firstLines = (text = '') =>
    stripVTControlCharacters(text)
      .split('\n')
      .filter((line) => !/^\s+at .*node_modules/.test(line))
      .slice(0, 12)
      .join('\n    ');
  if (status === 'failed' && assertionResults.length === 0) return [`${file}\n    ${firstLines(message)}`];
  return assertionResults
    .filter((one) => one.status === 'failed')
    .map((one) => `${file}: ${one.fullName}\n    ${firstLines(one.failureMessages[0])}`);
}

let built = false;
const quick = [
  ['Types', check(['react-router', 'typegen'], ['tsc', '-p', '.'])],
  ['Format and lint', check(['biome', 'ci', '--colors=off', '.'])],
  [
    'Architecture',
    check(
      ['depcruise', 'src', 'testing', 'journeys', 'bench', '--config', 'architecture/rules.js'],
      ['node', 'architecture/check.ts'],
    ),
  ],
  ['Unused code', check(['knip'])],
];
const thorough = [
  ['Unit and database tests', () => vitest('unit.json', [])],
  [
    'Build',
    () => {
      built = build() === 0;
      return { passed: built ? 1 : 0, failed: built ? 0 : 1 };
    },
  ],
  ['Browser journeys', journeys],
];

function journeys() {
  if (!built) return saidNo('There is no build to go through.');
  const chromium = findOrInstallChromium();
  if (!chromium) {
    return saidNo(
      'No Chromium was found and none could be installed; install one (Debian: apt install chromium fonts-noto-cjk) or set HALLWAY_CHROMIUM.',
    );
  }
  console.log(`Browser: ${chromium}`);
  return vitest('journeys.json', ['--config', 'vitest.journeys.config.ts'], { HALLWAY_CHROMIUM: chromium });
}

function saidNo(sentence) {
  console.error(sentence);
  return { passed: 0, failed: 1 };
}

const results = (process.argv.includes('--quick') ? quick : [...quick, ...thorough]).map(([name, run]) => {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { passed, failed, faults = [] } = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`-- ${name}: ${passed} passed, ${failed} failed, ${seconds} s`);
  return { name, passed, failed, faults, seconds };
});
rmSync(reports, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
for (const fault of results.flatMap((result) => result.faults)) console.log(`\nfailed: ${fault}`);
console.log('');
for (const { name, passed, failed, seconds } of results) {
  console.log(`${failed ? 'failed' : 'passed'}  ${name} (${passed} passed, ${failed} failed, ${seconds} s)`);
}
console.log(`\ntests: ${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
