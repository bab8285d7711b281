import { classNames } from '../../design/class-names.ts';
import { floorPlan, type Pinned } from './floor-plan.ts';
import { useFrame } from './use-frame.ts';

/** A sketch of one floor; each room is a link. `here` is the room that the page is about. */
export function FloorPlanView(props: {
  readonly floor: string;
  readonly rooms: readonly Pinned[];
  readonly here?: string;
}) {
  const { texts, slug } = useFrame();
  const words = texts.site.rooms;
  const plan = floorPlan(props.rooms);
  return (
    <figure className="card floor-plan">
      <svg viewBox={`0 0 ${plan.width} ${plan.height}`}>
        <title>{words.planOf({ floor: props.floor })}</title>
        <rect className="walls" x="2" y="2" width={plan.width - 4} height={plan.height - 4} rx="18" />
        {plan.rooms.map((room) => (
          <a
            key={room.code}
            href={`/${slug}/rooms/${room.code}`}
            className={classNames('plan-room', room.code === props.here && 'here')}
            aria-current={room.code === props.here ? 'page' : undefined}
          >
            <rect x={room.x} y={room.y} width={room.width} height={room.height} rx="10" />
            <text textAnchor="middle" fontSize={room.letters}>
              {room.lines.map((line, index) => (
                <tspan
                  key={line}
                  x={room.x + room.width / 2}
                  y={
                    room.y +
                    room.height / 2 +
                    room.letters * (0.36 + (index - (room.lines.length - 1) / 2) * 1.12)
                  }
                >
                  {line}
                  {index < room.lines.length - 1 && <tspan fontSize="0"> </tspan>}
                </tspan>
              ))}
            </text>
          </a>
        ))}
      </svg>
      <figcaption>{words.planNote}</figcaption>
    </figure>
  );
}
