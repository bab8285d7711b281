import type { EntitledRole } from '#capacity';
import type { Role } from '#people';
import { findPersonsByEmail, listPeopleInRoles, listPersons } from '#people/server';
import {
  findPublishedProgramme,
  listSpeakers,
  listSpeakersWithAccount,
  listSpeakingCodes,
} from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { listRolePersons } from '../queries/role-persons.ts';
import { type InRole, withoutRepeats } from '../rules/in-role.ts';

const entitledAs: Partial<Record<Role, EntitledRole>> = {
  ...{ owner: 'organiser', organiser: 'organiser', programme: 'organiser', reviewer: 'organiser' },
  ...{ desk: 'organiser', 'volunteer-lead': 'organiser', sponsor: 'sponsor-staff', speaker: 'speaker' },
};

/**
 * Who is in which role of an edition at this moment: by a role of their account, by speaking under it, or by the address that the team wrote
 * down. Whoever has a session in the newest release, or in the timetable that is being worked on, speaks; one that is cancelled is none.
 */
export async function peopleInRoles(house: House, editionId: EditionId): Promise<readonly InRole[]> {
  const { db } = house;
  const speaking = await speakingCodes(house, editionId);
  const named = (await listRolePersons(db, editionId)).filter(
    ({ speakerCode }) => speakerCode === null || speaking.has(speakerCode),
  );
  const known = await findPersonsByEmail(db, [...new Set(named.map(({ email }) => email))]);
  const speakers = (await listSpeakersWithAccount(db, editionId)).filter(({ code }) => speaking.has(code));
  const persons = await listPersons(db, [...new Set(speakers.map(({ personId }) => personId))]);
  const granted = await listPeopleInRoles(db, editionId);
  return withoutRepeats([
    ...granted.flatMap(({ role, ...person }): InRole[] => {
      const as = entitledAs[role];
      return as ? [{ ...person, role: as }] : [];
    }),
    ...persons.map(
      ({ id: personId, name, email, locale }): InRole => ({
        ...{ role: 'speaker', personId, name, email, locale },
      }),
    ),
    ...named.map(
      ({ speakerCode: _, ...each }): InRole => ({ ...each, personId: known.get(each.email) ?? null }),
    ),
  ]);
}

/** Codes of speakers who speak. */
async function speakingCodes(house: House, editionId: EditionId): Promise<ReadonlySet<string>> {
  const published = await findPublishedProgramme(house, editionId);
  const released = [...(published?.sessionsOf ?? [])].flatMap(([code, sessions]) =>
    sessions.some(({ status }) => status === 'confirmed') ? [code] : [],
  );
  return new Set([...released, ...(await listSpeakingCodes(house.db, editionId))]);
}

/** Speakers who speak, of whom nobody knows an account or an address. */
export async function speakersWithoutAddress(
  house: House,
  editionId: EditionId,
): Promise<readonly { readonly code: string; readonly name: string }[]> {
  const speaking = await speakingCodes(house, editionId);
  const named = new Set((await listRolePersons(house.db, editionId)).map(({ speakerCode }) => speakerCode));
  const accounts = new Set((await listSpeakersWithAccount(house.db, editionId)).map(({ code }) => code));
  return (await listSpeakers(house.db, editionId))
    .filter(({ code }) => speaking.has(code) && !named.has(code) && !accounts.has(code))
    .map(({ code, name }) => ({ code, name }));
}
