import { createHash } from 'node:crypto';
import type { Viewer } from '#people';

/** Tells one person's waiting things in a browser from another's, without telling who they are. */
export function deviceOwner(editionId: string, personId: string): string {
  return createHash('sha256').update(`${editionId} ${personId}`).digest('hex').slice(0, 16);
}

/** What waited in a browser for somebody says so by this header: it is not taken from whoever signed in there meanwhile. */
export function refuseAnothers(request: Request, editionId: string, viewer: Viewer): void {
  const owner = request.headers.get('X-Hallway-Owner');
  if (owner === null) return;
  if (viewer.kind !== 'person' || deviceOwner(editionId, viewer.personId) !== owner)
    throw new Response(null, { status: 403 });
}
