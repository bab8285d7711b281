import { type PersonId, readId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';

const purpose = 'people.one-click';

/** A path that signs in as this person as often as it is opened, for rehearsals; `null` in real mode, where there is no such door. */
export async function createOneClickSignIn(
  house: House,
  personId: PersonId,
  next = '/',
): Promise<string | null> {
  if (house.config.mode !== 'rehearsal') return null;
  const token = `${personId}.${signText(await signingSecret(house.db), purpose, personId)}`;
  return `/api/auth/one-click?${new URLSearchParams({ token, next })}`;
}

/** The person that a one-click token names; `null` if it is not ours, and always in real mode. */
export async function oneClickPerson(house: House, token: string): Promise<PersonId | null> {
  if (house.config.mode !== 'rehearsal') return null;
  const [id, signature = ''] = token.split('.');
  const personId = readId<'person'>(id);
  if (!personId) return null;
  return verifyText(await signingSecret(house.db), purpose, personId, signature) ? personId : null;
}
