const ownPlaces: ReadonlySet<string> = new Set([
  ...['api', 'assets', 'me', 'conferences', 'files', 'accent', 'healthz', 'readyz', 'metrics', 'sign-in'],
  ...['new', 'steward', 'organisations', 'invitations', 'first-run', 'rehearsal', 'outbox', 'offline'],
  ...['plans', 'choose', 'compare', 'suggest', 'digests'],
]);
const editionPlaces = [
  ...['schedule', 'sessions', 'speakers', 'now', 'manage', 'rooms', 'sponsors', 'changes', 'stars'],
  ...['jobs', 'more', 'pages', 'tell-me', 'feed'],
];

/** A short name of the kind of address for metrics and logs: never the address itself, which may name people or be endless. */
export function routeName(path: string): string {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  if (!first) return 'home';
  if (ownPlaces.has(first)) return first;
  return editionPlaces.find((name) => second === name || second.startsWith(`${name}.`)) ?? 'edition';
}
