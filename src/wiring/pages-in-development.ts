import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerBuild } from 'react-router';
import type { House } from '../platform/house.ts';
import type { PagesBuild } from './pages-build.ts';

/** Pages straight from their sources, new at each request. */
export type PagesInDevelopment = PagesBuild & {
  /** Answers what is Vite's own (sources, styles, hot reload) and hands the rest on. */
  readonly before: (incoming: IncomingMessage, outgoing: ServerResponse, next: () => void) => void;
  readonly close: () => Promise<void>;
};

/** Opens Vite as a part of this process; only `npm run dev` comes here, so Vite is loaded only then. */
export async function openPagesInDevelopment(project: string): Promise<PagesInDevelopment> {
  const { createServer } = await import('vite');
  const vite = await createServer({ root: project, server: { middlewareMode: true }, appType: 'custom' });
  return {
    staticFiles: new Map(),
    build: async () => (await vite.ssrLoadModule('virtual:react-router/server-build')) as ServerBuild,
    scriptUrl: (name) => `/src/enhance/${name}.ts`,
    before: (incoming, outgoing, next) => {
      if (incoming.url === '/sw.js') {
        // A worker that keeps pages would show yesterday's.
        outgoing.writeHead(404).end();
        return;
      }
      vite.middlewares(incoming, outgoing, next);
    },
    close: () => vite.close(),
  };
}

/** The house with pages that are never the same twice, so that none is kept while its source changes. */
export function withoutKeptPages(house: House): House {
  let asked = 0;
  const next = () => {
    asked += 1;
    return asked;
  };
  return { ...house, versions: { ...house.versions, of: async () => next(), peek: () => null } };
}
