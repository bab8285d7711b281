import { lockEdition } from '#directory/server';
import { actorOf, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome } from '../../../kernel/refusal.ts';
import { type Act, recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { touchScope } from '../../../platform/versions.ts';

/** What was changed: its name for the record, and what the operation answers. */
export type Changed<Value> = { readonly subject: string; readonly value: Value };

/**
 * One change of an edition's expo in one transaction, written down and shown at once; the caller has asked who may. Whoever else
 * changes this edition's expo waits, so that nobody works from an order or a text that is no longer there.
 */
export async function changeExpo<Value, Code extends string>(
  house: House,
  viewer: Viewer,
  about: { readonly editionId: EditionId; readonly act: Act['act'] },
  change: (tx: Tx) => Promise<Outcome<Changed<Value>, Code>>,
): Promise<Outcome<Value, Code>> {
  const outcome = await house.db.transaction().execute(async (tx) => {
    const edition = await lockEdition(tx, about.editionId);
    const changed = await change(tx);
    if (!changed.ok) return changed;
    await touchScope(tx, `edition:${edition.slug}`);
    await recordAct(tx, {
      at: house.clock.now(),
      editionId: edition.id,
      personId: actorOf(viewer),
      act: about.act,
      subject: changed.value.subject,
      facts: {},
    });
    return done(changed.value.value);
  });
  house.versions.forget();
  return outcome;
}
