// `npm run build`: the web build in build/, and a note of what it was made of, so that nobody builds twice for nothing.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { giveUp, onOwnNode, project, runProgram } from './runtime.js';

const furtherConfigs = () => readdirSync(project).filter((name) => /^vite\.[a-z-]+\.config\.ts$/.test(name));
const note = join(project, 'build', 'made-of.txt');
const alone = ['package-lock.json', 'package.json', 'tsconfig.json', 'react-router.config.ts'];

/** A fingerprint of everything that the build is made of. */
function fingerprint() {
  const hash = createHash('sha256');
  const configs = ['vite.config.ts', ...furtherConfigs()];
  const sources = ['src', 'public']
    .filter((folder) => existsSync(join(project, folder)))
    .flatMap((folder) => readdirSync(join(project, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...[...alone, ...configs].map((name) => join(project, name)), ...sources].sort()) {
    hash.update(path.slice(project.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** True if build/ was made of the sources that are here now. */
export function buildIsCurrent() {
  return existsSync(note) && readFileSync(note, 'utf8') === fingerprint();
}

/** Builds the pages, then what each `vite.NAME.config.ts` builds (scripts of pages without React); returns an exit code. */
export function build() {
  const madeOf = fingerprint();
  const env = { NODE_ENV: 'production' };
  const steps = [
    ['react-router', ['build', '--logLevel', 'warn']],
    ...furtherConfigs().map((name) => ['vite', ['build', '--config', name, '--logLevel', 'warn']]),
  ];
  for (const [program, args] of steps) {
    const code = runProgram(program, args, { env });
    if (code !== 0) return code;
  }
  writeFileSync(note, madeOf);
  return 0;
}

/** Builds if the sources have changed since; ends the process if that fails. */
export function buildIfNeeded() {
  if (buildIsCurrent()) return;
  console.log('Building Hallway (about half a minute, only the first time) …');
  if (build() !== 0) giveUp('The build failed; what went wrong stands above.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await onOwnNode();
  process.exitCode = build();
}
