import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Where announcements are written. */
export const announcementsRoutes: RouteConfigEntry[] = [
  route('announcements', 'manage/announcements/list.tsx'),
  route('announcements/:announcement', 'manage/announcements/edit.tsx'),
];
