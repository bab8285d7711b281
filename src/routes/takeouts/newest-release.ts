import type { Hono } from 'hono';
import { findKeptEdition } from '#directory/server';
import { newestReleaseNumber } from '#programme/server';
import type { House } from '../../platform/house.ts';
import { hasTag } from '../../platform/http/negotiation.ts';

/**
 * Adds the tiny answer that open phones ask for where no stream reaches them: which release is the newest. It comes from memory, a quarter
 * of a second old at most, and is `304` for whoever has it.
 */
export function addNewestRelease(app: Hono, house: House): void {
  app.get('/:edition/release.json', async (c) => {
    const slug = c.req.param('edition');
    // Without a version nothing was ever released; of such addresses strangers can make any number.
    const isKnown = (await house.versions.of(`edition:${slug}`)) > 0;
    const edition = isKnown ? await findKeptEdition(house, slug) : undefined;
    if (!edition?.isPublic) return c.notFound();
    const number = await newestReleaseNumber(house, edition);
    const headers = { ETag: `"release-${number}"`, 'Cache-Control': 'no-cache' };
    if (hasTag(c.req.header('if-none-match') ?? null, headers.ETag)) return c.body(null, 304, headers);
    return c.json({ release: number }, 200, headers);
  });
}
