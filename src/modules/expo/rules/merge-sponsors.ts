import type { ExpoSponsor } from './sponsor.ts';

/**
 * Sponsors after a file was brought in: those that it names as it has them, with what it does not say (a booth, a logo) as it
 * was here; those that it does not name stay after them.
 */
export function mergeSponsors(here: readonly ExpoSponsor[], file: readonly ExpoSponsor[]): ExpoSponsor[] {
  const known = new Map(here.map((sponsor) => [sponsor.name, sponsor]));
  const named = new Set(file.map((sponsor) => sponsor.name));
  const merged = file.map((sponsor) => {
    const before = known.get(sponsor.name);
    return {
      ...sponsor,
      website: sponsor.website ?? before?.website ?? null,
      logo: sponsor.logo ?? before?.logo ?? null,
      description: sponsor.description ?? before?.description ?? null,
      booth: sponsor.booth ?? before?.booth ?? null,
      jobFairTable: sponsor.jobFairTable ?? before?.jobFairTable ?? null,
    };
  });
  return [...merged, ...here.filter((sponsor) => !named.has(sponsor.name))];
}
