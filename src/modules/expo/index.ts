export type { ExpoJob, ExpoSponsor } from './rules/sponsor.ts';
