import { createRoute, z } from '@hono/zod-openapi';
import { type Webhook, webhookActs, webhookEventNames } from '#tickets';
import { actOnWebhook, addWebhook, viewWebhooks } from '#tickets/server';
import { readId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import { type Api, openEdition } from './api-context.ts';
import { organisersOnly } from './organisers-only.ts';
import { pageOfAll } from './paging.ts';
import { Problem } from './problem.ts';
import { answers, editionParams, pageOf, paging, problemsOf } from './shapes/basics.ts';

const shape = z
  .object({
    id: z.string(),
    url: z.string(),
    events: z.array(z.enum(webhookEventNames)),
    secret: z.string().openapi({ description: 'What its messages are signed with (Standard Webhooks).' }),
    isPaused: z.boolean(),
    failingSince: z.string().nullable(),
    disabledAt: z.string().nullable(),
    createdAt: z.string(),
  })
  .openapi('Webhook');

function view(webhook: Webhook & { readonly secret: string }): z.infer<typeof shape> {
  const { id, url, events, secret, isPaused, failingSince, disabledAt, createdAt } = webhook;
  return { id, url, events: [...events], secret, isPaused, failingSince, disabledAt, createdAt };
}

const common = { tags: ['Webhooks'], security: [{ key: [] }] };
const problems = {
  401: 'It takes a key.',
  403: 'The role of the key does not allow it.',
  404: 'There is no such edition or webhook, or it is hidden.',
};

/** Addresses of other programs that are told what happens to orders and claims. */
export function addWebhooks(api: Api, house: House): void {
  const middleware = organisersOnly(house);
  const list = createRoute({
    method: 'get',
    path: '/editions/{slug}/webhooks',
    operationId: 'listWebhooks',
    summary: 'Addresses that are told',
    ...{ ...common, middleware },
    request: { params: editionParams, query: z.object(paging) },
    responses: answers(pageOf('Webhooks', shape), 'A page of webhooks.', problems),
  });
  api.openapi(list, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const found = await viewWebhooks(house, c.get('viewer'), { editionId: edition.id });
    if (!found.ok) throw new Problem('not-allowed');
    return c.json(pageOfAll(c, house, found.value.webhooks.map(view), c.req.valid('query')), 200);
  });

  const wish = z.object({ url: z.string().max(500), events: z.array(z.enum(webhookEventNames)).min(1) });
  const add = createRoute({
    method: 'post',
    path: '/editions/{slug}/webhooks',
    operationId: 'addWebhook',
    summary: 'Tell an address',
    description: 'Only https, ten for an edition. The answer holds the secret.',
    ...{ ...common, middleware },
    request: {
      params: editionParams,
      body: { required: true, content: { 'application/json': { schema: wish } } },
    },
    responses: {
      201: { description: 'It is told from now on.', content: { 'application/json': { schema: shape } } },
      ...problemsOf({ ...problems, 415: 'The body is not JSON.' }),
    },
  });
  api.openapi(add, async (c) => {
    const edition = await openEdition(c, house, c.req.valid('param').slug);
    const added = await addWebhook(house, c.get('viewer'), { editionId: edition.id, ...c.req.valid('json') });
    if (!added.ok)
      throw new Problem('not-valid', [{ where: added.refusal.field ?? '', says: added.refusal.code }]);
    return c.json(view(added.value), 201);
  });
  addActs(api, house);
}

function addActs(api: Api, house: House): void {
  const act = createRoute({
    method: 'post',
    path: '/editions/{slug}/webhooks/{id}/{act}',
    operationId: 'actOnWebhook',
    summary: 'Pause, resume, renew the secret of, remove or try an address',
    ...{ ...common, middleware: organisersOnly(house) },
    request: { params: editionParams.extend({ id: z.string().max(40), act: z.enum(webhookActs) }) },
    responses: answers(z.object({ done: z.enum(webhookActs) }).openapi('WebhookDone'), 'Done.', problems),
  });
  api.openapi(act, async (c) => {
    const { slug, id, act: wanted } = c.req.valid('param');
    const edition = await openEdition(c, house, slug);
    const webhookId = readId<'webhook'>(id);
    if (!webhookId) throw new Problem('not-found');
    const input = { editionId: edition.id, webhookId, act: wanted };
    const outcome = await actOnWebhook(house, c.get('viewer'), input);
    if (!outcome.ok) throw new Problem(outcome.refusal.code);
    return c.json({ done: wanted }, 200);
  });
}
