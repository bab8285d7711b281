import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { houseRoutes } from './house-routes.ts';

/** The organisers' pages of an edition; each hydrates (door.tsx) and stands in the frame that asks for a role. */
export const manageRoutes: RouteConfigEntry[] = [
  route(':edition/manage', 'manage/frame.tsx', [
    ...houseRoutes,
    route('sessions', 'manage/sessions.tsx'),
    route('sessions/new', 'manage/session-new.tsx'),
    route('sessions/:code', 'manage/session.tsx'),
    route('timetable', 'manage/timetable.tsx', { id: 'manage-timetable-first-day' }),
    route('timetable/:day', 'manage/timetable.tsx', { id: 'manage-timetable-day' }),
    route('undo', 'manage/programme-undo.tsx'),
    route('preview', 'manage/programme-preview.ts'),
  ]),
];
