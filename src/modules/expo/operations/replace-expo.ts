import { lockEdition } from '#directory/server';
import { actorOf, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { storeJobs, storeSponsors } from '../queries/expo.ts';
import type { ExpoJob, ExpoSponsor } from '../rules/sponsor.ts';

/** Makes the edition's sponsors, or its jobs, exactly those given; what is not given stays. */
export async function replaceExpo(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly sponsors?: readonly ExpoSponsor[];
    readonly jobs?: readonly ExpoJob[];
  },
): Promise<Outcome<null, 'not-allowed'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, input.editionId);
    if (input.sponsors) await storeSponsors(tx, edition.id, input.sponsors, house.newId);
    if (input.jobs) await storeJobs(tx, edition.id, input.jobs, house.newId);
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: house.clock.now(),
      editionId: edition.id,
      personId: actorOf(viewer),
      act: 'expo.replaced',
      subject: edition.name,
      facts: { sponsors: input.sponsors?.length ?? 0, jobs: input.jobs?.length ?? 0 },
    });
  });
  house.versions.forget();
  return done(null);
}
