import { type AgendaEntry, isPromised, titleOfEntry } from '#live';
import { readAgendas } from '#live/server';
import {
  type BadgeText,
  EmptyState,
  PageHead,
  Section,
  SessionCard,
  SessionList,
} from '../../design/index.ts';
import { dateIn, timeIn } from '../../kernel/time.ts';
import { dateWords } from '../../texts/format.ts';
import type { Route } from './+types/my-agenda';
import { personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

type Line = {
  readonly key: string;
  readonly title: string;
  readonly href: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly room: string | null;
  readonly reasons: AgendaEntry['reasons'];
  /** What stands at the same time in another conference's agenda. */
  readonly elsewhere: string | null;
};

/** What is to come of all agendas, day by day, each conference beside the others in its own zone. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const now = house.clock.now();
  const agendas = await readAgendas(house, viewer, now.slice(0, 10));
  const all = agendas.flatMap(({ edition, agenda }) => agenda.entries.map((entry) => ({ edition, entry })));
  const timed = all.flatMap(({ edition, entry }) => {
    const { start, end, session, own, gathering } = entry;
    if (!start || (end ?? start) < now || session?.status === 'cancelled') return [];
    const other = all.find(
      (each) =>
        each.edition.id !== edition.id &&
        each.entry.start !== null &&
        each.entry.end !== null &&
        each.entry.start < (end ?? start) &&
        start < each.entry.end &&
        (isPromised(entry) || isPromised(each.entry)),
    );
    const line: Line = {
      ...{ key: `${edition.slug} ${entry.key}`, start, end, reasons: entry.reasons },
      title: titleOfEntry(entry),
      href: placeIn(edition.slug, entry),
      from: timeIn(start, edition.zone),
      to: end && end > start ? timeIn(end, edition.zone) : null,
      room: own?.place || gathering?.place || (entry.place?.name ?? null),
      elsewhere: other ? titleOfEntry(other.entry) : null,
    };
    return [{ day: dateIn(start, edition.zone), edition, line }];
  });
  const days = [...Map.groupBy(timed, ({ day }) => day)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    days: days.map(([day, lines]) => ({
      day,
      editions: [...Map.groupBy(lines, ({ edition }) => edition)].map(([{ slug, name, zone }, own]) => ({
        ...{ slug, name, zone },
        lines: own.map(({ line }) => line),
      })),
    })),
  };
}

/** Where an entry is shown; `null` for a thing of one's own. */
function placeIn(slug: string, { session, gathering }: AgendaEntry): string | null {
  if (session) return `/${slug}/sessions/${session.code}`;
  return gathering && `/${slug}/${gathering.path}`;
}

export default function MyAgenda({ loaderData }: Route.ComponentProps) {
  const { texts, locale } = useAccount();
  const words = texts.agenda;
  return (
    <>
      <title>{words.everywhere}</title>
      <PageHead title={words.everywhere} lead={words.everywhereLead} />
      {loaderData.days.length === 0 && (
        <EmptyState title={words.everywhereNone}>{words.everywhereNoneNext}</EmptyState>
      )}
      {loaderData.days.map(({ day, editions }) => (
        <Section key={day} title={dateWords(day, locale, 'long')}>
          <div className={editions.length > 1 ? 'beside' : undefined}>
            {editions.map(({ slug, name, zone, lines }) => (
              <div key={slug}>
                <p className="small">
                  <a href={`/${slug}/stars`}>{name}</a> <span className="mute">{zone}</span>
                </p>
                <SessionList label={name}>
                  {lines.map((line) => (
                    <AgendaRow key={line.key} line={line} />
                  ))}
                </SessionList>
              </div>
            ))}
          </div>
        </Section>
      ))}
    </>
  );
}

function AgendaRow({ line }: { readonly line: Line }) {
  const { texts } = useAccount();
  const words = texts.agenda;
  const badges = line.reasons.flatMap((reason): BadgeText[] =>
    reason === 'starred' ? [] : [{ label: words.reasons[reason], tone: reason === 'own' ? 'info' : 'good' }],
  );
  return (
    <SessionCard
      title={line.title}
      href={line.href ?? undefined}
      time={
        <>
          <time dateTime={line.start}>{line.from}</time>
          {line.to && (
            <>
              –<time dateTime={line.end ?? undefined}>{line.to}</time>
            </>
          )}
        </>
      }
      room={line.room ?? undefined}
      badges={badges}
    >
      {line.elsewhere && <p className="small warn-text">{words.alsoElsewhere({ title: line.elsewhere })}</p>}
    </SessionCard>
  );
}
