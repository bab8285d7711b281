import type { Speaker } from './programme.ts';

/** One speaker out of two entries of the same person: what `kept` says stays, what it does not say comes from `dropped`. */
export function mergeSpeakers(kept: Speaker, dropped: Speaker): Speaker {
  const known = new Set(kept.links.map((link) => link.url));
  return {
    code: kept.code,
    name: kept.name,
    pronouns: kept.pronouns ?? dropped.pronouns,
    affiliation: kept.affiliation ?? dropped.affiliation,
    biography: kept.biography ?? dropped.biography,
    picture: kept.picture ?? dropped.picture,
    links: [...kept.links, ...dropped.links.filter((link) => !known.has(link.url))],
  };
}

/** The speakers of a session after a merge: the kept one stands where the first of the two stood, once. */
export function mergedOrder(speakers: readonly string[], kept: string, dropped: string): string[] {
  return [...new Set(speakers.map((code) => (code === dropped ? kept : code)))];
}
