import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Plans for teams: one's own, and one plan with its parts. */
export const plansRoutes: RouteConfigEntry[] = [
  layout('plans/frame.tsx', [
    route('plans', 'plans/mine.tsx'),
    route('plans/new', 'plans/new.tsx'),
    route('plans/invitations/:token', 'plans/invitation.tsx'),
    route('plans/:plan', 'plans/plan.tsx', [
      route('', 'plans/overview.tsx', { id: 'plan-overview' }),
      route('editions', 'plans/editions.tsx'),
      route('editions/:entry', 'plans/edition.tsx'),
      route('people', 'plans/people.tsx'),
      route('money', 'plans/money.tsx'),
      route('tasks', 'plans/tasks.tsx'),
      route('proposal', 'plans/proposal.tsx'),
      route('sharing', 'plans/sharing.tsx'),
      route('afterwards', 'plans/afterwards.tsx'),
      route('recap', 'plans/recap.tsx'),
      route('print', 'plans/print.tsx'),
      route('settings', 'plans/settings.tsx'),
    ]),
  ]),
  route('plans/calendar/:file', 'plans/calendar.ts'),
  route('plans/:plan/files/:file', 'plans/files.ts'),
];
