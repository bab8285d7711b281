import { actorOf, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';

/** Writes an edit of the programme into the audit log, in the transaction that does it. */
export function recordEdit(
  house: House,
  tx: Tx,
  viewer: Viewer,
  edit: {
    readonly editionId: EditionId;
    /** What follows `programme.`: `session-created`. */
    readonly act: string;
    readonly subject: string;
    readonly facts?: Readonly<Record<string, string | number | boolean>>;
  },
): Promise<void> {
  return recordAct(tx, {
    at: house.clock.now(),
    editionId: edit.editionId,
    personId: actorOf(viewer),
    act: `programme.${edit.act}`,
    subject: edit.subject,
    facts: edit.facts ?? {},
  });
}
