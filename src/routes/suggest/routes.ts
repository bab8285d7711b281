import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Readers' suggestions for the directory. */
export const suggestRoutes: RouteConfigEntry[] = [
  route('suggest', 'suggest/suggest.tsx'),
  route('suggest/confirm', 'suggest/confirm.tsx'),
];
