import { houseOf } from '../request-house.ts';
import type { Route } from './+types/stars-json';
import { editionOf } from './edition-context.ts';
import { changeAskedStars, openCalendar, starsKept } from './star-acts.ts';

/** What the page's script asks for: a change of stars answered with all of them, or a calendar address. */
export async function action({ context, request }: Route.ActionArgs): Promise<Response> {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const form = await request.formData();
  if (form.has('calendar')) {
    const token = await openCalendar(asked, edition, form);
    return token === null ? Response.json({}, { status: 403 }) : Response.json({ token });
  }
  const stars = await changeAskedStars(asked, edition, form);
  if (asked.viewer.kind === 'person') return Response.json({ stars });
  // The script keeps them itself from here on; two lists in one browser would only disagree.
  return Response.json({ stars }, { headers: { 'Set-Cookie': starsKept(asked, edition, []) } });
}
