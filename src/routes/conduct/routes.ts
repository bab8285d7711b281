import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Reports to the conduct team, in an edition's frame: for everybody, and for those who read them. */
export const conductRoutes: RouteConfigEntry[] = [
  route('report', 'conduct/report.tsx'),
  route('report/answer', 'conduct/answer.tsx'),
  route('conduct', 'conduct/desk.tsx'),
  route('conduct/:report', 'conduct/open-report.tsx'),
];
