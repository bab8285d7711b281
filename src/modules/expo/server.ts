export { replaceExpo } from './operations/replace-expo.ts';
export { listJobs, listSponsors } from './queries/expo.ts';
