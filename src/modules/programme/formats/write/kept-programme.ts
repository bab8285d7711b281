import { headingsFrom } from '../../rules/headings-from.ts';
import type { KeptProgramme } from '../../rules/kept-programme.ts';
import type { Programme, Session } from '../../rules/programme.ts';
import { renderMarkdown } from './markdown.ts';

/** The document that devices keep of a release (`KeptProgramme` as JSON), without what no page shows. */
export function writeKeptProgramme(release: KeptProgramme['release'], programme: Programme): string {
  const kept: KeptProgramme = {
    release,
    programme: {
      ...programme,
      head: { ...programme.head, about: {} },
      speakers: programme.speakers.map((speaker) => ({
        ...speaker,
        biography: shown(speaker.biography),
        // Pictures of other sites are never loaded; ours come when there is a network.
        picture: speaker.picture?.startsWith('/files/') ? speaker.picture : null,
      })),
      sessions: programme.sessions.map(keptSession),
    },
  };
  return JSON.stringify(kept);
}

function keptSession(session: Session): Session {
  return {
    ...session,
    guid: '',
    abstract: shown(session.abstract),
    description: shown(session.description),
    translations: Object.fromEntries(
      Object.entries(session.translations).map(([locale, { title, abstract, description }]) => [
        locale,
        {
          ...(title ? { title } : {}),
          ...(abstract ? { abstract: shown(abstract) ?? '' } : {}),
          ...(description ? { description: shown(description) ?? '' } : {}),
        },
      ]),
    ),
  };
}

function shown(markdown: string | null): string | null {
  return markdown ? headingsFrom(renderMarkdown(markdown), 2) : null;
}
