import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from 'react-router';
import { CannotStart } from '../platform/config.ts';
import type { KeptPage } from '../platform/http/page-cache.ts';
import { readStaticFiles } from '../platform/http/static-files.ts';

/** The pages as they were built: server bundle, browser files, addresses of the enhancement scripts. */
export type PagesBuild = {
  readonly staticFiles: ReadonlyMap<string, KeptPage>;
  readonly build: () => Promise<ServerBuild>;
  readonly scriptUrl: (name: string) => string;
};

/** Loads what `npm run build` made. */
export async function loadPagesBuild(project: string): Promise<PagesBuild> {
  const server = join(project, 'build/server/index.js');
  if (!existsSync(server)) throw new CannotStart('The pages are not built yet; run `npm run build` first.');
  const build: ServerBuild = await import(pathToFileURL(server).href);
  const scripts = await enhancementScripts(join(project, 'build/client/enhance.json'));
  return {
    staticFiles: await readStaticFiles(join(project, 'build/client')),
    build: async () => build,
    scriptUrl: (name) => scripts.get(name) ?? '',
  };
}

async function enhancementScripts(manifest: string): Promise<ReadonlyMap<string, string>> {
  if (!existsSync(manifest)) return new Map();
  return new Map(Object.entries(JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string>));
}
