import { data } from 'react-router';
import '../design/organisers.css';
import { Workbench, workbenchScreens } from '../design/workbench.tsx';
import type { Route } from './+types/design';
import { houseOf } from './request-house.ts';

/** The design's workbench, for whoever builds pages; only where nothing is real. */
export function loader({ context, request }: Route.LoaderArgs) {
  if (houseOf(context).house.config.mode !== 'rehearsal') throw new Response(null, { status: 404 });
  const wanted = new URL(request.url).searchParams.get('screen');
  return data({ screen: workbenchScreens.find((screen) => screen === wanted) ?? 'parts' });
}

export function meta() {
  return [{ title: 'Hallway' }, { name: 'robots', content: 'noindex' }];
}

export default function Design({ loaderData }: Route.ComponentProps) {
  return <Workbench screen={loaderData.screen} />;
}
