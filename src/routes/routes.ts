import { index, layout, type RouteConfig, route } from '@react-router/dev/routes';
import { accountRoutes } from './account/routes.ts';
import { announceRoutes } from './announce/routes.ts';
import { chooseRoutes } from './choose/routes.ts';
import { communityRoutes } from './community/routes.ts';
import { conductRoutes } from './conduct/routes.ts';
import { groupsRoutes } from './groups/routes.ts';
import { liveRoutes } from './live/routes.ts';
import { manageRoutes } from './manage/routes.ts';
import { plansRoutes } from './plans/routes.ts';
import { suggestRoutes } from './suggest/routes.ts';
import { ticketsRoutes } from './tickets/routes.ts';
import { waysRoutes } from './ways/routes.ts';

/** The site map. Exports, feeds and the API stand in `takeouts/` and `api/`: they are no pages. */
export default [
  index('home.tsx'),
  route('conferences/:conference', 'conference.tsx'),
  route('conferences/:conference/:listing', 'listing.tsx'),
  route('digests', 'directory/digests.tsx'),
  route('digests/:token', 'directory/digest.tsx'),
  route('offline', 'offline.tsx'),
  route('subscriptions/stop', 'stop-letters.tsx'),
  route('subscriptions/notices', 'stop-notices.tsx'),
  route('subscriptions/announcements', 'stop-announcements.tsx'),
  route('design', 'design.tsx'),
  route('design/live', 'design-live.tsx'),
  route('stand-in/card/:session', 'stand-in/card.tsx'),
  route('api/docs', 'api/docs.tsx'),
  ...chooseRoutes,
  ...accountRoutes,
  ...plansRoutes,
  ...groupsRoutes,
  ...suggestRoutes,
  ...waysRoutes,
  route(':edition', 'edition/layout.tsx', [
    index('edition/overview.tsx'),
    route('now', 'edition/now.tsx'),
    route('schedule', 'edition/schedule.tsx', { id: 'schedule-first-day' }),
    route('schedule/:day', 'edition/schedule.tsx', { id: 'schedule-day' }),
    route('sessions', 'edition/sessions.tsx'),
    route('sessions/:code', 'edition/session.tsx'),
    route('speakers', 'edition/speakers.tsx'),
    route('speakers/:code', 'edition/speaker.tsx'),
    route('rooms', 'edition/rooms.tsx'),
    route('rooms/:code', 'edition/room.tsx'),
    route('sponsors', 'edition/sponsors.tsx'),
    route('jobs', 'edition/jobs.tsx'),
    route('stars', 'edition/stars.tsx'),
    route('stars.json', 'edition/stars-json.ts'),
    route('notes', 'edition/notes.tsx'),
    route('notes.json', 'edition/notes-json.ts'),
    route('notes.md', 'edition/notes-file.ts'),
    route('agendas/:token', 'edition/shared-agenda.tsx'),
    route('changes', 'edition/changes.tsx'),
    route('notices', 'edition/notices.tsx'),
    route('more', 'edition/more.tsx'),
    route('kept', 'edition/kept.tsx'),
    route('pages/:page', 'edition/page.tsx'),
    route('tell-me', 'edition/tell-me.tsx'),
    ...announceRoutes,
    ...communityRoutes,
    ...conductRoutes,
    ...ticketsRoutes,
    ...liveRoutes,
  ]),
  layout('manage/door.tsx', manageRoutes),
] satisfies RouteConfig;
