import { actorOf, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { type Act, recordAct } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';

type ProgrammeAct = Act['act'] extends infer Code
  ? Code extends `programme.${infer Name}`
    ? Name
    : never
  : never;

/** Writes an edit of the programme into the audit log, in the transaction that does it. */
export function recordEdit(
  house: House,
  tx: Tx,
  viewer: Viewer,
  edit: {
    readonly editionId: EditionId;
    /** What follows `programme.`: `session-created`. */
    readonly act: ProgrammeAct;
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
