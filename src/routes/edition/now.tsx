import { ButtonLink, PageHead, Section, SessionList } from '../../design/index.ts';
import { dateWords } from '../../texts/format.ts';
import { AnnouncedToday } from '../announce/announced-today.tsx';
import { OwnLightning } from '../community/own-lightning.tsx';
import type { Route } from './+types/now';
import { NotReleased } from './not-released.tsx';
import { FreeNow, NextRow } from './now-agenda.tsx';
import { loadNow } from './now-load.ts';
import { pageMeta } from './page-meta.ts';
import { ReleaseMark } from './release-mark.tsx';
import { SessionRow, StarForm } from './session-row.tsx';
import type { SessionView } from './session-views.ts';
import { startsWords } from './starts-words.ts';
import { useFrame } from './use-frame.ts';
import { ZoneMenu } from './zone-menu.tsx';

export function loader({ context }: Route.LoaderArgs) {
  return loadNow(context);
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
      <ReleaseMark number={loaderData.release} />
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
      <AnnouncedToday today={loaderData.announced} />
      <OwnLightning talks={loaderData.lightning} />
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
                  {nextForYou.map((next) => (
                    <NextRow key={next.session?.code ?? next.gathering?.path} {...next} />
                  ))}
                </SessionList>
              ) : (
                <p className="mute" data-stars-empty={words.noneLeft}>
                  {stars.length > 0 ? words.noneLeft : words.nothingStarred}
                </p>
              )}
            </Section>
          )}
          {loaderData.suggestions.length > 0 && <FreeNow {...loaderData} />}
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
      <p className="actions after">
        <ButtonLink look="ghost" href={`/${slug}/schedule`}>
          {words.seeSchedule}
        </ButtonLink>
        {loaderData.hasBoard && (
          <ButtonLink look="ghost" href={`/${slug}/open-spaces`}>
            {texts.openSpaces.title}
          </ButtonLink>
        )}
        {loaderData.isStreamed && (
          <ButtonLink look="ghost" href={`/${slug}/remote`}>
            {texts.remote.title}
          </ButtonLink>
        )}
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
