export type { ExpoCode } from './rules/expo-problem.ts';
export { mergeSponsors } from './rules/merge-sponsors.ts';
export { type ExpoJob, type ExpoSponsor, withoutId } from './rules/sponsor.ts';
