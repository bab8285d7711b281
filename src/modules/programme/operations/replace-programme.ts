import { getEdition } from '#directory/server';
import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { lockProgramme } from '../queries/lock-programme.ts';
import { storeProgramme } from '../queries/store-programme.ts';
import type { Programme } from '../rules/programme.ts';
import { planFor } from './plan-for.ts';

/** Makes the working programme this document, for seeding; sessions that are here already keep their numbers and guids. */
export async function replaceProgramme(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly programme: Programme },
): Promise<Outcome<null, 'not-allowed'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    await lockProgramme(tx, input.editionId);
    const edition = await getEdition(tx, input.editionId);
    const now = house.clock.now();
    const plan = await planFor(house, tx, edition.id, input.programme, 'remove');
    await storeProgramme(tx, plan.programme, { editionId: edition.id, now, newId: house.newId });
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: now,
      editionId: edition.id,
      personId: actorOf(viewer),
      act: 'programme.replaced',
      subject: edition.name,
      facts: { sessions: input.programme.sessions.length },
    });
  });
  house.versions.forget();
  return done(null);
}
