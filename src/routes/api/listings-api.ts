import { createRoute, z } from '@hono/zod-openapi';
import {
  accessFeatures,
  chances,
  continents,
  editionFormats,
  editionModes,
  farthestKm,
  periods,
  purposes,
  readListingSearch,
  sizes,
} from '#directory';
import { listListingsById, listStatements, searchListings } from '#directory/server';
import { type ListingId, readId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import type { Api } from './api-context.ts';
import { offsetOf, pageOfRows } from './paging.ts';
import { Problem } from './problem.ts';
import { answers, pageOf, paging } from './shapes/basics.ts';
import { listing, listingView, listingWithSources, listingWithSourcesView } from './shapes/listing.ts';

const tags = ['Catalogue'];
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();
const word = z.string().regex(/^[\w.+#-]{1,40}$/);
const flag = z.enum(['0', '1']).optional();

/** One value, or the same parameter several times: any of them. */
function several<Value extends z.ZodType<string>>(value: Value) {
  return z.union([value, z.array(value).max(12)]).optional();
}

/** Pages of so many reach as far as counts do; whoever wants more narrows, or takes the documents of `/conferences.json`. */
const lastPage = 200;

const query = z.object({
  q: z.string().max(100).optional().openapi({
    description:
      'Words that all must begin something in its names, place, country or topics; forgives spelling.',
  }),
  period: z
    .enum(periods)
    .optional()
    .openapi({ description: 'What comes (unless said otherwise), is over, or all.' }),
  from: date.openapi({ description: 'Ends on this date or later.' }),
  to: date.openapi({ description: 'Starts on this date or earlier.' }),
  near: z.coerce.number().int().min(1).max(2_000_000_000).optional().openapi({
    description: 'Number of a place, as the front page’s address has it after a place was chosen.',
  }),
  km: z.coerce
    .number()
    .min(1)
    .max(farthestKm)
    .optional()
    .openapi({ description: 'Within so many kilometres of it; 500.' }),
  open: several(z.enum(chances)).openapi({ description: 'In time for all of these.' }),
  mode: several(z.enum(editionModes)),
  continent: several(z.enum(continents)).openapi({ description: 'Parts of the world, by the country.' }),
  country: several(z.string().length(2)).openapi({ description: 'ISO 3166-1 codes of two letters.' }),
  topic: several(word),
  size: several(z.enum(sizes)),
  language: several(word).openapi({ description: 'BCP 47 tags.' }),
  access: several(z.enum(accessFeatures)),
  format: several(z.enum(editionFormats)),
  purpose: several(z.enum(purposes)),
  aid: flag,
  childcare: flag,
  hosted: flag.openapi({ description: 'Held on this installation.' }),
  conference: z.string().max(100).optional().openapi({ description: 'Slug of the conference.' }),
  ...paging,
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(lastPage)
    .default(1)
    .openapi({ description: 'Which page, from 1.' }),
});

const many = createRoute({
  method: 'get',
  path: '/listings',
  operationId: 'listListings',
  summary: 'The catalogue',
  description:
    'Editions here and elsewhere, with the filters of the front page: of one filter any value, of several all. What comes is soonest first, everything else latest first.',
  tags,
  request: { query },
  responses: answers(pageOf('Listings', listing), 'A page of editions.'),
});

const one = createRoute({
  method: 'get',
  path: '/listings/{listing}',
  operationId: 'getListing',
  summary: 'An edition in the catalogue, with its sources',
  tags,
  request: { params: z.object({ listing: z.string().max(60).openapi({ description: 'Its id.' }) }) },
  responses: answers(listingWithSources, 'The edition, who states what of it, and where they disagree.', {
    404: 'There is none.',
  }),
});

/** The catalogue, read by anybody. */
export function addListings(api: Api, house: House): void {
  const { origin } = house.config;
  api.openapi(many, async (c) => {
    const { page, limit } = c.req.valid('query');
    const now = house.clock.now();
    const search = readListingSearch(new URL(c.req.url).searchParams);
    const at = { limit, offset: offsetOf({ page, limit }) };
    const { listings, hasNext } = await searchListings(
      house.db,
      search,
      { now, today: now.slice(0, 10) },
      at,
    );
    const found = listings.map((each) => listingView(each, origin));
    return c.json(pageOfRows(c, house, found, { page, limit }, hasNext && page < lastPage), 200);
  });
  api.openapi(one, async (c) => {
    const id: ListingId | null = readId(c.req.valid('param').listing);
    const [found] = id ? await listListingsById(house.db, [id]) : [];
    if (!found) throw new Problem('not-found');
    const statements = await listStatements(house.db, found.id);
    return c.json(listingWithSourcesView(found, statements, origin), 200);
  });
}
