import Search from 'lucide-react/icons/search';
import { data } from 'react-router';
import {
  filterFromQuery,
  filterSessions,
  isEmptyFilter,
  type SessionKind,
  sessionKinds,
  zoneClock,
} from '#programme';
import { searchProgramme } from '#programme/server';
import {
  Button,
  ButtonLink,
  Chip,
  Chips,
  EmptyState,
  PageHead,
  Section,
  SessionList,
  TextInput,
  trackColour,
} from '../../design/index.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import { addressWith } from '../site-tools.tsx';
import type { Route } from './+types/sessions';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { NotReleased } from './not-released.tsx';
import { pageMeta } from './page-meta.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { type SessionView, sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';
import { ZoneMenu } from './zone-menu.tsx';

/** Sessions shown at most; whoever has more looks by day or by a narrower word. */
const most = 300;

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  if (!published) return data({ published: false as const });
  const { programme } = published;
  const query = new URL(request.url).searchParams;
  const filter = filterFromQuery(query);
  const text = filter.text?.trim() ?? '';
  const found = text
    ? searchProgramme(published.search, text, { limit: most }).map(({ code }) => code)
    : null;
  // Breaks and notices are no sessions that anybody looks for, unless asked for by kind.
  const fitting = filterSessions(programme, filter, found && new Set(found)).filter(
    ({ kind }) => filter.kinds.length > 0 || isSession(kind),
  );
  const rank = new Map(found?.map((code, index) => [code, index]));
  const ordered = found
    ? [...fitting].sort((a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0))
    : [...fitting].sort(
        (a, b) =>
          (a.slot?.start ?? '9').localeCompare(b.slot?.start ?? '9') || a.title.localeCompare(b.title),
      );
  const at = {
    locale: asked.locale,
    zone: zoneOf(asked, edition),
    withDay: found !== null,
    clock: zoneClock(zoneOf(asked, edition)),
  };
  return data({
    published: true as const,
    text,
    filter,
    filtered: !isEmptyFilter(filter),
    total: programme.sessions.filter(({ kind }) => isSession(kind)).length,
    found: ordered.length,
    byRank: found !== null,
    kinds: sessionKinds.filter(
      (kind) => isSession(kind) && programme.sessions.some((session) => session.kind === kind),
    ),
    tracks: programme.tracks.map(({ code, name, colour }) => ({ code, name, colour })),
    sessions: ordered.slice(0, most).map((session) => sessionView(published, session, at)),
    zone: at.zone,
    stars: await readStars(asked, edition),
  });
}

function isSession(kind: SessionKind): boolean {
  return kind !== 'break' && kind !== 'notice';
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  const kind = loaderData?.published && loaderData.filter.kinds[0];
  return pageMeta(matches, ({ site }) => (kind ? site.kinds[kind] : site.nav.sessions), {
    noIndex: loaderData?.published && loaderData.filtered,
  });
}

export default function Sessions({ loaderData }: Route.ComponentProps) {
  const { texts } = useFrame();
  if (!loaderData.published) return <NotReleased title={texts.site.nav.sessions} />;
  return <Found {...loaderData} />;
}

type FoundProps = Extract<Route.ComponentProps['loaderData'], { published: true }>;

function Found(props: FoundProps) {
  const { texts, path, slug } = useFrame();
  const { schedule: words, nav, kinds } = texts.site;
  const kind = props.filter.kinds[0];
  return (
    <>
      <StarForm />
      <PageHead
        title={kind && props.filter.kinds.length === 1 ? kinds[kind] : nav.sessions}
        lead={
          <span data-live="found">
            {props.filtered
              ? words.shown({ n: props.found, of: props.total })
              : words.found({ n: props.found })}
          </span>
        }
        actions={<ZoneMenu />}
      />
      <search>
        <form method="get" action={path} className="search-form" data-live-search>
          <TextInput
            name="q"
            type="search"
            label={words.searchSessions({ n: props.total })}
            placeholder={words.searchPlaceholder}
            defaultValue={props.text}
            autoComplete="off"
          />
          {kind && <input type="hidden" name="kind" value={kind} />}
          {props.filter.tracks.map((track) => (
            <input key={track} type="hidden" name="track" value={track} />
          ))}
          <Button icon={Search}>{texts.common.search}</Button>
        </form>
      </search>
      <div data-live="filters">
        <FilterRows {...props} />
      </div>
      <div data-live="results">
        {props.found === 0 && (
          <EmptyState
            title={words.nothingFound}
            action={
              <ButtonLink look="ghost" href={`/${slug}/sessions`}>
                {words.clearFilters}
              </ButtonLink>
            }
          >
            {words.nothingFoundNext}
          </EmptyState>
        )}
        <Groups {...props} />
        {props.found > props.sessions.length && (
          <p className="mute after">{words.moreShown({ n: props.sessions.length })}</p>
        )}
      </div>
    </>
  );
}

function FilterRows(props: FoundProps) {
  const { texts, path, search } = useFrame();
  const { schedule: words, kinds } = texts.site;
  const at = { path, search };
  const kind = props.filter.kinds[0];
  return (
    <>
      <Chips label={words.kind} scroll>
        <Chip href={path} on={!props.filtered}>
          {words.all}
        </Chip>
        {props.kinds.map((each) => (
          <Chip key={each} href={addressWith(at, 'kind', each === kind ? null : each)} on={each === kind}>
            {kinds[each]}
          </Chip>
        ))}
      </Chips>
      {props.tracks.length > 0 && (
        <Chips label={words.track} scroll>
          {props.tracks.slice(0, 30).map((track) => (
            <Chip
              key={track.code}
              href={addressWith(at, 'track', props.filter.tracks.includes(track.code) ? null : track.code)}
              track={trackColour(track.colour)}
              on={props.filter.tracks.includes(track.code)}
            >
              {track.name}
            </Chip>
          ))}
        </Chips>
      )}
    </>
  );
}

/** By day; what a search found stays in the order of how well it fits. */
function Groups(props: FoundProps) {
  const { texts, locale } = useFrame();
  const { schedule: words } = texts.site;
  const rows = (sessions: readonly SessionView[], level?: 2) => (
    <SessionList>
      {sessions.map((session) => (
        <SessionRow
          key={session.code}
          session={session}
          starred={props.stars.includes(session.code)}
          level={level}
        />
      ))}
    </SessionList>
  );
  if (props.byRank)
    return props.sessions.length > 0 && <div className="section">{rows(props.sessions, 2)}</div>;
  return byDay(props.sessions, props.zone).map(([day, sessions]) => (
    <Section key={day} title={day === 'none' ? words.toBeAnnounced : dateWords(day, locale, 'long')}>
      {rows(sessions)}
    </Section>
  ));
}

function byDay(sessions: readonly SessionView[], zone: string): [string, SessionView[]][] {
  return [...Map.groupBy(sessions, (session) => (session.start ? dateIn(session.start, zone) : 'none'))];
}
