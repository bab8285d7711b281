import { actorOf, type Viewer } from '#people';
import { findPersonByEmail, listPersons } from '#people/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { listChairs, setChair, writeAsking } from '../queries/asking.ts';
import type { SessionKey } from '../queries/questions.ts';
import { mayArrange } from '../rules/leading.ts';
import type { AskingRules } from '../rules/questions.ts';
import { findSessionAt } from './session-at.ts';

/** Decides for an edition whether questions may be anonymous, and whether they are looked at first. */
export async function arrangeAsking(
  house: House,
  viewer: Viewer,
  input: AskingRules & { readonly editionId: EditionId },
): Promise<Outcome<null, 'not-allowed'>> {
  const { editionId, allowsAnonymous, isModerated } = input;
  if (!mayArrange(viewer, editionId)) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    await writeAsking(tx, editionId, { allowsAnonymous, isModerated });
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId, personId: actorOf(viewer) },
      ...{ act: 'live.asking-arranged', subject: editionId, facts: {} },
    });
  });
  return done(null);
}

/** Names somebody with an account as a session's chair. */
export async function nameChair(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly email: string },
): Promise<Outcome<null, 'not-allowed' | 'chair-unknown'>> {
  if (!mayArrange(viewer, input.editionId)) return refuse('not-allowed');
  const person = await findPersonByEmail(house.db, input.email.trim().toLowerCase());
  if (!person) return refuse('chair-unknown', { field: 'email' });
  return changeChair(house, viewer, input, person.id, true);
}

/** Takes it back from a chair. */
export async function dismissChair(
  house: House,
  viewer: Viewer,
  input: SessionKey & { readonly personId: PersonId },
): Promise<Outcome<null, 'not-allowed'>> {
  if (!mayArrange(viewer, input.editionId)) return refuse('not-allowed');
  return changeChair(house, viewer, input, input.personId, false);
}

/** A session's chairs by name, for those who may name them. */
export async function readChairs(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<readonly { readonly personId: PersonId; readonly name: string }[]> {
  if (!mayArrange(viewer, key.editionId)) return [];
  const people = await listPersons(house.db, await listChairs(house.db, key));
  return people.map(({ id, name }) => ({ personId: id, name }));
}

async function changeChair(
  house: House,
  viewer: Viewer,
  key: SessionKey,
  personId: PersonId,
  isChair: boolean,
): Promise<Outcome<null, 'not-allowed'>> {
  const at = await findSessionAt(house, key);
  if (!at) return refuse('not-allowed');
  await house.db.transaction().execute(async (tx) => {
    await setChair(tx, at.key, personId, isChair);
    await recordAct(tx, {
      ...{ at: house.clock.now(), editionId: key.editionId, personId: actorOf(viewer) },
      act: isChair ? 'live.chair-named' : 'live.chair-dismissed',
      ...{ subject: at.key.code, facts: { name: at.session.title } },
    });
  });
  return done(null);
}
