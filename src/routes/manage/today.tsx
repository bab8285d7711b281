import { mayKeepBoard } from '#community';
import { countWaitingGroups, countWaitingSpaces } from '#community/server';
import { countConductReaders } from '#conduct/server';
import { listPages } from '#directory/server';
import { demandOn } from '#live';
import { countStars, countStarsByDay } from '#live/server';
import { mayOrganise } from '#people';
import { examineInstallation } from '#people/server';
import { examineProgramme } from '#programme/server';
import { ButtonLink, PageHead, Stat, Stats, TodoList, TodoRow } from '../../design/index.ts';
import { dateIn, datesBetween } from '../../kernel/time.ts';
import { dateSpan, dateWords, numberWords } from '../../texts/format.ts';
import { editionOf } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/today';
import { Demand, Growth, MostStarred } from './today-charts.tsx';
import { demandDay, mostStarred } from './today-stars.ts';
import { todayTodos } from './today-todos.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { house, viewer, locale, texts } = houseOf(context);
  const edition = editionOf(context);
  const state = await examineProgramme(house, viewer, { editionId: edition.id });
  if (!state.ok) throw new Response(null, { status: 403 });
  const programme = state.value;
  const health = await examineInstallation(house, viewer);
  const [stars, growth, pages, conductReaders] = await Promise.all([
    countStars(house.db, edition.id),
    countStarsByDay(house.db, edition.id, edition.zone),
    listPages(house.db, edition.id),
    countConductReaders(house.db, edition.id),
  ]);
  const now = house.clock.now();
  const today = dateIn(now, edition.zone);
  const todos = todayTodos({
    edition,
    programme,
    pages,
    conductReaders,
    findings: health.ok ? health.value : [],
    spacesWaiting: mayKeepBoard(viewer, edition.id) ? await countWaitingSpaces(house, edition.id) : 0,
    groupsWaiting: mayOrganise(viewer, edition.id) ? await countWaitingGroups(house.db, edition.id) : 0,
    viewer,
    texts,
    locale,
  });
  const days = datesBetween(edition.startsOn, edition.endsOn);
  const { working } = programme;
  const day = demandDay(url.searchParams.get('day'), { days, today, working, stars, zone: edition.zone });
  return {
    today,
    days,
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    todos,
    day,
    demand: day && demandOn(day, working, stars, edition.zone),
    growth,
    most: mostStarred(working, stars),
    numbers: {
      sessions: working.sessions.length,
      placed: working.sessions.filter((session) => session.slot || session.parent).length,
      speakers: working.speakers.length,
      rooms: working.rooms.length,
      seats: working.rooms.reduce((sum, room) => sum + (room.capacity ?? 0), 0),
      stars: [...stars.values()].reduce((sum, count) => sum + count, 0),
      release: programme.release,
    },
  };
}

export default function TodayPage({ loaderData }: Route.ComponentProps) {
  const frame = useManage();
  const words = frame.words.house.today;
  const open = loaderData.todos.filter((todo) => todo.tone === 'bad' || todo.tone === 'warn').length;
  return (
    <>
      <title>{`${frame.words.frame.nav.today} · ${frame.name}`}</title>
      <PageHead
        eyebrow={<When {...loaderData} />}
        title={words.title({ n: open })}
        actions={
          <>
            <ButtonLink href={`/${frame.slug}`} look="ghost">
              {words.publicPages}
            </ButtonLink>
            {frame.mayEdit && loaderData.numbers.sessions > 0 && (
              <ButtonLink href={frame.to('release')}>{words.release}</ButtonLink>
            )}
          </>
        }
      />
      <div className="two-columns">
        <div>
          <Todos todos={loaderData.todos} />
          <Growth growth={loaderData.growth} />
          <MostStarred rows={loaderData.most} />
        </div>
        <div>
          <Numbers {...loaderData.numbers} />
          {loaderData.demand && loaderData.day && (
            <Demand demand={loaderData.demand} day={loaderData.day} days={loaderData.days} />
          )}
        </div>
      </div>
    </>
  );
}

function When(props: {
  readonly today: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly days: readonly string[];
}) {
  const frame = useManage();
  const words = frame.words.house.today;
  const { today, startsOn, endsOn, days } = props;
  const left = Math.round((Date.parse(startsOn) - Date.parse(today)) / 86_400_000);
  const where =
    today > endsOn
      ? words.over
      : left > 0
        ? words.before({ days: left })
        : words.running({ day: days.indexOf(today) + 1, of: days.length });
  return (
    <>
      {dateWords(today, frame.locale, 'long')} · {where} · {dateSpan(startsOn, endsOn, frame.locale)}
    </>
  );
}

function Todos({ todos }: Pick<Route.ComponentProps['loaderData'], 'todos'>) {
  const words = useManage().words.house.today;
  return (
    <TodoList label={words.todoLabel}>
      {todos.map((todo) => (
        <TodoRow
          key={todo.title}
          tone={todo.tone}
          toneLabel={words.tones[todo.tone]}
          title={todo.title}
          action={
            todo.action && (
              <ButtonLink href={todo.action.href} look={todo.tone === 'good' ? 'quiet' : 'ghost'}>
                {todo.action.label}
              </ButtonLink>
            )
          }
        >
          {todo.body}
        </TodoRow>
      ))}
    </TodoList>
  );
}

function Numbers(props: Route.ComponentProps['loaderData']['numbers']) {
  const frame = useManage();
  const words = frame.words.house.today.numbers;
  const number = (value: number) => numberWords(value, frame.locale);
  return (
    <Stats>
      <Stat
        label={words.sessions}
        value={number(props.sessions)}
        note={words.placed({ n: props.placed, of: props.sessions })}
        progress={{ value: props.placed, max: Math.max(1, props.sessions), label: words.sessions }}
        href={frame.mayEdit ? frame.to('sessions') : undefined}
      />
      <Stat label={words.stars} value={number(props.stars)} note={words.starsNote} />
      <Stat
        label={words.speakers}
        value={number(props.speakers)}
        href={frame.mayEdit ? frame.to('speakers') : undefined}
      />
      <Stat
        label={words.rooms}
        value={number(props.rooms)}
        note={props.seats > 0 ? words.seats({ n: props.seats }) : undefined}
        href={frame.mayEdit ? frame.to('rooms') : undefined}
      />
    </Stats>
  );
}
