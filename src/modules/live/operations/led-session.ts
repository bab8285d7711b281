import type { Viewer } from '#people';
import type { House } from '../../../platform/house.ts';
import type { SessionKey } from '../queries/questions.ts';
import { mayLead } from '../rules/leading.ts';
import { findSessionAt, peopleAround, type SessionAt } from './session-at.ts';

/** A published session with whether the viewer leads it: its speakers, its chairs, the edition's team; `null` if there is none. */
export async function findLedSession(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<(SessionAt & { readonly leads: boolean }) | null> {
  const at = await findSessionAt(house, key);
  return at && { ...at, leads: mayLead(viewer, await peopleAround(house, viewer, at)) };
}
