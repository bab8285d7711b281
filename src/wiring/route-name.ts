import { knownPlaces } from './first-places.ts';

const editionPlaces = [
  ...['schedule', 'sessions', 'speakers', 'now', 'manage', 'rooms', 'sponsors', 'changes', 'stars'],
  ...['jobs', 'more', 'pages', 'tell-me', 'feed'],
];

/** A short name of the kind of address for metrics and logs: never the address itself, which may name people or be endless. */
export function routeName(path: string): string {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  if (!first) return 'home';
  if (knownPlaces.has(first)) return first;
  return editionPlaces.find((name) => second === name || second.startsWith(`${name}.`)) ?? 'edition';
}
