import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';
import { announcementsRoutes } from './announcements/routes.ts';
import { ticketsRoutes } from './tickets/routes.ts';

/** Beside the programme: today, import, settings, pages, team, audit log, sponsors, jobs. */
const besides: RouteConfigEntry[] = [
  index('manage/today.tsx'),
  route('import', 'manage/import.tsx'),
  route('import/:import', 'manage/import-detail.tsx'),
  route('settings', 'manage/settings.tsx', [
    index('manage/settings-facts.tsx'),
    route('texts', 'manage/settings-texts.tsx'),
    route('look', 'manage/settings-look.tsx'),
    route('dates', 'manage/settings-dates.tsx'),
    route('seen', 'manage/settings-seen.tsx'),
    route('next', 'manage/settings-next.tsx'),
  ]),
  route('meeting-places', 'manage/meeting-places.tsx'),
  route('groups', 'manage/groups.tsx'),
  route('pages', 'manage/pages.tsx'),
  route('pages/:page', 'manage/pages-edit.tsx'),
  route('team', 'manage/team.tsx'),
  route('audit', 'manage/audit.tsx'),
  route('conduct', 'manage/conduct.tsx'),
  route('remote', 'manage/remote.tsx'),
  route('sponsors', 'manage/sponsors.tsx'),
  route('sponsors/:sponsor', 'manage/sponsors-edit.tsx'),
  route('jobs', 'manage/jobs.tsx'),
  route('jobs/:job', 'manage/jobs-edit.tsx'),
];

/** The organisers' pages of an edition; each hydrates (door.tsx) and stands in the frame that asks for a role. */
export const manageRoutes: RouteConfigEntry[] = [
  route(':edition/manage', 'manage/frame.tsx', [
    ...besides,
    ...ticketsRoutes,
    ...announcementsRoutes,
    route('sessions', 'manage/sessions.tsx'),
    route('sessions/new', 'manage/session-new.tsx'),
    route('sessions/:code', 'manage/session.tsx'),
    route('speakers', 'manage/speakers.tsx'),
    route('speakers/new', 'manage/speaker-new.tsx'),
    route('speakers/:code', 'manage/speaker.tsx'),
    route('rooms', 'manage/rooms.tsx'),
    route('rooms/new', 'manage/room.tsx', { id: 'manage-room-new' }),
    route('rooms/:code', 'manage/room.tsx'),
    route('tracks', 'manage/tracks.tsx'),
    route('tracks/new', 'manage/track.tsx', { id: 'manage-track-new' }),
    route('tracks/:code', 'manage/track.tsx'),
    route('open-spaces', 'manage/open-spaces.tsx'),
    route('lightning', 'manage/lightning.tsx'),
    route('release', 'manage/release.tsx'),
    route('timetable', 'manage/timetable.tsx', { id: 'manage-timetable-first-day' }),
    route('timetable/:day', 'manage/timetable.tsx', { id: 'manage-timetable-day' }),
    route('undo', 'manage/programme-undo.tsx'),
    route('preview', 'manage/programme-preview.ts'),
  ]),
];
