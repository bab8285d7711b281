import { data } from 'react-router';
import { nowAndNext } from '#programme';
import { Breadcrumb, KeyValues, PageHead, Section, SessionList } from '../../design/index.ts';
import { dateIn } from '../../kernel/time.ts';
import { dateWords, numberWords } from '../../texts/format.ts';
import { withSpaces } from '../community/spaces-in-schedule.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/room';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { FloorPlanView } from './floor-plan-view.tsx';
import { pageMeta } from './page-meta.ts';
import { SessionRow, StarForm } from './session-row.tsx';
import { type SessionView, sessionView } from './session-views.ts';
import { readStars } from './stars-of.ts';
import { useFrame } from './use-frame.ts';
import { ZoneMenu } from './zone-menu.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const released = await publishedOf(context);
  const room = released?.rooms.get(params.code);
  if (!released || !room) throw new Response(null, { status: 404 });
  const published = await withSpaces(asked.house, edition, released);
  const at = { locale: asked.locale, zone: zoneOf(asked, edition) };
  const { programme } = published;
  const sessions = programme.sessions
    .filter((session) => session.slot?.rooms.includes(room.code))
    .map((session) => sessionView(published, session, at))
    .sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  const on = nowAndNext(programme, asked.house.clock.now()).rooms.find(
    (each) => each.room.code === room.code,
  );
  return data({
    room,
    zone: at.zone,
    today: dateIn(asked.house.clock.now(), at.zone),
    neighbours: programme.rooms
      .filter((each) => each.floor === room.floor)
      .flatMap(({ code, name, pin }) => (pin ? [{ code, name, ...pin }] : [])),
    on: (on?.now ?? []).map(({ session, fraction, minutesLeft }) => ({
      session: sessionView(published, session, at),
      fraction,
      minutesLeft,
    })),
    sessions,
    stars: await readStars(asked, edition),
  });
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, () => loaderData?.room.name ?? '');
}

export default function RoomPage({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale, name } = useFrame();
  const { rooms: words, now, schedule } = texts.site;
  const { room, sessions, stars, on, neighbours } = loaderData;
  const days: [string, SessionView[]][] = [
    ...Map.groupBy(sessions, (session) => (session.start ? dateIn(session.start, loaderData.zone) : '')),
  ];
  return (
    <>
      <StarForm />
      <Breadcrumb
        label={texts.site.nav.here}
        links={[
          { label: name, href: `/${slug}` },
          { label: words.title, href: `/${slug}/rooms` },
        ]}
        here={room.name}
      />
      <PageHead title={room.name} lead={room.description} actions={<ZoneMenu />} />
      <div className="two-columns">
        <div>
          {on.length > 0 && (
            <Section title={now.onNow} id="on-now">
              <SessionList>
                {on.map(({ session, fraction, minutesLeft }) => (
                  <SessionRow
                    key={session.code}
                    session={session}
                    starred={stars.includes(session.code)}
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
          {sessions.length === 0 && <p className="mute">{words.empty}</p>}
          {days.map(([day, ofDay]) => (
            <Section key={day} title={dateWords(day, locale, 'long')} id={`day-${day}`}>
              <SessionList>
                {ofDay.map((session) => (
                  <SessionRow key={session.code} session={session} starred={stars.includes(session.code)} />
                ))}
              </SessionList>
            </Section>
          ))}
        </div>
        <div className="first-on-phone">
          {neighbours.length > 1 && room.pin && (
            <FloorPlanView floor={room.floor ?? room.name} rooms={neighbours} here={room.code} />
          )}
          <KeyValues
            items={[
              ...(room.floor ? [{ name: words.floor, value: room.floor }] : []),
              ...(room.capacity === null
                ? []
                : [{ name: words.capacity, value: numberWords(room.capacity, locale) }]),
              ...(room.accessibility ? [{ name: words.accessibility, value: room.accessibility }] : []),
            ]}
          />
        </div>
      </div>
    </>
  );
}
