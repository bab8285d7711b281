import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type Finding, type Look, lookAll, platformLooks } from '../../../platform/doctor.ts';
import type { House } from '../../../platform/house.ts';
import { isSteward } from '../rules/granting.ts';
import { roles, type Viewer } from '../rules/viewer.ts';

/**
 * Whether everything that the installation stands on works. Stewards see all of it; of the rest, organisers of any edition see
 * what they would be asked about: mail, jobs and backup.
 */
export async function examineInstallation(
  house: House,
  viewer: Viewer,
  input: { readonly more?: readonly Look[] } = {},
): Promise<Outcome<Finding[], 'not-allowed'>> {
  if (viewer.kind === 'operator' || isSteward(viewer))
    return done(await lookAll(house, [...platformLooks, ...(input.more ?? [])]));
  if (!organisesSomething(viewer)) return refuse('not-allowed');
  const theirs = platformLooks.filter(({ subject }) => ['mail', 'jobs', 'backup'].includes(subject));
  const found = await lookAll(house, theirs);
  // Where things lie on the machine is for those who look after it.
  return done(found.map(({ facts: { folder: _, problem: __, ...facts }, ...rest }) => ({ ...rest, facts })));
}

function organisesSomething(viewer: Viewer): boolean {
  const organising = roles.slice(0, 2);
  return viewer.kind === 'person' && viewer.grants.some(({ role }) => organising.includes(role));
}
