import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';
import { deskRoutes } from '../desk/routes.ts';

/** The ways in, and the pages for those who look after the installation. */
export const waysRoutes: RouteConfigEntry[] = [
  layout('ways/frame.tsx', [
    route('new', 'ways/new.tsx'),
    route('new/edition', 'ways/new-edition.tsx'),
    route('new/import', 'ways/new-import.tsx'),
    route('new/import/:edition', 'ways/new-import-found.tsx'),
    route('outbox', 'ways/outbox.tsx'),
    route('outbox/:letter', 'ways/outbox-letter.tsx'),
    route('steward', 'ways/steward.tsx'),
    route('steward/lists', 'ways/lists.tsx'),
    route('steward/lists/:source', 'ways/list-source.tsx'),
    route('rehearsal', 'ways/rehearsal.tsx'),
    ...deskRoutes,
  ]),
];
