import { data } from 'react-router';
import { readSharedAgenda } from '#live/server';
import { EmptyState, PageHead } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/shared-agenda';
import { AgendaDays } from './agenda-days.tsx';
import { agendaViews } from './agenda-views.ts';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { StarForm } from './session-row.tsx';
import { useFrame } from './use-frame.ts';

/** Somebody's agenda under the private link that they gave: for whoever has it, kept by nobody, in no search engine. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const shared = await readSharedAgenda(asked.house, edition.id, params.token);
  if (!shared) throw new Response(null, { status: 404 });
  const at = { locale: asked.locale, zone: zoneOf(asked, edition), venueZone: edition.zone };
  return data({ name: shared.name, days: agendaViews(await publishedOf(context), shared.agenda, at) });
}

export function headers() {
  return {
    'Cache-Control': 'private, no-store',
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': 'no-referrer',
  };
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  const name = loaderData?.name ?? '';
  return pageMeta(matches, (texts) => texts.agenda.sharedTitle({ name }), { noIndex: true });
}

export default function SharedAgenda({ loaderData }: Route.ComponentProps) {
  const { texts } = useFrame();
  const words = texts.agenda;
  const { name, days } = loaderData;
  return (
    <>
      <StarForm />
      <PageHead title={words.sharedTitle({ name })} lead={words.sharedLead} />
      {days.length === 0 && <EmptyState title={words.sharedEmpty}>{words.sharedEmptyNext}</EmptyState>}
      <AgendaDays days={days} isShared />
    </>
  );
}
