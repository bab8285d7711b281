import {
  GridBlock,
  GridNow,
  GridPause,
  GridTime,
  ScheduleGrid,
  Section,
  SessionList,
} from '../../design/index.ts';
import { minutesBetween } from '../../kernel/time.ts';
import { clockTime, dateWords, languageWords, numberWords } from '../../texts/format.ts';
import { drawnAt } from './grid-scale.ts';
import type { DayView, GridItem, GridView } from './grid-view.ts';
import { isSpaceCode, sessionPath } from './session-path.ts';
import { SessionRow, SlotTime, StarOf } from './session-row.tsx';
import { kindWords } from './session-views.ts';
import { useFrame } from './use-frame.ts';

/** A day: a list by time on a phone, rooms × time on a wide screen; one and the same content. */
export function DayGridView(props: {
  readonly view: DayView;
  readonly day: string;
  readonly stars: readonly string[];
  readonly asList: boolean;
}) {
  const { texts, locale } = useFrame();
  const { grids, throughout } = props.view;
  const words = texts.site.schedule;
  const label = words.sessionsOf({ day: dateWords(props.day, locale, 'long') });
  return (
    <>
      {throughout.length > 0 && (
        <Section title={words.throughout} level={2}>
          <SessionList>
            {throughout.map((session) => (
              <SessionRow
                key={session.code}
                session={session}
                starred={props.stars.includes(session.code)}
                level={3}
              />
            ))}
          </SessionList>
        </Section>
      )}
      {grids.map((grid) => (
        <OneGrid
          key={grid.origin.minutes}
          grid={grid}
          label={grids.length > 1 ? `${label}, ${words.from({ time: firstTime(grid) })}` : label}
          stars={props.stars}
          asList={props.asList}
        />
      ))}
    </>
  );
}

function firstTime(grid: GridView): string {
  return grid.items.find((item) => item.what === 'time')?.label ?? '';
}

function OneGrid(props: {
  readonly grid: GridView;
  readonly label: string;
  readonly stars: readonly string[];
  readonly asList: boolean;
}) {
  const { texts, slug, locale, now, zone } = useFrame();
  const { grid, stars } = props;
  const words = texts.site.schedule;
  const passed = minutesBetween(grid.origin.moment, now);
  const isOn = passed >= 0 && passed <= grid.minutes;
  const current = grid.items.findLast((item) => item.what === 'time' && item.moment <= now);
  return (
    <ScheduleGrid
      label={props.label}
      fromHour={Math.floor(grid.origin.minutes / 60)}
      fromHalf={grid.origin.minutes % 60 >= 30}
      minutes={drawnAt(grid.scale, grid.origin.minutes + grid.minutes) - grid.origin.minutes}
      asList={props.asList}
      rooms={grid.rooms.map((room) => ({
        name: room.name ?? words.noRoom,
        href: room.code ? `/${slug}/rooms/${room.code}` : undefined,
        note: [room.capacity === null ? null : numberWords(room.capacity, locale), room.floor]
          .filter(Boolean)
          .join(' · '),
        tracks: room.tracks.join(', '),
        wide: room.wide,
      }))}
    >
      {grid.items.map((item) => {
        if (item.what === 'time')
          return (
            <GridTime
              key={`t${item.start}`}
              id={isOn && item === current ? 'now' : undefined}
              start={item.start}
              label={item.label}
              dateTime={item.moment}
            />
          );
        if (item.what === 'pause') return <Pause key={`p${item.start}-${item.column}`} item={item} />;
        const { code } = item.session;
        return <Block key={`${code}-${item.column}`} item={item} starred={stars.includes(code)} />;
      })}
      {isOn && (
        <GridNow start={drawnAt(grid.scale, grid.origin.minutes + passed)} label={clockTime(now, zone)} />
      )}
    </ScheduleGrid>
  );
}

/** Lunch, and what is opened meanwhile; one line each. */
function Pause({ item }: { readonly item: Extract<GridItem, { what: 'pause' }> }) {
  const { slug } = useFrame();
  return (
    <GridPause
      start={item.start}
      minutes={item.minutes}
      room={item.column}
      wide={item.wide}
      again={item.again}
    >
      {item.sessions.map((session) => (
        <p key={session.code}>
          <a href={`/${slug}/sessions/${session.code}`} lang={session.lang ?? undefined}>
            {session.title}
          </a>
          {session.rooms[0] && ` · ${session.rooms[0].name}`} · <SlotTime session={session} />
        </p>
      ))}
    </GridPause>
  );
}

function Block(props: { readonly item: Extract<GridItem, { what: 'block' }>; readonly starred: boolean }) {
  const { texts, slug, locale } = useFrame();
  const words = texts.site;
  const { item, starred } = props;
  const { session } = item;
  // In narrow columns only what is no ordinary talk says what it is.
  const kind = session.kind === 'talk' ? null : kindWords(session, words.kinds);
  const foreign = session.language && session.language.split('-')[0] !== locale.split('-')[0];
  const facts = [
    item.spread ? session.rooms.map((room) => room.name).join(', ') : null,
    item.nested > 0 ? words.schedule.posters({ n: item.nested }) : null,
    session.cancelled ? words.schedule.cancelled : null,
    foreign && session.language && !session.cancelled ? languageWords(session.language, locale) : null,
    session.recorded === false && session.kind === 'talk' ? words.schedule.notRecorded : null,
    session.remote ? words.deliveries.remote : null,
  ].filter(Boolean);
  return (
    <GridBlock
      start={item.start}
      minutes={item.minutes}
      room={item.column}
      wide={item.wide}
      title={session.title}
      href={sessionPath(slug, session.code)}
      lang={session.lang ?? undefined}
      top={
        <>
          <SlotTime session={session} short={item.takes < 60} />
          {kind && ` · ${kind}`}
        </>
      }
      roomName={item.spread ? undefined : session.rooms[0]?.name}
      speakers={session.speakers}
      facts={facts.length > 0 ? facts.join(' · ') : undefined}
      track={session.track}
      star={
        item.again || isSpaceCode(session.code) ? undefined : <StarOf session={session} starred={starred} />
      }
      mine={starred}
      cancelled={session.cancelled}
      plenary={item.plenary}
      told={item.told}
      brief={item.takes <= 15}
      again={item.again}
    />
  );
}
