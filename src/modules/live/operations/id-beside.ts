import { createHash } from 'node:crypto';

/**
 * The id of what stands beside something else, as both were changed in two places: the same for the same content, so that sending it again
 * makes no third one. A UUID of version 8 (RFC 9562) from a hash.
 */
export function idBeside<Id extends string>(personId: string, id: Id, content: string): Id {
  const hash = createHash('sha256')
    .update(JSON.stringify([personId, id, content]))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}` as Id;
}
