import type { Hono } from 'hono';
import type { Edition } from '#directory';
import { findEdition } from '#directory/server';
import type { Programme } from '#programme';
import { editionPicture, findPublishedProgramme, sessionPicture } from '#programme/server';
import { inLocale } from '../../kernel/locale.ts';
import type { House } from '../../platform/house.ts';
import { addDirectoryPictures } from './directory-pictures.ts';
import { createPictureDrawer, pngAnswer } from './picture-drawer.ts';

/** Adds the pictures that are shown where links are shared, and the facts under which an edition is put on a home screen. */
export function addPictures(app: Hono, house: House): void {
  const draw = createPictureDrawer();
  addDirectoryPictures(app, house, draw);
  app.get('/:edition/card.png', async (c) => {
    const edition = await publicEdition(house, c.req.param('edition'));
    if (!edition) return c.notFound();
    const published = await findPublishedProgramme(house, edition.id);
    const programme = published?.programme ?? withoutProgramme(edition);
    const key = `${published?.release.id ?? `${edition.name}|${edition.startsOn}`}|${edition.accent}`;
    return pngAnswer(await draw(key, (fonts) => editionPicture(programme, contextOf(edition), fonts)));
  });
  app.get('/:edition/sessions/:code/card.png', async (c) => {
    const edition = await publicEdition(house, c.req.param('edition'));
    const published = edition && (await findPublishedProgramme(house, edition.id));
    const session = published?.sessions.get(c.req.param('code'));
    if (!edition || !published || !session) return c.notFound();
    const key = `${published.release.id}|${edition.accent}|${session.code}`;
    return pngAnswer(
      await draw(key, (fonts) => sessionPicture(published.programme, session, contextOf(edition), fonts)),
    );
  });
  app.get('/:edition/manifest.webmanifest', async (c) => {
    const edition = await publicEdition(house, c.req.param('edition'));
    if (!edition) return c.notFound();
    c.header('Content-Type', 'application/manifest+json');
    c.header('Cache-Control', 'public, max-age=3600');
    return c.body(JSON.stringify(manifestOf(edition)));
  });
}

async function publicEdition(house: House, slug: string): Promise<Edition | null> {
  const edition = await findEdition(house.db, slug);
  return edition?.isPublic ? edition : null;
}

function contextOf(edition: Edition) {
  return { accent: edition.accent, locale: 'en' } as const;
}

/** Before anything is released the picture says name, dates and place. */
function withoutProgramme(edition: Edition): Programme {
  const { name, startsOn, endsOn, zone, venueName, city, website, about } = edition;
  return {
    head: {
      ...{ title: name, startsOn, endsOn, zone, city, website, about },
      subtitle: inLocale(edition.tagline, 'en')?.text ?? null,
      venue: venueName,
    },
    ...{ rooms: [], tracks: [], speakers: [], sessions: [] },
  };
}

/** Web app manifest (W3C): the edition on a home screen, opened at what is on now. */
function manifestOf(edition: Edition) {
  const icon = (src: string, sizes: string, purpose?: string) => ({
    ...{ src, sizes, type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png' },
    ...(purpose ? { purpose } : {}),
  });
  return {
    id: `/${edition.slug}`,
    name: edition.name,
    short_name: edition.name.slice(0, 24),
    start_url: `/${edition.slug}/now`,
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [
      icon('/icon.svg', 'any'),
      icon('/icon-192.png', '192x192'),
      icon('/icon-512.png', '512x512'),
      icon('/icon-maskable.png', '512x512', 'maskable'),
    ],
  };
}
