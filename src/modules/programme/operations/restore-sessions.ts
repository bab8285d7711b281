import type { EditionId, SessionId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import {
  hasGuid,
  insertSession,
  listTakenNumbers,
  nextSessionNumber,
  setParent,
} from '../queries/edit-sessions.ts';
import type { KnownParts } from '../queries/known-parts.ts';
import { writePlacement } from '../queries/placements.ts';
import type { Removed } from '../rules/removed.ts';

/** Where something is brought back to. */
export type Restoring = {
  readonly house: House;
  readonly tx: Tx;
  readonly editionId: EditionId;
  readonly known: KnownParts;
};

/** Brings sessions back with their slots, speakers and what was nested in them; `null`, and nothing is written, if a code or guid is taken. */
export async function restoreSessions(
  restoring: Restoring,
  removed: Removed & { readonly kind: 'sessions' },
): Promise<string[] | null> {
  const { house, tx, editionId, known } = restoring;
  const sessions = removed.sessions.map((one) => one.session);
  const codes = sessions.map((session) => session.code);
  if (codes.some((code) => known.sessions.has(code))) return null;
  if (
    await hasGuid(
      tx,
      editionId,
      sessions.map((session) => session.guid),
    )
  )
    return null;
  const taken = new Set(
    await listTakenNumbers(
      tx,
      editionId,
      sessions.map((session) => session.number),
    ),
  );
  const ids = new Map(codes.map((code) => [code, house.newId<SessionId>()]));
  for (const { session, announced, revision } of removed.sessions) {
    const { code, guid, slot } = session;
    const id = ids.get(code) ?? house.newId<SessionId>();
    const number = taken.has(session.number) ? await nextSessionNumber(tx, editionId) : session.number;
    await insertSession(tx, {
      id,
      editionId,
      identity: { code, number, guid },
      input: { ...session, announced },
      revision: revision + 1,
      known,
      now: house.clock.now(),
    });
    if (slot) await writePlacement(tx, id, slot, known.rooms);
  }
  // Only now is everything there that something else may be nested in.
  for (const { session, nested } of removed.sessions) {
    const id = ids.get(session.code);
    if (id) await setParent(tx, editionId, nested, id);
  }
  return codes;
}
