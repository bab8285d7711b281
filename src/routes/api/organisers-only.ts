import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { mayOrganise } from '#people';
import { readId } from '../../kernel/ids.ts';
import type { House } from '../../platform/house.ts';
import { type ApiContext, type ApiEnv, openEdition } from './api-context.ts';
import { Problem } from './problem.ts';

/** Lets owners and organisers of the edition in the address through, before anything else of the request is looked at. */
export function organisersOnly(house: House): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const edition = await openEdition(c, house, c.req.param('slug') ?? '');
    const viewer = c.get('viewer');
    if (viewer.kind === 'anonymous') throw new Problem('key-needed');
    if (!mayOrganise(viewer, edition.id)) throw new Problem('not-allowed');
    return next();
  };
}

/**
 * The id that the header `Idempotency-Key` stands for: the key itself if it is a UUID, else one made from it and `scope`, always the same. The
 * request ends with a problem where there is none.
 */
export function idempotencyId(c: ApiContext, scope: string): string {
  const key = c.req.header('idempotency-key')?.trim() ?? '';
  if (!key || key.length > 200) throw new Problem('idempotency-key-missing');
  const own = readId<'order'>(key.toLowerCase());
  if (own) return own;
  const hex = createHash('sha256')
    .update(JSON.stringify([scope, key]))
    .digest('hex');
  // Version 8 and variant of RFC 9562: made by a rule of our own.
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
