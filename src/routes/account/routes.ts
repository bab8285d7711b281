import type { RouteConfigEntry } from '@react-router/dev/routes';

/** Pages about oneself: signing in, profile, devices, tokens, organisations. */
export const accountRoutes: RouteConfigEntry[] = [];
