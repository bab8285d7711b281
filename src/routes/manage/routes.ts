import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The organisers' pages of an edition; each hydrates (door.tsx) and stands in the frame that asks for a role. */
export const manageRoutes: RouteConfigEntry[] = [
  route(':edition/manage', 'manage/frame.tsx', [route('sessions', 'manage/sessions.tsx')]),
];
