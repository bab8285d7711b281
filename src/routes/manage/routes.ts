import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { houseRoutes } from './house-routes.ts';

/** The organisers' pages of an edition; each hydrates (door.tsx) and stands in the frame that asks for a role. */
export const manageRoutes: RouteConfigEntry[] = [
  route(':edition/manage', 'manage/frame.tsx', [
    ...houseRoutes,
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
    route('release', 'manage/release.tsx'),
    route('timetable', 'manage/timetable.tsx', { id: 'manage-timetable-first-day' }),
    route('timetable/:day', 'manage/timetable.tsx', { id: 'manage-timetable-day' }),
    route('undo', 'manage/programme-undo.tsx'),
    route('preview', 'manage/programme-preview.ts'),
  ]),
];
