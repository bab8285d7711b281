import { type EntitledRole, entitledRoles } from '#capacity';
import { actorOf, mayOrganise, readEmail, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import { allOrNothing } from '../../../platform/database/all-or-nothing.ts';
import type { House } from '../../../platform/house.ts';
import { findShop } from '../queries/catalogue.ts';
import { removeRolePerson, writeRolePersons } from '../queries/role-persons.ts';
import { speakersWithoutAddress } from './people-in-roles.ts';

/** People whom one form names, at most. */
const mostNamed = 500;

export type NameInRoleCode =
  | 'not-allowed'
  | 'not-found'
  | 'email-not-valid'
  | 'too-many-people'
  | 'nobody-named';

/**
 * The team writes down who is in a role, by their addresses: whoever proves one by signing in takes what the role gives. A speaker is named
 * by the code of who speaks, and counts while they do. Naming somebody twice is naming them once.
 */
export async function nameInRole(
  house: House,
  viewer: Viewer,
  input: {
    readonly editionId: EditionId;
    readonly role: EntitledRole;
    /** In which language they are written to. */
    readonly locale: Locale;
    readonly people: readonly {
      readonly email: string;
      readonly name: string;
      readonly speakerCode: string | null;
    }[];
  },
): Promise<Outcome<number, NameInRoleCode>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, role, locale, people } = input;
  if (!entitledRoles.includes(role)) return refuse('not-found');
  if (people.length === 0) return refuse('nobody-named', { field: 'people' });
  if (people.length > mostNamed) return refuse('too-many-people', { field: 'people' });
  const read = people.map(({ email, name, speakerCode }) => ({
    ...{ role, locale, name: name.trim().slice(0, 120), email: readEmail(email) ?? '' },
    speakerCode: role === 'speaker' ? speakerCode : null,
  }));
  if (read.some(({ email }) => !email)) return refuse('email-not-valid', { field: 'people' });
  const byEmail = [...new Map(read.map((each) => [each.email, each])).values()];
  return allOrNothing<Outcome<number, NameInRoleCode>>(house.db, async (tx) => {
    if (!(await findShop(tx, editionId))) return refuse('not-found');
    if (role === 'speaker') {
      const free = await speakersWithoutAddress({ ...house, db: tx }, editionId);
      const isFree = (code: string | null) => free.some((each) => each.code === code);
      if (!byEmail.every(({ speakerCode }) => isFree(speakerCode))) return refuse('not-found');
    }
    const at = house.clock.now();
    await writeRolePersons(tx, editionId, byEmail, at);
    const [personId, facts] = [actorOf(viewer), { n: byEmail.length }];
    await recordAct(tx, { at, editionId, personId, act: 'tickets.role-named', subject: role, facts });
    await house.outbox.announce(tx, { name: 'tickets.roles-changed', editionId, facts: {} });
    return done(byEmail.length);
  });
}

/** The team takes an address out of a role: what it gave ends. */
export async function takeOutOfRole(
  house: House,
  viewer: Viewer,
  input: { readonly editionId: EditionId; readonly role: EntitledRole; readonly email: string },
): Promise<Outcome<null, 'not-allowed' | 'not-found'>> {
  if (!mayOrganise(viewer, input.editionId)) return refuse('not-allowed');
  const { editionId, role } = input;
  return allOrNothing<Outcome<null, 'not-allowed' | 'not-found'>>(house.db, async (tx) => {
    if (!(await removeRolePerson(tx, { ...input, email: readEmail(input.email) ?? '' })))
      return refuse('not-found');
    const at = house.clock.now();
    const personId = actorOf(viewer);
    await recordAct(tx, { at, editionId, personId, act: 'tickets.role-unnamed', subject: role, facts: {} });
    await house.outbox.announce(tx, { name: 'tickets.roles-changed', editionId, facts: {} });
    return done(null);
  });
}
