import type { Programme } from '#programme';
import type { RehearsalEdition } from './rehearsal.ts';

/** The working programme of an edition that has keynotes to announce and nothing else yet; each guid is new. */
export function withKeynotes(edition: RehearsalEdition, newId: () => string): Programme {
  const keynotes = edition.announcedKeynotes.map((keynote, index) => ({
    ...keynote,
    code: `KEYNOTE${index + 1}`,
    number: index + 1,
  }));
  return {
    ...edition.working,
    speakers: keynotes.map(({ code, name, biography }) => ({
      code,
      name,
      pronouns: null,
      affiliation: null,
      biography,
      picture: null,
      links: [],
    })),
    sessions: keynotes.map(({ code, number, name, title }) => ({
      ...{ code, number, guid: newId(), title: title ?? name, speakers: [code] },
      ...{ kind: 'keynote', kindLabel: null, subtitle: null, abstract: null, description: null },
      ...{ contentNotes: null, track: null, level: null, language: 'en', recorded: null },
      ...{ delivery: 'on-site', links: [], tags: [], slot: null, minutes: 45, parent: null },
      ...{ status: 'confirmed', translations: {} },
    })),
  };
}
