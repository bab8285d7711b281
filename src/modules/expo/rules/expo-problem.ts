import { isLink } from '../../../kernel/links.ts';
import type { ExpoJob, ExpoSponsor } from './sponsor.ts';

export type ExpoCode =
  | 'name-empty'
  | 'level-empty'
  | 'title-empty'
  | 'employer-empty'
  | 'link-not-usable'
  | 'text-too-long';

/** The first thing wrong with a sponsor, and in which field. */
export function sponsorProblem(sponsor: ExpoSponsor): { code: ExpoCode; field: string } | null {
  if (!sponsor.name.trim()) return { code: 'name-empty', field: 'name' };
  if (!sponsor.level.trim()) return { code: 'level-empty', field: 'level' };
  if (sponsor.website && !isLink(sponsor.website)) return { code: 'link-not-usable', field: 'website' };
  return tooLong({ ...sponsor });
}

/** The first thing wrong with a job, and in which field. */
export function jobProblem(job: ExpoJob): { code: ExpoCode; field: string } | null {
  if (!job.title.trim()) return { code: 'title-empty', field: 'title' };
  if (!job.employer.trim()) return { code: 'employer-empty', field: 'employer' };
  if (job.url && !isLink(job.url)) return { code: 'link-not-usable', field: 'url' };
  return tooLong({ ...job });
}

function tooLong(facts: Readonly<Record<string, unknown>>): { code: ExpoCode; field: string } | null {
  for (const [field, value] of Object.entries(facts)) {
    const longest = field === 'description' ? 20_000 : 500;
    if (typeof value === 'string' && value.length > longest) return { code: 'text-too-long', field };
  }
  return null;
}
