import { getEdition } from '#directory/server';
import { actorOf, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';

/** One change of an edition's expo in one transaction, written down and shown at once; the caller has asked who may. */
export async function changeExpo<Value, Code extends string>(
  house: House,
  viewer: Viewer,
  about: { readonly editionId: EditionId; readonly act: string; readonly subject: string },
  change: (tx: Tx) => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code>> {
  const outcome = await house.db.transaction().execute(async (tx) => {
    const changed = await change(tx);
    if (!changed.ok) return changed;
    const edition = await getEdition(tx, about.editionId);
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: house.clock.now(),
      editionId: edition.id,
      personId: actorOf(viewer),
      act: about.act,
      subject: about.subject,
      facts: {},
    });
    return changed;
  });
  house.versions.forget();
  return outcome;
}
