import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The directory's desk, for editors; inside the frame of the installation's pages. */
export const deskRoutes: RouteConfigEntry[] = [
  route('steward/directory', 'desk/suggestions.tsx'),
  route('steward/directory/suggestions/:suggestion', 'desk/suggestion.tsx'),
  route('steward/directory/doubts', 'desk/doubts.tsx'),
  route('steward/directory/dropped', 'desk/dropped.tsx'),
  route('steward/directory/listings/:listing', 'desk/listing.tsx'),
  route('steward/directory/conferences/:conference', 'desk/conference.tsx'),
];
