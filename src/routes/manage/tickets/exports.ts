import { exportKinds } from '#tickets';
import { listExport, writeSalesCsv } from '#tickets/server';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/exports';

/** Orders, tickets, payments or answers as a file for spreadsheets. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, edition, locale } = organisedOf(context);
  const kind = exportKinds.find((each) => `${each}.csv` === params.file);
  if (!kind) throw new Response(null, { status: 404 });
  const body = writeSalesCsv(await listExport(house.db, edition.id, kind), locale);
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${kind}.csv"`,
      'Cache-Control': 'private, no-store',
    },
  });
}
