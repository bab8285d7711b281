import { createRoute, z } from '@hono/zod-openapi';
import { editionModes } from '#directory';
import { listConferences, listEditionsById, searchEditions } from '#directory/server';
import { mayManage } from '#people';
import type { House } from '../../platform/house.ts';
import { type Api, type ApiContext, openEdition } from './api-context.ts';
import { offsetOf, pageOfRows } from './paging.ts';
import { Problem } from './problem.ts';
import { answers, editionParams, pageOf, paging } from './shapes/basics.ts';
import { conference, conferenceView, edition, editionView } from './shapes/edition.ts';

const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();
const tags = ['Conferences and editions'];

const conferences = createRoute({
  method: 'get',
  path: '/conferences',
  operationId: 'listConferences',
  summary: 'Conferences',
  description: 'Every conference with a public edition, by name.',
  tags,
  request: {
    query: z.object({
      q: z.string().max(200).optional().openapi({ description: 'Text in the name.' }),
      ...paging,
    }),
  },
  responses: answers(pageOf('Conferences', conference), 'A page of conferences.'),
});

const oneConference = createRoute({
  method: 'get',
  path: '/conferences/{slug}',
  operationId: 'getConference',
  summary: 'A conference',
  tags,
  request: { params: z.object({ slug: z.string().max(100) }) },
  responses: answers(conference, 'The conference.', { 404: 'There is none with a public edition.' }),
});

const editions = createRoute({
  method: 'get',
  path: '/editions',
  operationId: 'listEditions',
  summary: 'Editions',
  description: 'Public editions, soonest first. With `mine=yes`, the edition of the key, hidden or not.',
  tags,
  request: {
    query: z.object({
      q: z.string().max(200).optional().openapi({
        description:
          'Words in name, conference, place or country; beginnings will do, and misspelt ones are forgiven.',
      }),
      from: date.openapi({ description: 'Ends on this date or later.' }),
      to: date.openapi({ description: 'Starts on this date or earlier.' }),
      country: z
        .string()
        .length(2)
        .optional()
        .openapi({ description: 'ISO 3166-1 code of two letters.', example: 'KR' }),
      mode: z.enum(editionModes).optional(),
      conference: z.string().max(100).optional().openapi({ description: 'Slug of the conference.' }),
      mine: z.enum(['yes']).optional(),
      ...paging,
    }),
  },
  responses: answers(pageOf('Editions', edition), 'A page of editions.', {
    401: '`mine` takes a key.',
  }),
});

const oneEdition = createRoute({
  method: 'get',
  path: '/editions/{slug}',
  operationId: 'getEdition',
  summary: 'An edition',
  tags,
  request: { params: editionParams },
  responses: answers(edition, 'The edition.', { 404: 'There is none, or it is hidden.' }),
});

/** Conferences and editions, read by anybody; a hidden edition by its team. */
export function addEditions(api: Api, house: House): void {
  const { origin } = house.config;
  api.openapi(conferences, async (c) => {
    const { q, page, limit } = c.req.valid('query');
    const at = { limit: limit + 1, offset: offsetOf({ page, limit }) };
    const rows = await listConferences(house.db, { text: q }, at);
    const found = rows.map((row) => conferenceView(row, origin));
    return c.json(pageOfRows(c, house, found, { page, limit }), 200);
  });
  api.openapi(oneConference, async (c) => {
    const { slug } = c.req.valid('param');
    const [found] = await listConferences(house.db, { slug }, { limit: 1, offset: 0 });
    if (!found) throw new Problem('not-found');
    return c.json(conferenceView(found, origin), 200);
  });
  api.openapi(editions, async (c) => {
    const { q, page, limit, mine, ...search } = c.req.valid('query');
    const rows = mine
      ? await editionsOfKey(c, house)
      : await searchEditions(
          house.db,
          { ...search, text: q },
          { limit: limit + 1, offset: offsetOf({ page, limit }) },
        );
    const found = rows.map((row) => editionView(row, origin));
    return c.json(pageOfRows(c, house, found, { page, limit }), 200);
  });
  api.openapi(oneEdition, async (c) => {
    const found = await openEdition(c, house, c.req.valid('param').slug);
    return c.json(editionView(found, origin), 200);
  });
}

async function editionsOfKey(c: ApiContext, house: House) {
  const viewer = c.get('viewer');
  if (viewer.kind !== 'person') throw new Problem('key-needed');
  const found = await listEditionsById(
    house.db,
    viewer.grants.map((grant) => grant.editionId),
  );
  return found.filter((each) => each.isPublic || mayManage(viewer, each.id));
}
