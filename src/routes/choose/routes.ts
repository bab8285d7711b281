import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Choosing among the editions of the catalogue. */
export const chooseRoutes: RouteConfigEntry[] = [
  route('choose', 'choose/choose.tsx'),
  route('compare', 'choose/compare.tsx'),
];
