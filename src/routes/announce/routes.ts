import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** What the team says, inside an edition's frame. */
export const announceRoutes: RouteConfigEntry[] = [route('announcements', 'announce/announcements.tsx')];
