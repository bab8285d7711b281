import Accessibility from 'lucide-react/icons/accessibility';
import MapPin from 'lucide-react/icons/map-pin';
import { data } from 'react-router';
import type { Room } from '#programme';
import { nowAndNext } from '#programme';
import { EmptyState, IconDrawing, PageHead, Section, SharedIcon } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/rooms';
import { publishedOf } from './edition-context.ts';
import { FloorPlanView } from './floor-plan-view.tsx';
import { NotReleased } from './not-released.tsx';
import { pageMeta } from './page-meta.ts';
import { useFrame } from './use-frame.ts';

type RoomView = Room & { readonly sessions: number; readonly now: string | null };

export async function loader({ context }: Route.LoaderArgs) {
  const { house, locale } = houseOf(context);
  const published = await publishedOf(context);
  if (!published) return data({ published: false as const });
  const { programme } = published;
  const state = nowAndNext(programme, house.clock.now());
  const counts = new Map<string, number>();
  for (const { slot, status } of programme.sessions) {
    if (status !== 'confirmed') continue;
    for (const code of slot?.rooms ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const rooms = programme.rooms.map((room): RoomView => {
    const on = state.rooms.find((each) => each.room.code === room.code)?.now[0]?.session;
    return {
      ...room,
      sessions: counts.get(room.code) ?? 0,
      now: on ? (on.translations[locale]?.title ?? on.title) : null,
    };
  });
  return data({ published: true as const, rooms });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.rooms.title);
}

export default function Rooms({ loaderData }: Route.ComponentProps) {
  const { texts } = useFrame();
  const words = texts.site.rooms;
  if (!loaderData.published) return <NotReleased title={words.title} />;
  const { rooms } = loaderData;
  const floors = [...Map.groupBy(rooms, (room) => room.floor)];
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <IconDrawing name="accessibility" of={Accessibility} />
      {rooms.length === 0 && (
        <EmptyState icon={MapPin} title={words.none}>
          {words.noneNext}
        </EmptyState>
      )}
      {floors.map(([floor, ofFloor]) => (
        <Section
          key={floor}
          title={floor ?? words.noFloor}
          aside={texts.site.now.rooms({ n: ofFloor.length })}
        >
          <FloorRooms floor={floor} rooms={ofFloor} />
        </Section>
      ))}
    </>
  );
}

function FloorRooms({
  floor,
  rooms,
}: {
  readonly floor: string | null;
  readonly rooms: readonly RoomView[];
}) {
  const pinned = rooms.flatMap(({ code, name, pin }) => (pin ? [{ code, name, ...pin }] : []));
  const cards = (
    <ul className="room-cards">
      {rooms.map((room) => (
        <RoomCard key={room.code} room={room} />
      ))}
    </ul>
  );
  if (pinned.length < 2 || floor === null) return cards;
  return (
    <div className="floor">
      <FloorPlanView floor={floor} rooms={pinned} />
      {cards}
    </div>
  );
}

function RoomCard({ room }: { readonly room: RoomView }) {
  const { texts, slug } = useFrame();
  const { rooms: words, schedule } = texts.site;
  const facts = [
    room.capacity === null ? null : schedule.capacity({ n: room.capacity }),
    words.sessionsHere({ n: room.sessions }),
  ];
  return (
    <li className="card card-pad room-card">
      <h3>
        <a href={`/${slug}/rooms/${room.code}`}>{room.name}</a>
      </h3>
      <p className="mute small">{facts.filter(Boolean).join(' · ')}</p>
      {room.now && <p className="now-here">{words.nowHere({ title: room.now })}</p>}
      {room.description && <p className="small">{room.description}</p>}
      {room.accessibility && (
        <p className="small mute with-icon">
          <SharedIcon name="accessibility" small />
          <span>
            <span className="hush">{words.accessibility}: </span>
            {room.accessibility}
          </span>
        </p>
      )}
    </li>
  );
}
