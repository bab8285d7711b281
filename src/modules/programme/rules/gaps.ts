import type { Programme, Session } from './programme.ts';

/** Codes of confirmed sessions that lack something. */
export type Gaps = {
  readonly unplaced: readonly string[];
  readonly roomless: readonly string[];
  readonly speakerless: readonly string[];
  readonly abstractless: readonly string[];
};

/** Kinds that have somebody on stage, who should be named and described. */
const spoken: ReadonlySet<string> = new Set(['talk', 'tutorial', 'workshop', 'keynote', 'panel', 'poster']);

/** What the sessions of a programme still lack. Remote ones need no room, nested ones are where the outer one is. */
export function gapsIn({ sessions }: Pick<Programme, 'sessions'>): Gaps {
  const confirmed = sessions.filter((session) => session.status === 'confirmed');
  const codes = (lacks: (session: Session) => boolean) =>
    confirmed.filter(lacks).map((session) => session.code);
  return {
    unplaced: codes((session) => session.slot === null && session.parent === null),
    roomless: codes(
      (session) =>
        session.slot?.rooms.length === 0 &&
        session.parent === null &&
        session.delivery !== 'remote' &&
        spoken.has(session.kind),
    ),
    speakerless: codes((session) => spoken.has(session.kind) && session.speakers.length === 0),
    abstractless: codes((session) => spoken.has(session.kind) && !session.abstract && !session.description),
  };
}
