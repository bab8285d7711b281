import { findMaterialFile } from '#live/server';
import { fileResponse } from '../../platform/files/file-response.ts';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/material-file';

/** A material's file, to be saved; it is not there for those who may not open it. */
export async function loader({ context, params }: Route.LoaderArgs): Promise<Response> {
  const { house, viewer } = houseOf(context);
  const key = { editionId: editionOf(context).id, code: params.code };
  const found = await findMaterialFile(house, viewer, { ...key, id: params.material });
  if (!found) throw new Response(null, { status: 404 });
  return fileResponse(found.file, { inline: false, personal: true, name: found.name });
}
