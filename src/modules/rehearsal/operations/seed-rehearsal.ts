import { createEdition, savePages, updateEdition } from '#directory/server';
import { replaceExpo } from '#expo/server';
import { operator } from '#people';
import { insertGrant, insertPerson } from '#people/server';
import type { Programme, Session, Speaker } from '#programme';
import { announceSessions, releaseTimetable, replaceProgramme } from '#programme/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import type { Outcome } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { writeSetting } from '../../../platform/settings.ts';
import type { Rehearsal, RehearsalEdition } from '../rules/rehearsal.ts';
import { rehearsalProgramme } from '../rules/rehearsal-programme.ts';
import { clockSetting, moveClock } from './move-clock.ts';

/** Fills an empty installation with the rehearsal conference, and sets its clock to the conference's Friday, 10:25. */
export async function seedRehearsal(
  house: House,
  rehearsal: Rehearsal = rehearsalProgramme(),
): Promise<void> {
  const ids = new Map<string, EditionId>();
  for (const edition of [rehearsal.past, rehearsal.current, rehearsal.coming]) {
    ids.set(edition.slug, await seedEdition(house, rehearsal, edition));
  }
  house.clock.setOffset(0);
  await seedPeople(house, rehearsal, ids);
  await moveClock(house, operator, { to: rehearsal.startsAt });
  // Written last: a rehearsal that was killed while it was seeded is recognised and made anew.
  await house.db
    .transaction()
    .execute((tx) => writeSetting(tx, 'rehearsal.seeded', { seed: rehearsal.seed }, house.clock.now()));
  house.log.info('rehearsal.seeded', { editions: ids.size, setting: clockSetting });
}

async function seedEdition(
  house: House,
  rehearsal: Rehearsal,
  edition: RehearsalEdition,
): Promise<EditionId> {
  const { head, facts } = edition;
  setClock(house, edition.releases[0]?.releasedAt ?? `${head.startsOn}T08:00:00Z`);
  const { id } = must(
    await createEdition(house, operator, {
      conferenceName: rehearsal.conference.name,
      name: head.title,
      slug: edition.slug,
      startsOn: head.startsOn,
      endsOn: head.endsOn,
      zone: head.zone,
      city: head.city,
      country: facts.country,
    }),
  );
  must(
    await updateEdition(house, operator, {
      editionId: id,
      changes: {
        tagline: facts.tagline,
        about: head.about,
        forWhom: facts.forWhom,
        takePart: facts.takePart,
        mode: facts.mode,
        venueName: head.venue,
        address: facts.address,
        latitude: facts.latitude,
        longitude: facts.longitude,
        accent: edition.accent,
        channels: edition.channels.map(({ kind, label, url }) => ({ kind, label, url })),
        callOpensAt: edition.call?.opensAt ?? null,
        callClosesAt: edition.call?.closesAt ?? null,
        ticketsOpenAt: facts.ticketsFrom,
        aidClosesAt: facts.aidUntil,
        isPublic: true,
        isRehearsal: true,
      },
    }),
  );
  must(
    await savePages(house, operator, {
      editionId: id,
      pages: edition.pages.map((page) => ({ ...page, isPublic: true })),
    }),
  );
  must(
    await replaceExpo(house, operator, {
      editionId: id,
      sponsors: edition.sponsors,
      jobs: edition.jobs.map((job) => ({
        title: job.title,
        employer: job.employer,
        place: job.place,
        url: job.link,
        description: `${job.description}\n\n${job.salary}`,
      })),
    }),
  );
  for (const release of edition.releases) {
    setClock(house, release.releasedAt);
    must(await replaceProgramme(house, operator, { editionId: id, programme: release.programme }));
    must(await releaseTimetable(house, operator, { editionId: id, name: release.name, note: null }));
  }
  if (edition.announcedKeynotes.length > 0) await seedKeynotes(house, id, edition);
  else must(await replaceProgramme(house, operator, { editionId: id, programme: edition.working }));
  return id;
}

/** Keynotes that are announced before there is a programme. */
async function seedKeynotes(house: House, editionId: EditionId, edition: RehearsalEdition): Promise<void> {
  const speakers = edition.announcedKeynotes.map(
    ({ name, biography }, index): Speaker => ({
      code: `KEYNOTE${index + 1}`,
      name,
      pronouns: null,
      affiliation: null,
      biography,
      picture: null,
      links: [],
    }),
  );
  const sessions = edition.announcedKeynotes.map(
    ({ name, title }, index): Session => ({
      code: `KEYNOTE${index + 1}`,
      number: index + 1,
      guid: house.newId<string>(),
      kind: 'keynote',
      kindLabel: null,
      title: title ?? name,
      subtitle: null,
      abstract: null,
      description: null,
      contentNotes: null,
      track: null,
      level: null,
      language: 'en',
      speakers: [`KEYNOTE${index + 1}`],
      recorded: null,
      delivery: 'on-site',
      links: [],
      tags: [],
      slot: null,
      minutes: 45,
      parent: null,
      status: 'confirmed',
      translations: {},
    }),
  );
  const programme: Programme = { ...edition.working, speakers, sessions };
  must(await replaceProgramme(house, operator, { editionId, programme }));
  must(
    await announceSessions(house, operator, {
      editionId,
      codes: sessions.map(({ code }) => code),
      announced: true,
    }),
  );
}

async function seedPeople(
  house: House,
  rehearsal: Rehearsal,
  ids: ReadonlyMap<string, EditionId>,
): Promise<void> {
  await house.db.transaction().execute(async (tx) => {
    for (const member of rehearsal.cast) {
      const personId = member.id as PersonId;
      const organiser = member.key === 'organiser';
      await insertPerson(tx, {
        id: personId,
        name: member.name,
        email: member.email,
        locale: member.locale,
        steward: organiser,
        firstOrganiser: organiser,
      });
      for (const { edition, role } of member.grants) {
        const editionId = ids.get(edition);
        if (editionId)
          await insertGrant(tx, { editionId, personId, role, grantedBy: null, grantedAt: house.clock.now() });
      }
    }
  });
}

/** Seeding writes each thing at the time at which it would have happened. */
function setClock(house: House, moment: string): void {
  house.clock.setOffset(Date.parse(moment) - Date.now());
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(
    `The rehearsal could not be seeded: ${outcome.refusal.code} ${outcome.refusal.field ?? ''}`,
  );
}
