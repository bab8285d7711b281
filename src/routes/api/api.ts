import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { House } from '../../platform/house.ts';
import { turnedAway } from '../../platform/turned-away.ts';
import type { Api, ApiContext, ApiEnv } from './api-context.ts';
import { apiDocument } from './document.ts';
import { addEditions } from './editions-api.ts';
import { answerConditionally, identify, limitBodies, limitRequests, shareReads } from './guard.ts';
import { addImports } from './imports-api.ts';
import { addListings } from './listings-api.ts';
import { addOrderActs } from './order-acts-api.ts';
import { addOrders } from './orders-api.ts';
import { Problem, problemAnswer } from './problem.ts';
import { addProgramme } from './programme-api.ts';
import { addReleases } from './releases-api.ts';
import { addSale } from './sale-api.ts';
import { addWebhooks } from './webhooks-api.ts';

export type ApiOptions = {
  /** Who sends a request, as far as trusted proxies let us know. */
  addressOf(c: ApiContext): string;
  /** Writes down a failure of ours. */
  crashed(error: Error, c: ApiContext): void;
};

/** The HTTP API, to be mounted at `/api/v1`. */
export function createApi(house: House, options: ApiOptions): Api {
  const api: Api = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new Problem(
        'not-valid',
        result.error.issues.map(({ path, message }) => ({ where: path.join('.'), says: message })),
      );
    },
  });
  api.onError((error, c) => {
    if (error instanceof Problem) return problemAnswer(c, error);
    if (error instanceof HTTPException && error.status === 400)
      return problemAnswer(c, new Problem('not-readable'));
    const turned = turnedAway(house.log, error);
    if (turned) {
      const later = { 'Retry-After': String(turned.seconds) };
      const code = turned.why === 'busy' ? 'busy' : 'out-of-service';
      return problemAnswer(c, new Problem(code, undefined, later));
    }
    options.crashed(error, c);
    return problemAnswer(c, new Problem('crashed'));
  });
  api.use('*', shareReads, limitRequests(house, options.addressOf), answerConditionally);
  api.use('*', identify(house), limitBodies);
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'A key of your account, `hw_…`; it is for one edition and one role.',
  });
  addEditions(api, house);
  addListings(api, house);
  addProgramme(api, house);
  addReleases(api, house);
  addImports(api, house);
  addSale(api, house);
  addOrders(api, house);
  addOrderActs(api, house);
  addWebhooks(api, house);
  addEntrances(api, house);
  return api;
}

/** Where a program finds its way, and what it gets where there is nothing. */
function addEntrances(api: Api, house: House): void {
  const { origin } = house.config;
  const document = apiDocument(api);
  api.get('/openapi.json', (c) => c.json(document));
  api.get('/', (c) =>
    c.json({
      conferences: `${origin}/api/v1/conferences`,
      editions: `${origin}/api/v1/editions`,
      listings: `${origin}/api/v1/listings`,
      description: `${origin}/api/v1/openapi.json`,
      documentation: `${origin}/api/docs`,
    }),
  );
  const known = methodsByPath(api);
  api.all('*', (c) => {
    const path = c.req.path.replace(/^\/api\/v1/, '') || '/';
    const methods = known.filter(({ shape }) => shape.test(path)).map(({ method }) => method);
    if (methods.length === 0) throw new Problem('not-found');
    const allowed = [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].join(
      ', ',
    );
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: allowed });
    throw new Problem('method-not-allowed', undefined, { Allow: allowed });
  });
}

function methodsByPath(api: Api) {
  return api.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
    .map(({ method, path }) => ({
      method,
      shape: new RegExp(`^${path.replace(/:\w+(?:\{[^}]*\})?/g, '[^/]+').replace(/\/$/, '/?')}$`),
    }));
}
