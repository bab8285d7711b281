import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { buildIfNeeded } from '../scripts/build.js';
import type { Bench } from './bench.ts';
import { startCalibration } from './calibration.ts';

const frame = ['bench', 'calibration', 'hello', 'load', 'measure', 'run'];

async function benchNames(): Promise<string[]> {
  const files = await readdir(import.meta.dirname);
  const names = files.filter((file) => /^[a-z0-9-]+\.ts$/.test(file)).map((file) => file.slice(0, -3));
  return names.filter((name) => !frame.includes(name) && !name.startsWith('with-')).sort();
}

async function main([name, ...flags]: readonly string[]): Promise<number> {
  const names = await benchNames();
  if (!name || !names.includes(name)) {
    console.error(`Usage: npm run bench -- NAME [--full]. There are: ${names.join(', ')}.`);
    return 1;
  }
  process.env.NODE_ENV = 'production';
  const { run, asksNoPages = false }: { run: Bench; asksNoPages?: boolean } = await import(`./${name}.ts`);
  if (!asksNoPages) buildIfNeeded();
  const calibration = await startCalibration();
  try {
    const started = performance.now();
    const figures = await run({
      calibration,
      full: flags.includes('--full'),
      flags: flags.filter((flag) => flag !== '--full'),
      say: (line) => console.log(line),
    });
    if (calibration.figures().hello_rps === null) await calibration.hello();
    if (calibration.figures().fdatasync_rps === null) calibration.fdatasync(tmpdir());
    console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    console.log(JSON.stringify({ bench: name, figures, calibration: calibration.figures() }));
    return 0;
  } finally {
    calibration.stop();
  }
}

process.exitCode = await main(process.argv.slice(2));
