import type { Tx } from '../../../platform/database/database.ts';
import { tellLive } from '../../../platform/live/live-events.ts';
import type { SessionKey } from './questions.ts';

/** Says to pages that show a session's questions and polls that something is new there. */
export async function tellSession(tx: Tx, { editionId, code }: SessionKey): Promise<void> {
  await tellLive(tx, { editionId, kind: 'session', subject: code });
}
