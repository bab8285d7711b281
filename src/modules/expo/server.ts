export { replaceExpo } from './operations/replace-expo.ts';
export { moveJob, removeJob, saveJob } from './operations/save-job.ts';
export { moveSponsor, removeSponsor, saveSponsor } from './operations/save-sponsor.ts';
export { listEditionsWithLogo, listJobs, listSponsors } from './queries/expo.ts';
export { type JobRow, listJobRows, listSponsorRows, type SponsorRow } from './queries/expo-rows.ts';
