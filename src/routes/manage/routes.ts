import type { RouteConfigEntry } from '@react-router/dev/routes';

/** The organisers' pages of an edition; each hydrates. */
export const manageRoutes: RouteConfigEntry[] = [];
