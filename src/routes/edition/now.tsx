import { data } from 'react-router';
import { type NowAndNext, nowAndNext, programmeDays, type Session } from '#programme';
import { ButtonLink, PageHead, Section, SessionList } from '../../design/index.ts';
import { dateIn, minutesBetween } from '../../kernel/time.ts';
import { clockTime, dateWords, momentWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/now';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { NotReleased } from './not-released.tsx';
import { pageMeta } from './page-meta.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { type SessionView, sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { startsWords } from './starts-words.ts';
import { useFrame } from './use-frame.ts';
import { ZoneMenu } from './zone-menu.tsx';

/** What starts within so many minutes of the very next thing is "next"; the rest is "later". */
const together = 30;

export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  if (!published) return data({ published: false as const });
  const now = asked.house.clock.now();
  const state = nowAndNext(published.programme, now);
  const stars = await readStars(asked, edition);
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  const today = dateIn(now, edition.zone);
  const view = (session: Session) =>
    sessionView(published, session, {
      ...at,
      withDay: session.slot !== null && dateIn(session.slot.start, edition.zone) !== today,
    });
  const coming = comingUp(state);
  const first = coming[0]?.startsIn ?? 0;
  return data({
    published: true as const,
    clock: clockTime(now, at.zone),
    today: dateIn(now, at.zone),
    dayNumber: programmeDays(published.programme).find(({ date }) => date === today)?.index ?? null,
    moment: state.moment,
    nextStartWords: state.nextStart && momentWords(state.nextStart, at.zone, asked.locale),
    stars,
    on: onNow(state).map(({ session, fraction, minutesLeft }) => ({
      session: view(session),
      fraction,
      minutesLeft,
    })),
    startsIn: coming[0]?.startsIn ?? null,
    upNext: coming.filter(({ startsIn }) => startsIn <= first + together).map(({ session }) => view(session)),
    later: coming.filter(({ startsIn }) => startsIn > first + together).map(({ session }) => view(session)),
    nextForYou: starredToCome(published.programme.sessions, stars, now).map((session) => ({
      session: view(session),
      startsIn: minutesBetween(now, session.slot?.start ?? now),
    })),
  });
}

/** Plenaries and breaks first, since they are for all; then room by room. */
function onNow(state: NowAndNext) {
  const all = [
    ...state.plenaries,
    ...state.breaks,
    ...state.rooms.flatMap(({ now }) => now),
    ...state.elsewhere,
  ];
  return [...new Map(all.map((each) => [each.session.code, each])).values()];
}

function comingUp(state: NowAndNext) {
  const all = [
    ...[state.nextPlenary, state.nextBreak].flatMap((each) => each ?? []),
    ...state.rooms.flatMap(({ next }) => next ?? []),
  ];
  return [...new Map(all.map((each) => [each.session.code, each])).values()].sort(
    (a, b) => a.startsIn - b.startsIn,
  );
}

function starredToCome(sessions: readonly Session[], stars: readonly string[], now: string): Session[] {
  return sessions
    .filter(
      ({ code, status, slot }) => stars.includes(code) && status === 'confirmed' && slot && slot.start > now,
    )
    .sort((a, b) => (a.slot?.start ?? '').localeCompare(b.slot?.start ?? ''))
    .slice(0, 3);
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.now.title);
}

export default function Now({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale, name } = useFrame();
  const { now: words } = texts.site;
  if (!loaderData.published) return <NotReleased title={words.title} />;
  const { on, upNext, later, nextForYou, stars, moment, dayNumber } = loaderData;
  return (
    <div data-now={slug} data-on-now={words.onNow} data-up-next={words.upNext}>
      <StarForm />
      <PageHead
        eyebrow={dayNumber ? `${name} · ${words.dayOf({ n: dayNumber })}` : name}
        title={
          <span className="num" data-now-clock>
            {dateWords(loaderData.today, locale, 'weekday')} {loaderData.clock}
          </span>
        }
        lead={<MomentSentence {...loaderData} />}
        actions={<ZoneMenu />}
      />
      <div className={on.length > 0 ? 'now-columns' : undefined} data-now-lists>
        <div>
          {moment !== 'over' && moment !== 'no-times' && (
            <Section
              title={words.nextForYou}
              id="next-for-you"
              aside={nextForYou[0] && startsWords(nextForYou[0].startsIn, texts.common)}
            >
              {nextForYou.length > 0 ? (
                <SessionList>
                  {nextForYou.map(({ session }) => (
                    <SessionRow key={session.code} session={session} starred />
                  ))}
                </SessionList>
              ) : (
                <p className="mute" data-stars-empty={words.noneLeft}>
                  {stars.length > 0 ? words.noneLeft : words.nothingStarred}
                </p>
              )}
            </Section>
          )}
          {on.length > 0 && <OnNow on={on} stars={stars} />}
        </div>
        <div>
          <Coming
            title={words.upNext}
            id="up-next"
            sessions={upNext}
            stars={stars}
            startsIn={loaderData.startsIn}
          />
          <Coming title={words.laterToday} id="later" sessions={later} stars={stars} startsIn={null} />
        </div>
      </div>
      <p className="after">
        <ButtonLink look="ghost" href={`/${slug}/schedule`}>
          {words.seeSchedule}
        </ButtonLink>
      </p>
    </div>
  );
}

function OnNow(props: {
  readonly on: readonly {
    readonly session: SessionView;
    readonly fraction: number;
    readonly minutesLeft: number;
  }[];
  readonly stars: readonly string[];
}) {
  const { texts } = useFrame();
  const { now: words, schedule } = texts.site;
  const rooms = new Set(props.on.flatMap(({ session }) => session.rooms.map(({ code }) => code)));
  return (
    <Section title={words.onNow} id="on-now" aside={rooms.size > 0 && words.rooms({ n: rooms.size })}>
      <SessionList>
        {props.on.map(({ session, fraction, minutesLeft }) => (
          <SessionRow
            key={session.code}
            session={session}
            starred={props.stars.includes(session.code)}
            until
            progress={{
              value: Math.round(fraction * 100),
              max: 100,
              label: schedule.minutesLeft({ n: minutesLeft }),
            }}
          />
        ))}
      </SessionList>
    </Section>
  );
}

function Coming(props: {
  readonly title: string;
  readonly id: string;
  readonly sessions: readonly SessionView[];
  readonly stars: readonly string[];
  readonly startsIn: number | null;
}) {
  const { texts } = useFrame();
  if (props.sessions.length === 0) return null;
  return (
    <Section
      title={props.title}
      id={props.id}
      aside={props.startsIn !== null && startsWords(props.startsIn, texts.common)}
    >
      <SessionList>
        {props.sessions.map((session) => (
          <SessionRow key={session.code} session={session} starred={props.stars.includes(session.code)} />
        ))}
      </SessionList>
    </Section>
  );
}

function MomentSentence(props: {
  readonly moment: string;
  readonly nextStartWords: string | null;
  readonly on: readonly unknown[];
}) {
  const { texts } = useFrame();
  const words = texts.site.now;
  const when = props.nextStartWords ?? '';
  if (props.moment === 'before') return words.before({ when });
  if (props.moment === 'between-days') return words.betweenDays({ when });
  if (props.moment === 'over') return words.over;
  if (props.moment === 'no-times') return words.noTimes;
  return props.on.length === 0 ? words.nothingNow : null;
}
