import type { KnownParts } from '../queries/known-parts.ts';
import type { KnownCodes } from '../rules/session-input.ts';

/** What the rules of sessions need to know of an edition's parts. */
export function knownCodes(known: KnownParts): KnownCodes {
  return {
    tracks: new Set(known.tracks.keys()),
    speakers: new Set(known.speakers.keys()),
    parents: known.parents,
  };
}
