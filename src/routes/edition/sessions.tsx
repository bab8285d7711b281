import Search from 'lucide-react/icons/search';
import { data } from 'react-router';
import { filterFromQuery, filterSessions, isEmptyFilter } from '#programme';
import { searchProgramme } from '#programme/server';
import {
  Button,
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
import { SessionRow, StarForm } from './session-row.tsx';
import { type SessionView, sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';

/** Sessions shown at most; whoever has more looks by day or by a narrower word. */
const most = 300;

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  if (!published) throw new Response(null, { status: 404 });
  const { programme } = published;
  const query = new URL(request.url).searchParams;
  const filter = filterFromQuery(query);
  const text = filter.text?.trim() ?? '';
  const found = text
    ? searchProgramme(published.search, text, { limit: most }).map(({ code }) => code)
    : null;
  const fitting = filterSessions(programme, filter, found && new Set(found));
  const rank = new Map(found?.map((code, index) => [code, index]));
  const ordered = found
    ? [...fitting].sort((a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0))
    : [...fitting].sort(
        (a, b) =>
          (a.slot?.start ?? '9').localeCompare(b.slot?.start ?? '9') || a.title.localeCompare(b.title),
      );
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  return data({
    text,
    filter,
    filtered: !isEmptyFilter(filter),
    total: programme.sessions.length,
    found: ordered.length,
    byRank: found !== null,
    kinds: [...new Set(programme.sessions.map((session) => session.kind))].filter(
      (kind) => kind !== 'break' && kind !== 'notice',
    ),
    tracks: programme.tracks.map(({ code, name, colour }) => ({ code, name, colour })),
    sessions: ordered.slice(0, most).map((session) => sessionView(published, session, at)),
    zone: at.zone,
    stars: await readStars(asked, edition),
  });
}

export function meta({ matches }: Route.MetaArgs) {
  const frame = matches.find((match) => match?.id === 'edition/layout')?.loaderData as
    | { name: string }
    | undefined;
  return [{ title: `Sessions · ${frame?.name ?? ''}` }];
}

export default function Sessions({ loaderData }: Route.ComponentProps) {
  const { texts, path, search, slug, locale } = useFrame();
  const { schedule: words, nav, kinds } = texts.site;
  const at = { path, search };
  const kind = loaderData.filter.kinds[0];
  const groups = loaderData.byRank
    ? [['', loaderData.sessions] as const]
    : byDay(loaderData.sessions, loaderData.zone);
  return (
    <>
      <StarForm />
      <PageHead
        title={kind && loaderData.filter.kinds.length === 1 ? kinds[kind] : nav.sessions}
        lead={
          loaderData.filtered
            ? words.shown({ n: loaderData.found, of: loaderData.total })
            : words.found({ n: loaderData.found })
        }
      />
      <search>
        <form method="get" action={path} className="search-form">
          <TextInput
            name="q"
            type="search"
            label={words.searchSessions({ n: loaderData.total })}
            placeholder={words.searchPlaceholder}
            defaultValue={loaderData.text}
            autoComplete="off"
            data-live-search
          />
          {kind && <input type="hidden" name="kind" value={kind} />}
          <Button icon={Search}>{texts.common.search}</Button>
        </form>
      </search>
      <Chips label={words.filters} scroll>
        <Chip href={path} on={!loaderData.filtered}>
          {words.all}
        </Chip>
        {loaderData.kinds.map((each) => (
          <Chip key={each} href={addressWith(at, 'kind', each === kind ? null : each)} on={each === kind}>
            {kinds[each]}
          </Chip>
        ))}
      </Chips>
      <Chips label={words.track} scroll>
        {loaderData.tracks.slice(0, 30).map((track) => (
          <Chip
            key={track.code}
            href={addressWith(at, 'track', loaderData.filter.tracks.includes(track.code) ? null : track.code)}
            track={trackColour(track.colour)}
            on={loaderData.filter.tracks.includes(track.code)}
          >
            {track.name}
          </Chip>
        ))}
      </Chips>
      {loaderData.found === 0 && (
        <EmptyState
          title={words.nothingFound}
          action={<a href={`/${slug}/sessions`}>{words.clearFilters}</a>}
        >
          {words.nothingFoundNext}
        </EmptyState>
      )}
      <div data-results>
        {groups.map(([day, sessions]) => (
          <Section
            key={day}
            title={day === '' ? '' : day === 'none' ? words.toBeAnnounced : dateWords(day, locale, 'long')}
          >
            <SessionList>
              {sessions.map((session) => (
                <SessionRow
                  key={session.code}
                  session={session}
                  starred={loaderData.stars.includes(session.code)}
                />
              ))}
            </SessionList>
          </Section>
        ))}
      </div>
    </>
  );
}

function byDay(sessions: readonly SessionView[], zone: string): [string, SessionView[]][] {
  return [...Map.groupBy(sessions, (session) => (session.start ? dateIn(session.start, zone) : 'none'))];
}
