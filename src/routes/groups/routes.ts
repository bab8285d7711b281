import { layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Groups across editions: the list, one of them, and what its contact persons do. */
export const groupsRoutes: RouteConfigEntry[] = [
  layout('groups/frame.tsx', [
    route('groups', 'groups/groups.tsx'),
    route('groups/new', 'groups/new.tsx'),
    route('groups/:group', 'groups/group.tsx'),
    route('groups/:group/tend', 'groups/tend.tsx'),
  ]),
];
