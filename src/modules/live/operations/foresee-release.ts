import { mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { type Impact, type ReleaseChanges, sumImpact } from '../rules/impact.ts';
import { listFollowers, listTouches } from './list-followers.ts';

export type ForeseenImpact = {
  readonly all: Impact;
  /** By the code of the session that changes. */
  readonly byCode: ReadonlyMap<string, Impact>;
  /** How many people the release would tell. */
  readonly told: number;
};

/** Whom a release would touch, in numbers only: for the team, before it publishes. */
export async function foreseeRelease(
  house: House,
  viewer: Viewer,
  release: ReleaseChanges & { readonly editionId: EditionId },
): Promise<Outcome<ForeseenImpact, 'not-allowed'>> {
  if (!mayEditProgramme(viewer, release.editionId)) return refuse('not-allowed');
  const touches = await listTouches(await listFollowers(house.db, release.editionId), release);
  const told = touches.filter(({ follower }) => follower.personId || follower.guest).length;
  return done({ ...sumImpact(touches), told });
}
