import type { Hono } from 'hono';
import type { Listing } from '#directory';
import { findListing, listListingsOfConference } from '#directory/server';
import { type PictureWords, wordsPicture } from '#programme/server';
import type { House } from '../../platform/house.ts';
import { dateSpan } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { placeWords } from '../directory/listing-view.ts';
import { type PictureDrawer, pngAnswer } from './picture-drawer.ts';

/** As hosted editions' pictures, these are in one language: who looks at a shared link is not known. */
const context = { accent: '#0f6b5c', locale: 'en' } as const;

/** Adds the pictures of the catalogue's pages for where their links are shared. */
export function addDirectoryPictures(app: Hono, house: House, draw: PictureDrawer): void {
  const picture = async (words: PictureWords) =>
    pngAnswer(await draw(JSON.stringify(words), (fonts) => wordsPicture(words, context, fonts)));
  app.get('/card.png', () => picture(homeWords(house.config.origin)));
  app.get('/conferences/:conference/card.png', async (c) => {
    const listings = await listListingsOfConference(house.db, c.req.param('conference'));
    return listings[0] ? picture(conferenceWords(listings[0], listings)) : c.notFound();
  });
  app.get('/conferences/:conference/:listing/card.png', async (c) => {
    const { conference, listing } = c.req.param();
    const found = await findListing(house.db, conference, listing);
    return found ? picture(listingWords(found)) : c.notFound();
  });
}

function homeWords(origin: string): PictureWords {
  const { common, directory } = textsFor(context.locale);
  const { host } = new URL(origin);
  return {
    kicker: common.product,
    ...{ title: directory.home.title, fallback: common.product },
    people: '',
    facts: host,
  };
}

function conferenceWords(newest: Listing, listings: readonly Listing[]): PictureWords {
  const { common, directory } = textsFor(context.locale);
  const { name, slug } = newest.conference;
  const years = listings.flatMap(({ startsOn }) => startsOn?.slice(0, 4) ?? []);
  const span = [...new Set([years.at(-1), years[0]])].join('–');
  return {
    kicker: common.product,
    ...{ title: name, fallback: slug },
    people: directory.conference.lead({ n: listings.length, years: span }),
    facts: placeWords(newest, context.locale),
  };
}

function listingWords(listing: Listing): PictureWords {
  const { directory } = textsFor(context.locale);
  const { startsOn, endsOn, name, slug, conference, state } = listing;
  const dates = startsOn ? dateSpan(startsOn, endsOn ?? startsOn, context.locale) : directory.home.undated;
  const changed = state === 'cancelled' || state === 'postponed' ? directory.card[state] : null;
  const topics = listing.topics.slice(0, 3).map((topic) => directory.topics[topic] ?? topic);
  return {
    kicker: [dates, changed].filter(Boolean).join(' · '),
    ...{ title: name, fallback: `${conference.slug} ${slug}` },
    people: topics.join(' · '),
    facts: placeWords(listing, context.locale),
  };
}
