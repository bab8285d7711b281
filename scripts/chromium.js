// Finds a Chromium for the browser journeys, or installs one where that can be done without asking.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { project } from './runtime.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const runs = (program) => spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

function inPlaywrightsCache() {
  const given = process.env.PLAYWRIGHT_BROWSERS_PATH;
  const cache = given && given !== '0' ? given : join(homedir(), '.cache', 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache, { recursive: true })
    .filter((path) => /(?:^|\/)(?:chrome|chrome-headless-shell|headless_shell)$/.test(String(path)))
    .map((path) => join(cache, String(path)));
}

/** The path of a Chromium that starts, or null. `HALLWAY_CHROMIUM` goes before all others. */
export function findChromium() {
  const given = process.env.HALLWAY_CHROMIUM;
  const candidates = [...(given ? [given] : []), ...onPath(), ...inPlaywrightsCache()];
  return candidates.find((path) => existsSync(path) && runs(path)) ?? null;
}

function install() {
  const options = {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(
      'No Chromium here: installing the distribution’s package, with fonts for Korean and Chinese …',
    );
    spawnSync('apt-get', ['update', '-q'], options);
    const packages = ['chromium', 'fonts-noto-cjk'];
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
    return;
  }
  console.log('No Chromium here: asking Playwright for one …');
  const program = join(project, 'node_modules', '.bin', 'playwright-core');
  spawnSync(program, ['install', 'chromium-headless-shell'], { ...options, timeout: 300_000 });
}

/** The same, but tries to install one first if there is none. */
export function findOrInstallChromium() {
  const found = findChromium();
  if (found) return found;
  install();
  return findChromium();
}
