import { createEdition, savePages, updateEdition } from '#directory/server';
import { replaceExpo } from '#expo/server';
import { operator } from '#people';
import { announceSessions, releaseTimetable, replaceProgramme } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { withKeynotes } from '../rules/announced-keynotes.ts';
import type { RehearsalEdition } from '../rules/rehearsal.ts';
import { must, setClock } from './seed-parts.ts';
import { seedShop } from './seed-shop.ts';

/** Makes an edition of the rehearsal with everything in it, each thing at the time at which it would have happened. */
export async function seedEdition(
  house: House,
  conferenceName: string,
  edition: RehearsalEdition,
): Promise<EditionId> {
  const { head, facts } = edition;
  setClock(house, edition.releases[0]?.releasedAt ?? `${head.startsOn}T08:00:00Z`);
  const { id: editionId } = must(
    await createEdition(house, operator, {
      conferenceName,
      name: head.title,
      slug: edition.slug,
      startsOn: head.startsOn,
      endsOn: head.endsOn,
      zone: head.zone,
      city: head.city,
      country: facts.country,
    }),
  );
  must(await updateEdition(house, operator, { editionId, changes: changesOf(edition) }));
  const pages = edition.pages.map((page) => ({ ...page, isPublic: true }));
  must(await savePages(house, operator, { editionId, pages }));
  must(await replaceExpo(house, operator, { editionId, sponsors: edition.sponsors, jobs: jobsOf(edition) }));
  await seedProgramme(house, editionId, edition);
  await seedShop(house, editionId, edition);
  return editionId;
}

function changesOf({ head, facts, ...edition }: RehearsalEdition) {
  return {
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
  };
}

function jobsOf({ jobs }: RehearsalEdition) {
  return jobs.map((job) => ({
    title: job.title,
    employer: job.employer,
    place: job.place,
    url: job.link,
    description: `${job.description}\n\n${job.salary}`,
  }));
}

/** Releases, then what is worked on after the last of them, or keynotes that are announced before there is a programme. */
async function seedProgramme(house: House, editionId: EditionId, edition: RehearsalEdition): Promise<void> {
  for (const { name, programme, releasedAt } of edition.releases) {
    setClock(house, releasedAt);
    must(await replaceProgramme(house, operator, { editionId, programme }));
    must(await releaseTimetable(house, operator, { editionId, name, note: null }));
  }
  if (edition.announcedKeynotes.length === 0) {
    must(await replaceProgramme(house, operator, { editionId, programme: edition.working }));
    return;
  }
  const programme = withKeynotes(edition, () => house.newId<string>());
  must(await replaceProgramme(house, operator, { editionId, programme }));
  const codes = programme.sessions.map(({ code }) => code);
  must(await announceSessions(house, operator, { editionId, codes, announced: true }));
}
