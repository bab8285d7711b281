import { data } from 'react-router';
import { nowAndNext, programmeDays } from '#programme';
import { ButtonLink, EmptyState, PageHead, Section, SessionList } from '../../design/index.ts';
import { dateIn, minutesBetween } from '../../kernel/time.ts';
import { clockTime, dateWords, momentWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/now';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { startsWords } from './starts-words.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const published = await publishedOf(context);
  if (!published) return data({ published: false as const });
  const now = asked.house.clock.now();
  const state = nowAndNext(published.programme, now);
  const stars = await readStars(asked, edition);
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  const view = (session: Parameters<typeof sessionView>[1]) => sessionView(published, session, at);
  const today = dateIn(now, edition.zone);
  const starred = published.programme.sessions
    .filter(
      (session) =>
        stars.includes(session.code) &&
        session.status === 'confirmed' &&
        session.slot &&
        session.slot.start > now,
    )
    .sort((a, b) => (a.slot?.start ?? '').localeCompare(b.slot?.start ?? ''));
  const upNext = state.rooms.flatMap(({ next }) => next ?? []).sort((a, b) => a.start.localeCompare(b.start));
  return data({
    published: true as const,
    now,
    clock: clockTime(now, at.zone),
    today,
    dayNumber: programmeDays(published.programme).find(({ date }) => date === today)?.index ?? null,
    moment: state.moment,
    nextStart: state.nextStart,
    nextStartWords: state.nextStart && momentWords(state.nextStart, at.zone, asked.locale),
    stars,
    on: [...state.rooms.flatMap(({ now: on }) => on), ...state.elsewhere]
      .filter(
        (each, index, all) => all.findIndex((other) => other.session.code === each.session.code) === index,
      )
      .map((each) => ({
        session: view(each.session),
        fraction: each.fraction,
        minutesLeft: each.minutesLeft,
      })),
    upNext: upNext
      .filter(
        (each, index, all) => all.findIndex((other) => other.session.code === each.session.code) === index,
      )
      .map((each) => ({ session: view(each.session), startsIn: each.startsIn })),
    nextForYou: starred.slice(0, 3).map((session) => ({
      session: view(session),
      startsIn: minutesBetween(now, session.slot?.start ?? now),
    })),
  });
}

export function meta({ matches }: Route.MetaArgs) {
  const frame = matches.find((match) => match?.id === 'edition/layout')?.loaderData as
    | { name: string }
    | undefined;
  return [{ title: `Now · ${frame?.name ?? ''}` }];
}

export default function Now({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale, name } = useFrame();
  const { now: words, schedule } = texts.site;
  if (!loaderData.published) {
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState
          title={schedule.notYet}
          action={<ButtonLink href={`/${slug}`}>{texts.site.nav.overview}</ButtonLink>}
        >
          {schedule.notYetNext}
        </EmptyState>
      </>
    );
  }
  const { on, upNext, nextForYou, stars, moment, dayNumber } = loaderData;
  const has = (code: string) => stars.includes(code);
  return (
    <>
      <StarForm />
      <PageHead
        eyebrow={dayNumber ? `${name} · ${words.dayOf({ n: dayNumber })}` : name}
        title={
          <span className="num">
            {dateWords(loaderData.today, locale, 'weekday')} {loaderData.clock}
          </span>
        }
        lead={<MomentSentence {...loaderData} />}
      />
      {(moment === 'on' || moment === 'before' || moment === 'between-days') && (
        <Section
          title={words.nextForYou}
          id="next-for-you"
          aside={nextForYou[0] && startsWords(nextForYou[0].startsIn, texts.common)}
        >
          {nextForYou.length > 0 ? (
            <SessionList>
              {nextForYou.map(({ session }) => (
                <SessionRow key={session.code} session={session} starred={has(session.code)} />
              ))}
            </SessionList>
          ) : (
            <p className="mute" data-stars-empty>
              {words.nothingStarred}
            </p>
          )}
        </Section>
      )}
      {on.length > 0 && (
        <Section
          title={words.onNow}
          id="on-now"
          aside={words.rooms({ n: new Set(on.map((each) => each.session.rooms[0]?.code)).size })}
        >
          <SessionList>
            {on.map(({ session, fraction, minutesLeft }) => (
              <SessionRow
                key={session.code}
                session={session}
                starred={has(session.code)}
                time={session.to ? schedule.until({ time: session.to }) : undefined}
                progress={{
                  value: Math.round(fraction * 100),
                  max: 100,
                  label: schedule.minutesLeft({ n: minutesLeft }),
                }}
              />
            ))}
          </SessionList>
        </Section>
      )}
      {upNext.length > 0 && (
        <Section
          title={words.upNext}
          id="up-next"
          aside={startsWords(upNext[0]?.startsIn ?? 0, texts.common)}
        >
          <SessionList>
            {upNext.map(({ session }) => (
              <SessionRow key={session.code} session={session} starred={has(session.code)} />
            ))}
          </SessionList>
        </Section>
      )}
      <p>
        <ButtonLink look="ghost" href={`/${slug}/schedule`}>
          {words.seeSchedule}
        </ButtonLink>
      </p>
    </>
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
