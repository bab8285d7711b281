/**
 * First parts of addresses that are no edition, each with whether its pages are the same for everybody and may be kept: `own` are about a
 * person or the installation, `shared` are not, `other` are no pages.
 */
const places = {
  own: [
    ...['me', 'sign-in', 'digests', 'first-run', 'outbox', 'steward', 'rehearsal', 'invitations'],
    ...['organisations', 'new', 'plans', 'subscriptions', 'suggest', 'stand-in', 'groups'],
  ],
  shared: ['conferences', 'offline', 'choose', 'compare'],
  other: ['api', 'assets', 'files', 'accent', 'healthz', 'readyz', 'metrics', 'webhooks'],
} as const;

/** Places whose pages are somebody's own. */
export const ownPlaces: ReadonlySet<string> = new Set(places.own);
/** Every place that is no edition. */
export const knownPlaces: ReadonlySet<string> = new Set(Object.values(places).flat());
