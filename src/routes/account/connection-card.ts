import { findConnection, writeVcard } from '#community/server';
import { readId } from '../../kernel/ids.ts';
import { dateSpan } from '../../texts/format.ts';
import type { Route } from './+types/connection-card';
import { personOf } from './person-of.ts';

/** Somebody whom the viewer knows, for their address book; of one's own note nothing. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer, texts, locale } = personOf(context, request);
  const id = readId<'connection'>(params.connection);
  const connection = id && (await findConnection(house, viewer, id));
  if (!connection) throw new Response(null, { status: 404 });
  const day = connection.metAt.slice(0, 10);
  const note = texts.community.connections.met({
    where: connection.editionName,
    day: dateSpan(day, day, locale),
  });
  return new Response(writeVcard(connection.profile, note), {
    headers: {
      'Content-Type': 'text/vcard; charset=utf-8',
      'Content-Disposition': 'attachment; filename="card.vcf"',
      'Cache-Control': 'private, no-store',
    },
  });
}
