import { redirect } from 'react-router';
import type { Route } from './+types/lead-on';

/** Notices and agendas lead to a group within their edition; its page is one for all editions. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/groups/${encodeURIComponent(params.group)}`, 303);
}
