import type { Hono } from 'hono';
import { sql } from 'kysely';
import { accentCss } from '../design/accent.ts';
import { readId } from '../kernel/ids.ts';
import { fileResponse } from '../platform/files/file-response.ts';
import { addTakeouts } from '../routes/takeouts/takeouts.ts';
import type { WebParts } from './web.ts';

/** Addresses that are no pages: health, metrics, files, accents; exports and the API add theirs beside. */
export function addAddresses(app: Hono, { house }: WebParts): void {
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    await sql`SELECT 1`.execute(house.db);
    return c.text('ready');
  });
  app.get('/accent/:file{[0-9a-f]{6}\\.css}', (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(accentCss(`#${c.req.param('file').slice(0, 6)}`));
  });
  app.get('/files/:id', async (c) => {
    const id = readId<'file'>(c.req.param('id'));
    const file = id && (await house.files.find(id));
    if (!file) return c.notFound();
    return fileResponse(file, { inline: file.kind === 'picture' });
  });
  addTakeouts(app, house);
}
