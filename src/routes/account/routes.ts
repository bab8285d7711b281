import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages about oneself: signing in, profile, devices, tokens, organisations. */
export const accountRoutes: RouteConfigEntry[] = [
  layout('account/frame.tsx', [
    route('sign-in', 'account/sign-in.tsx'),
    route('sign-in/confirm', 'account/confirm.tsx'),
    route('first-run', 'account/first-run.tsx'),
    route('invitations/:token', 'account/invitation.tsx'),
    route('me', 'account/me.tsx'),
    route('me/name', 'account/name.tsx'),
    route('me/profile', 'account/profile.tsx'),
    route('me/conferences', 'account/my-conferences.tsx'),
    route('me/agenda', 'account/my-agenda.tsx'),
    route('me/connections', 'account/connections.tsx'),
    route('me/tickets', 'account/my-tickets.tsx'),
    route('me/reminders', 'account/reminders.tsx'),
    route('me/waiting', 'account/waiting.tsx'),
    route('me/sign-ins', 'account/sign-ins.tsx'),
    route('me/tokens', 'account/tokens.tsx'),
    route('me/data', 'account/my-data.tsx'),
    route('organisations', 'account/organisations.tsx'),
    route('organisations/:slug', 'account/organisation.tsx'),
  ]),
  route('me/connections/:connection/card.vcf', 'account/connection-card.ts'),
  route('me/data.json', 'account/my-data-file.ts'),
];
