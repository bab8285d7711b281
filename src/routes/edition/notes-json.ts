import { houseOf } from '../request-house.ts';
import type { Route } from './+types/notes-json';
import { editionOf } from './edition-context.ts';
import { actOnNote } from './notes-act.ts';

/** Takes a note that waited on a device; what is refused says so by its code, and the device keeps it. */
export async function action({ context, request }: Route.ActionArgs): Promise<Response> {
  const kept = await actOnNote(houseOf(context), editionOf(context), await request.formData());
  if (kept.ok) return Response.json({ note: kept.value });
  const status = kept.refusal.code === 'not-signed-in' ? 403 : 409;
  return Response.json({ refused: kept.refusal.code }, { status });
}
