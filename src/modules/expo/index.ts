export type { ExpoCode } from './rules/expo-problem.ts';
export type { ExpoJob, ExpoSponsor } from './rules/sponsor.ts';
