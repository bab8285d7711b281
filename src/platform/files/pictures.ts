import sharp from 'sharp';
import { createWorkQueue } from '../work-queue.ts';

/** Reads a picture and writes it anew; `null` if it is none that we read. */
export type PictureReader = (bytes: Uint8Array, maxPixels: number) => Promise<Uint8Array | null>;

/** Bytes of a picture at most. */
const pictureBytes = 15 * 1024 * 1024;
/** Pixels of a picture at most, before it is made smaller: what unfolds beyond is refused unread. */
const pictureArea = 40_000_000;
/** WebP knows no longer side. */
const longestSide = 16_383;
/** Those who wait hold a database connection each, of which others need some. */
const queue = { atOnce: 2, waiting: 4, patienceMs: 15_000 } as const;

/**
 * Makes WebP of JPEG, PNG, GIF (first frame), WebP and AVIF: upright, in sRGB, without metadata, at most `maxPixels` a side. What
 * else a file holds (a page, a script, a place) does not survive. Two at a time, since one may take 160 MB; whom
 * too many wait before is turned away with `TooBusy`.
 */
export function createPictureReader(): PictureReader {
  const inTurn = createWorkQueue(queue);
  return async (bytes, maxPixels) => {
    if (bytes.length > pictureBytes || !looksLikePicture(bytes)) return null;
    return inTurn(() => reencode(bytes, Math.max(1, Math.min(maxPixels, longestSide))));
  };
}

async function reencode(bytes: Uint8Array, side: number): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: pictureArea, failOn: 'truncated', animated: false })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, effort: 4 })
      .timeout({ seconds: 20 })
      .toBuffer();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Looks at the first bytes, so that no other decoder of the library (SVG, PDF, TIFF …) ever sees a stranger's file. */
function looksLikePicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1');
  return (
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('\x89PNG\r\n\x1a\n') ||
    /^GIF8[79]a/.test(head) ||
    /^RIFF[\s\S]{4}WEBP/.test(head) ||
    /^[\s\S]{4}ftypavi[fs]/.test(head)
  );
}
