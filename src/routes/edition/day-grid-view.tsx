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
import { numberWords } from '../../texts/format.ts';
import type { GridItem, GridView } from './grid-view.ts';
import { SessionRow, SlotTime, StarOf } from './session-row.tsx';
import { useFrame } from './use-frame.ts';

/** A day: a list by time on a phone, rooms × time on a wide screen; one and the same content. */
export function DayGridView(props: {
  readonly grid: GridView;
  readonly stars: readonly string[];
  readonly asList: boolean;
  readonly now: string;
}) {
  const { texts, slug, locale } = useFrame();
  const { grid, stars } = props;
  const words = texts.site.schedule;
  const passed = minutesBetween(grid.origin.moment, props.now);
  const nowAt = grid.origin.minutes + passed;
  return (
    <>
      {grid.throughout.length > 0 && (
        <Section title={words.throughout} level={3}>
          <SessionList>
            {grid.throughout.map((session) => (
              <SessionRow
                key={session.code}
                session={session}
                starred={stars.includes(session.code)}
                level={4}
              />
            ))}
          </SessionList>
        </Section>
      )}
      <ScheduleGrid
        label={words.grid}
        fromHour={grid.fromHour}
        asList={props.asList}
        rooms={grid.rooms.map((room) => ({
          name: room.name ?? words.noRoom,
          href: room.code ? `/${slug}/rooms/${room.code}` : undefined,
          note: [room.capacity === null ? null : numberWords(room.capacity, locale), room.floor]
            .filter(Boolean)
            .join(' · '),
          wide: room.wide,
        }))}
      >
        {grid.items.map((item) =>
          item.what === 'time' ? (
            <GridTime key={`t${item.start}`} start={item.start} label={item.label} dateTime={item.moment} />
          ) : (
            <Block
              key={`${item.session.code}-${item.column}`}
              item={item}
              starred={stars.includes(item.session.code)}
            />
          ),
        )}
        {passed >= 0 && passed <= grid.minutes && <GridNow start={nowAt} label={nowLabel(nowAt)} />}
      </ScheduleGrid>
    </>
  );
}

function nowLabel(minutes: number): string {
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function Block({
  item,
  starred,
}: {
  readonly item: Extract<GridItem, { what: 'block' }>;
  readonly starred: boolean;
}) {
  const { texts, slug } = useFrame();
  const words = texts.site;
  const { session } = item;
  const place = {
    start: item.start,
    minutes: Math.max(10, item.minutes),
    room: item.column,
    wide: item.wide,
  };
  const href = `/${slug}/sessions/${session.code}`;
  if (item.band && (session.kind === 'break' || session.kind === 'notice')) {
    return (
      <GridPause {...place}>
        <a href={href} lang={session.lang ?? undefined}>
          {session.title}
        </a>
        {session.rooms[0] && ` · ${session.rooms[0].name}`} · <SlotTime session={session} />
      </GridPause>
    );
  }
  const kind = session.kind === 'talk' ? null : (session.kindLabel ?? words.kinds[session.kind]);
  const facts = [
    item.nested > 0 ? words.schedule.posters({ n: item.nested }) : null,
    session.cancelled ? words.schedule.cancelled : null,
    session.recorded === false ? words.session.notRecorded : null,
    session.remote ? words.deliveries.remote : null,
  ].filter(Boolean);
  return (
    <GridBlock
      {...place}
      title={session.title}
      href={href}
      lang={session.lang ?? undefined}
      top={
        <>
          <SlotTime session={session} />
          {kind && ` · ${kind}`}
        </>
      }
      roomName={session.rooms[0]?.name}
      speakers={session.speakers}
      facts={facts.length > 0 ? facts.join(' · ') : undefined}
      track={session.track}
      star={<StarOf session={session} starred={starred} />}
      mine={starred}
      cancelled={session.cancelled}
      plenary={item.band || session.kind === 'keynote' || session.kind === 'plenary'}
    />
  );
}
