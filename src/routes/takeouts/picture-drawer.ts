import { LRUCache } from 'lru-cache';
import { openGraphPng, type PictureFonts, pictureFonts } from '#programme/server';
import { readPictureFonts } from '../../platform/files/picture-fonts.ts';
import { createWorkQueue } from '../../platform/work-queue.ts';

/** Draws a picture under a key that names everything it is made from. */
export type PictureDrawer = (key: string, picture: (fonts: PictureFonts) => string) => Promise<Uint8Array>;

/** Draws each picture once; a hundred or so are kept, the ones that are being shared right now. */
export function createPictureDrawer(): PictureDrawer {
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: 24 * 1024 * 1024,
    sizeCalculation: (png) => png.length,
  });
  const underWay = new Map<string, Promise<Uint8Array>>();
  // A machine draws some ten in a second; who shares a link is asked again by the other site.
  const inTurn = createWorkQueue({ atOnce: 2, waiting: 30, patienceMs: 10_000 });
  let fonts: PictureFonts | null = null;
  return async (key: string, picture: (fonts: PictureFonts) => string): Promise<Uint8Array> => {
    const known = kept.get(key) ?? underWay.get(key);
    if (known) return known;
    // Read when the first picture is asked for: an installation that nobody shares never needs them.
    fonts ??= pictureFonts(readPictureFonts());
    const ready = fonts;
    const work = inTurn(() => openGraphPng(picture(ready))).finally(() => underWay.delete(key));
    underWay.set(key, work);
    const png = await work;
    kept.set(key, png);
    return png;
  };
}

/** A drawn picture as an answer that other sites may show beside a link. */
export function pngAnswer(png: Uint8Array): Response {
  return new Response(new Uint8Array(png), {
    headers: {
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=3600',
      // Other sites show it beside the link; that is what it is for.
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
  });
}
