export type { ExpoCode } from './rules/expo-problem.ts';
export { mergeSponsors } from './rules/merge-sponsors.ts';
export type { ExpoJob, ExpoSponsor } from './rules/sponsor.ts';
