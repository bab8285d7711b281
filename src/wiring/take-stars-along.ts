import { findKeptEdition } from '#directory/server';
import { changeStars } from '#live/server';
import { cookieStars, readCookies, starsCookie } from '../platform/http/request-cookies.ts';
import type { WebParts } from './web-parts.ts';

/**
 * Whoever starred sessions in a browser without JavaScript, and signs in there, has them with the account from then on. What is
 * answered otherwise stays as it is; where an edition is not there any more, its stars end.
 */
export async function takeStarsAlong(
  { house, auth }: WebParts,
  request: Request,
  answer: Response,
): Promise<Response> {
  const stars = cookieStars(readCookies(request));
  if (stars.size === 0) return answer;
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const signedIn = new Request(house.config.origin, { headers: { cookie } });
  if (!auth.carriesSession(signedIn)) return answer;
  const viewer = await auth.viewerOf(signedIn);
  if (viewer.kind !== 'person') return answer;
  for (const [slug, codes] of stars) {
    const edition = await findKeptEdition(house, slug);
    if (edition?.isPublic)
      await changeStars(house, viewer, { editionId: edition.id, add: codes, remove: [] });
  }
  const headers = new Headers(answer.headers);
  headers.append('Set-Cookie', starsCookie(new Map(), house.config.origin));
  return new Response(answer.body, { status: answer.status, headers });
}
