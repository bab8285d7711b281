import { createRoute, z } from '@hono/zod-openapi';
import { listReleases, releaseTimetable } from '#programme/server';
import type { House } from '../../platform/house.ts';
import { type Api, openEdition, openEditionToChange } from './api-context.ts';
import { pageOfAll } from './paging.ts';
import { Problem, problemOf } from './problem.ts';
import { answers, editionParams, pageOf, paging, problemsOf } from './shapes/basics.ts';
import { changeView, release, releaseHead, releaseHeadView } from './shapes/release.ts';

const tags = ['Releases'];
const hidden = { 404: 'There is no such edition, or it is hidden.' };

const releases = createRoute({
  method: 'get',
  path: '/editions/{slug}/releases',
  operationId: 'listReleases',
  summary: 'Releases',
  description: 'The published versions of the timetable, newest first.',
  tags,
  request: { params: editionParams, query: z.object(paging) },
  responses: answers(pageOf('Releases', releaseHead), 'A page of releases.', hidden),
});

const oneRelease = createRoute({
  method: 'get',
  path: '/editions/{slug}/releases/{number}',
  operationId: 'getRelease',
  summary: 'A release and what it changed',
  tags,
  request: {
    params: editionParams.extend({
      number: z
        .union([z.literal('newest'), z.coerce.number().int().min(1).max(1_000_000)])
        .openapi({ description: 'A number from 1, or `newest`.' }),
    }),
  },
  responses: answers(release, 'The release.', { 404: 'There is no such release.' }),
});

const newRelease = createRoute({
  method: 'post',
  path: '/editions/{slug}/releases',
  operationId: 'releaseTimetable',
  summary: 'Release the working programme',
  description: 'Publishes the working programme under a name. For owners, organisers and programme teams.',
  tags,
  security: [{ key: [] }],
  request: {
    params: editionParams,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.object({
            name: z.string().openapi({ example: 'First public version' }),
            note: z.string().max(2_000).nullable().default(null),
          }),
        },
      },
    },
  },
  responses: {
    201: { description: 'Released.', content: { 'application/json': { schema: release } } },
    ...problemsOf({
      ...hidden,
      401: 'It takes a key.',
      403: 'The role of the key does not allow it.',
      409: 'Nothing changed, or the name is taken.',
      415: 'The body is not JSON.',
    }),
  },
});

/** Releases of an edition, and making one. */
export function addReleases(api: Api, house: House): void {
  const pathOf = (slug: string) =>
    `${house.config.origin}/api/v1/editions/${encodeURIComponent(slug)}/releases`;
  api.openapi(releases, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const all = await listReleases(house.db, edition.id);
    const views = all.map((each) => releaseHeadView(each, pathOf(edition.slug)));
    return c.json(pageOfAll(c, house, views, c.req.valid('query')), 200);
  });
  api.openapi(oneRelease, async (c) => {
    const { slug, number } = c.req.valid('param');
    const edition = await openEdition(c, house, slug);
    const all = await listReleases(house.db, edition.id);
    const found = number === 'newest' ? all[0] : all.find((each) => each.number === number);
    if (!found) throw new Problem('not-found');
    const changes = found.changes.map(changeView);
    return c.json({ ...releaseHeadView(found, pathOf(edition.slug)), changes }, 200);
  });
  api.openapi(newRelease, async (c) => {
    const edition = await openEditionToChange(c, house, c.req.valid('param').slug);
    const outcome = await releaseTimetable(house, c.get('viewer'), {
      editionId: edition.id,
      ...c.req.valid('json'),
    });
    if (!outcome.ok) throw problemOf(outcome.refusal);
    const made = outcome.value;
    const view = releaseHeadView(made, pathOf(edition.slug));
    c.header('Location', view.links.self);
    return c.json({ ...view, changes: made.changes.map(changeView) }, 201);
  });
}
