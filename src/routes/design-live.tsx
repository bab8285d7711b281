import '../design/organisers.css';
import { LiveParts } from '../design/workbench/live-parts.tsx';
import type { Route } from './+types/design-live';
import { houseOf } from './request-house.ts';

export const handle = { hydrate: true };

/** The workbench of the parts that only hydrated pages have; only where nothing is real. */
export function loader({ context }: Route.LoaderArgs) {
  if (houseOf(context).house.config.mode !== 'rehearsal') throw new Response(null, { status: 404 });
  return null;
}

export function meta() {
  return [{ title: 'Hallway' }, { name: 'robots', content: 'noindex' }];
}

export default function DesignLive() {
  return <LiveParts />;
}
