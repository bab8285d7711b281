import { type AgendaEntry, type AgendaReason, freeUntil, suggestNow } from '#live';
import type { Session } from '#programme';
import type { PublishedProgramme } from '#programme/server';
import { Section, SessionList } from '../../design/index.ts';
import { minutesBetween } from '../../kernel/time.ts';
import { clockTime } from '../../texts/format.ts';
import { type GatheringView, gatheringView } from './agenda-views.ts';
import { GatheringRow } from './gathering-row.tsx';
import { SessionRow } from './session-row.tsx';
import type { SessionView } from './session-views.ts';
import { useFrame } from './use-frame.ts';

export type NextView = {
  readonly session: SessionView | null;
  readonly gathering: GatheringView | null;
  readonly isStarred: boolean;
  readonly promised: readonly Exclude<AgendaReason, 'starred'>[];
  readonly startsIn: number;
};

/** The next three things of an agenda that others take part in. */
export function nextViews(
  entries: readonly AgendaEntry[],
  now: string,
  view: (session: Session) => SessionView,
  zone: string,
): readonly NextView[] {
  return entries
    .flatMap(({ session, gathering, start, reasons }): NextView[] => {
      const isOne = session?.status === 'confirmed' || gathering !== null;
      if (!isOne || !start || start <= now) return [];
      return [
        {
          session: session && view(session),
          gathering: gathering && gatheringView(gathering, zone),
          isStarred: reasons.includes('starred'),
          promised: reasons.filter((reason) => reason !== 'starred'),
          startsIn: minutesBetween(now, start),
        },
      ];
    })
    .slice(0, 3);
}

export function NextRow({ session, gathering, isStarred, promised }: NextView) {
  const { texts } = useFrame();
  const badges = promised.map((reason) => ({
    label: texts.agenda.reasons[reason],
    tone: 'good' as const,
  }));
  if (gathering) return <GatheringRow gathering={gathering} badges={badges} />;
  return session && <SessionRow session={session} starred={isStarred} badges={badges} />;
}

/** What to do with the time until the next promise. */
export function freeNow(
  published: PublishedProgramme,
  entries: readonly AgendaEntry[],
  now: string,
  view: (session: Session) => SessionView,
  zone: string,
) {
  const until = freeUntil(entries, now);
  const suggestions = suggestNow(published.programme.sessions, entries, now);
  return {
    freeUntil: until ? clockTime(until, zone) : null,
    suggestions: suggestions.map(({ session, why }) => ({
      session: view(session),
      why:
        why.kind === 'starred'
          ? null
          : { n: why.starred, track: published.tracks.get(why.track)?.name ?? why.track },
    })),
  };
}

/** Somebody has nothing at this moment: what they could walk into. */
export function FreeNow(props: {
  readonly freeUntil: string | null;
  readonly stars: readonly string[];
  readonly suggestions: readonly {
    readonly session: SessionView;
    readonly why: { readonly n: number; readonly track: string } | null;
  }[];
}) {
  const { texts } = useFrame();
  const words = texts.agenda;
  return (
    <Section
      title={words.freeNow}
      id="free-now"
      aside={props.freeUntil === null ? undefined : words.freeUntil({ time: props.freeUntil })}
    >
      <SessionList>
        {props.suggestions.map(({ session, why }) => (
          <SessionRow
            key={session.code}
            session={session}
            starred={props.stars.includes(session.code)}
            after={<p className="small mute">{why ? words.why.track(why) : words.why.starred}</p>}
          />
        ))}
      </SessionList>
    </Section>
  );
}
