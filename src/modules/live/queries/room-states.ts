import type { EditionId } from '../../../kernel/ids.ts';
import type { InstantText } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../../platform/database/database.ts';
import { momentText } from '../../../platform/database/tables.ts';
import type { RoomNow, RoomState } from '../rules/room-state.ts';
import { liveTables } from '../tables.ts';
import type { SessionKey } from './questions.ts';

/** How full rooms were said to be since a moment, by the session's code. */
export async function listRoomStates(
  db: Db,
  editionId: EditionId,
  since: InstantText,
): Promise<ReadonlyMap<string, RoomNow>> {
  const rows = await liveTables(db)
    .selectFrom('live.room_state')
    .select(['session_code', 'state', 'said_at'])
    .where('edition_id', '=', editionId)
    .where('said_at', '>=', new Date(since))
    .execute();
  return new Map(
    rows.map((row) => [row.session_code, { state: row.state, saidAt: momentText(row.said_at) }]),
  );
}

/** Says how full a session's room is; `null` takes back what was said. */
export async function setRoomState(
  tx: Tx,
  { editionId, code }: SessionKey,
  state: RoomState | null,
  now: InstantText,
): Promise<void> {
  if (state === null) {
    await liveTables(tx)
      .deleteFrom('live.room_state')
      .where('edition_id', '=', editionId)
      .where('session_code', '=', code)
      .execute();
    return;
  }
  await liveTables(tx)
    .insertInto('live.room_state')
    .values({ edition_id: editionId, session_code: code, state, said_at: now })
    .onConflict((conflict) =>
      conflict.columns(['edition_id', 'session_code']).doUpdateSet({ state, said_at: now }),
    )
    .execute();
}
