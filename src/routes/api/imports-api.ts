import { createRoute, z } from '@hono/zod-openapi';
import { applyImport, previewImport, programmeFormats, readImport } from '#programme/server';
import { readId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import { type Api, openEditionToChange } from './api-context.ts';
import { Problem, problemOf } from './problem.ts';
import { answers, editionParams, problemsOf } from './shapes/basics.ts';
import { changeView, importReport, remarkView } from './shapes/release.ts';

const tags = ['Imports'];
const security = [{ key: [] }];
const missing = z.enum(['keep', 'remove']).default('keep').openapi({
  description: 'What becomes of sessions, rooms, tracks and speakers that are not in the file.',
});
const problems = {
  401: 'It takes a key.',
  403: 'The role of the key does not allow it.',
  404: 'There is no such edition or import, or it is hidden.',
};
const params = editionParams.extend({ id: z.string().max(40) });
const file = z.any().openapi({ type: 'string', format: 'binary', description: 'The file, at most 30 MB.' });

const newImport = createRoute({
  method: 'post',
  path: '/editions/{slug}/imports',
  operationId: 'readImport',
  summary: 'Read a file',
  description:
    'Reads a programme and keeps it until it is applied: nothing changes yet. The answer names everything that could not be used as it stands, and what applying it would change.',
  tags,
  security,
  request: {
    params: editionParams,
    query: z.object({
      format: z
        .enum(programmeFormats)
        .optional()
        .openapi({ description: 'Found out by itself if left out.' }),
      name: z.string().max(200).optional().openapi({ description: 'Name of the file, for the record.' }),
      missing,
    }),
  },
  responses: {
    201: { description: 'It was read and waits.', content: { 'application/json': { schema: importReport } } },
    ...problemsOf({ ...problems, 413: 'More than 30 MB.', 415: 'Not a media type named here.' }),
  },
});

/** Only described: the validator would read a whole file as JSON before the reader of its format does. */
const fileBody = {
  required: true,
  content: {
    'application/json': { schema: file },
    'application/xml': { schema: file },
    'text/calendar': { schema: file },
    'text/csv': { schema: file },
    'application/octet-stream': { schema: file },
  },
};

const oneImport = createRoute({
  method: 'get',
  path: '/editions/{slug}/imports/{id}',
  operationId: 'previewImport',
  summary: 'What an import would change now',
  tags,
  security,
  request: { params, query: z.object({ missing }) },
  responses: answers(importReport, 'The import.', problems),
});

const apply = createRoute({
  method: 'post',
  path: '/editions/{slug}/imports/{id}/apply',
  operationId: 'applyImport',
  summary: 'Apply an import',
  description:
    'Changes the working programme, all of it or nothing. A release is still needed to publish it.',
  tags,
  security,
  request: { params, query: z.object({ missing }) },
  responses: answers(z.object({ changes: z.int() }).openapi('Applied'), 'Applied.', {
    ...problems,
    409: 'It was applied or thrown away before.',
  }),
});

/** Programmes brought in by programs: read, look, apply. */
export function addImports(api: Api, house: House): void {
  api.openAPIRegistry.registerPath({ ...newImport, request: { ...newImport.request, body: fileBody } });
  api.openapi({ ...newImport, hide: true }, async (c) => {
    const { format, name, missing: wish } = c.req.valid('query');
    const edition = await openEditionToChange(c, house, c.req.valid('param').slug);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const input = { editionId: edition.id, sourceName: name ?? 'API', bytes, format };
    const read = await readImport(house, c.get('viewer'), input);
    if (!read.ok) throw problemOf(read.refusal);
    const report = await reportOf(c, house, edition, { id: read.value.id, missing: wish });
    c.header('Location', report.links.self);
    return c.json({ ...report, format: read.value.format }, 201);
  });
  api.openapi(oneImport, async (c) => {
    const { slug, id } = c.req.valid('param');
    const edition = await openEditionToChange(c, house, slug);
    const { missing: wish } = c.req.valid('query');
    return c.json(await reportOf(c, house, edition, { id: importId(id), missing: wish }), 200);
  });
  api.openapi(apply, async (c) => {
    const { slug, id } = c.req.valid('param');
    const edition = await openEditionToChange(c, house, slug);
    const outcome = await applyImport(house, c.get('viewer'), {
      editionId: edition.id,
      importId: importId(id),
      missing: c.req.valid('query').missing,
    });
    if (!outcome.ok) throw problemOf(outcome.refusal);
    return c.json({ changes: outcome.value.changes }, 200);
  });
}

function importId(text: string): string {
  const id = readId<'import'>(text);
  if (!id) throw new Problem('import-unknown');
  return id;
}

async function reportOf(
  c: Parameters<typeof openEditionToChange>[0],
  house: House,
  edition: { readonly id: Parameters<typeof previewImport>[2]['editionId']; readonly slug: string },
  wish: { readonly id: string; readonly missing: 'keep' | 'remove' },
): Promise<z.infer<typeof importReport>> {
  const { id, missing: gone } = wish;
  const seen = await previewImport(house, c.get('viewer'), {
    editionId: edition.id,
    importId: id,
    missing: gone,
  });
  if (!seen.ok) throw problemOf(seen.refusal);
  const { changes, imported, sourceName, state } = seen.value;
  const { sessions, speakers, rooms, tracks } = imported.programme;
  const self = `${house.config.origin}/api/v1/editions/${encodeURIComponent(edition.slug)}/imports/${id}`;
  return {
    id,
    state,
    source: sourceName,
    counted: { ...imported.counted },
    found: {
      sessions: sessions.length,
      speakers: speakers.length,
      rooms: rooms.length,
      tracks: tracks.length,
    },
    remarks: imported.remarks.map(remarkView),
    changes: changes.map(changeView),
    links: { self, apply: `${self}/apply` },
  };
}
