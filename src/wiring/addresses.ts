import type { Hono } from 'hono';
import { accentCss } from '../design/accent.ts';
import { withoutPersons } from '../platform/without-persons.ts';
import { createApi } from '../routes/api/api.ts';
import { addDirectoryTakeouts } from '../routes/api/directory-takeouts.ts';
import { addCrawlerAddresses } from '../routes/api/for-crawlers.ts';
import { worldOutline } from '../routes/directory/world.ts';
import { addMyConferences } from '../routes/takeouts/my-conferences.ts';
import { addNewestRelease } from '../routes/takeouts/newest-release.ts';
import { addPictures } from '../routes/takeouts/pictures.ts';
import { addTakeouts } from '../routes/takeouts/takeouts.ts';
import { addCardMessages } from '../routes/webhooks/card-messages.ts';
import { addOperatorsAddresses } from './operators-addresses.ts';
import { addressOf, type WebParts } from './web-parts.ts';

/** Addresses that are no pages: health, metrics, accents, exports, feeds, the API. */
export function addAddresses(app: Hono, parts: WebParts): void {
  const { house } = parts;
  addOperatorsAddresses(app, house);
  app.get('/accent/:file{[0-9a-f]{6}\\.css}', (c) => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(accentCss(`#${c.req.param('file').slice(0, 6)}`));
  });
  app.get('/map/world-1.svg', (c) => {
    c.header('Content-Type', 'image/svg+xml');
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    return c.body(worldOutline());
  });
  const api = createApi(house, {
    addressOf: (c) => addressOf(c, parts),
    crashed: (error, c) =>
      house.log.error('api.crashed', {
        request: c.get('requestId' as never),
        error: withoutPersons(error.stack ?? error.message),
      }),
  });
  app.route('/api/v1', api);
  addDirectoryTakeouts(app, house);
  addCrawlerAddresses(app, house);
  addTakeouts(app, house);
  addNewestRelease(app, house);
  addMyConferences(app, house);
  addPictures(app, house);
  addCardMessages(app, house);
}
