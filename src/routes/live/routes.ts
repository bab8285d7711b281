import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** What goes on in a session, inside an edition's frame. */
export const liveRoutes: RouteConfigEntry[] = [
  route('sessions/:code/questions', 'live/questions.tsx'),
  route('sessions/:code/questions/stage', 'live/stage.tsx'),
  route('sessions/:code/questions.json', 'live/pulse.ts'),
  route('sessions/:code/feedback', 'live/feedback.tsx'),
  route('sessions/:code/materials', 'live/materials.tsx'),
  route('sessions/:code/materials/:material', 'live/material-file.ts'),
  route('remote', 'live/remote.tsx'),
  route('how-full', 'live/how-full.tsx'),
];
