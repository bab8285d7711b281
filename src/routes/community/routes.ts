import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** People of an edition: being found, and meeting. They stand in the edition's frame. */
export const communityRoutes: RouteConfigEntry[] = [
  route('people', 'community/people.tsx'),
  route('people/meet', 'community/meet.tsx'),
  route('people/meet/:code', 'community/meet-card.tsx'),
  route('sessions/:code/shared-notes', 'community/shared-notes.tsx'),
  route('sessions/:code/shared-notes.json', 'community/shared-notes-json.ts'),
  route('sessions/:code/shared-notes.md', 'community/shared-notes-file.ts'),
  route('lightning', 'community/lightning-sessions.tsx'),
  route('sessions/:code/lightning', 'community/lightning.tsx'),
  route('sessions/:code/lightning.json', 'community/lightning-json.ts'),
  route('sessions/:code/lightning/timer', 'community/lightning-timer.tsx'),
  route('open-spaces', 'community/open-spaces.tsx'),
  route('open-spaces.json', 'community/open-spaces-json.ts'),
  route('open-spaces/new', 'community/open-space-new.tsx'),
  route('open-spaces/:code', 'community/open-space.tsx'),
  route('groups', 'groups/at-edition.tsx'),
  route('groups/:group', 'groups/lead-on.ts'),
  route('meetings', 'community/meetings.tsx'),
  route('meetings/new', 'community/meeting-new.tsx'),
  route('meetings/:meeting', 'community/meeting.tsx'),
  route('meetings/:meeting/times', 'community/meeting-times.tsx'),
];
