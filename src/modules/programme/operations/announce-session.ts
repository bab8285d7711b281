import { getEdition } from '#directory/server';
import { actorOf, mayEditProgramme, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';
import { setAnnounced } from '../queries/sessions.ts';

/** Shows sessions on the edition's page before any release (keynotes, mostly), or takes them off it. */
export async function announceSessions(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly codes: readonly string[]; readonly announced: boolean },
): Promise<Outcome<null, 'not-allowed' | 'session-unknown'>> {
  if (!mayEditProgramme(viewer, input.editionId)) return refuse('not-allowed');
  const outcome = await house.db.transaction().execute(async (tx) => {
    const changed = await setAnnounced(tx, input.editionId, input.codes, input.announced);
    if (changed < input.codes.length) return refuse('session-unknown');
    const edition = await getEdition(tx, input.editionId);
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: house.clock.now(),
      editionId: edition.id,
      personId: actorOf(viewer),
      act: input.announced ? 'programme.session-announced' : 'programme.session-unannounced',
      subject: input.codes.join(', '),
      facts: {},
    });
    return done(null);
  });
  house.versions.forget();
  return outcome;
}
