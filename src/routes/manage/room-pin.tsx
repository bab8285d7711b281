import { useState } from 'react';
import type { Room } from '#programme';
import { Button, TextInput } from '../../design/index.ts';
import { useHydrated } from './use-hydrated.ts';
import { useManage } from './use-manage.ts';

type Pin = Room['pin'];

/** The room's place on a sketch of its floor: a press on the sketch, or two numbers, which need neither mouse nor JavaScript. */
export function RoomPin(props: {
  readonly pin: Pin;
  readonly floor: string | null;
  readonly others: readonly Pick<Room, 'name' | 'floor' | 'pin'>[];
  readonly error?: string;
}) {
  const { words } = useManage();
  const own = words.rooms;
  const [pin, setPin] = useState<{ x: string; y: string }>({
    x: String(props.pin?.x ?? ''),
    y: String(props.pin?.y ?? ''),
  });
  const live = useHydrated();
  const neighbours = props.others.filter((room) => room.floor === props.floor && room.pin);
  return (
    <fieldset className="field room-pin" id="pin">
      <legend>{own.pin}</legend>
      <div className="hint">{own.pinHint}</div>
      <svg
        viewBox="0 0 1000 600"
        className="pin-sketch"
        aria-hidden="true"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const at = (place: number, low: number, size: number) =>
            String(Math.round(((place - low) / size) * 1000));
          setPin({
            x: at(event.clientX, box.left, box.width),
            y: at(event.clientY, box.top, box.height),
          });
        }}
      >
        <rect x="2" y="2" width="996" height="596" rx="16" className="pin-walls" />
        {neighbours.map((room) => (
          <g key={room.name} className="pin-other">
            <circle cx={room.pin?.x} cy={(room.pin?.y ?? 0) * 0.6} r="9" />
            <text x={(room.pin?.x ?? 0) + 16} y={(room.pin?.y ?? 0) * 0.6 + 8}>
              {room.name}
            </text>
          </g>
        ))}
        {pin.x !== '' && pin.y !== '' && (
          <circle cx={Number(pin.x)} cy={Number(pin.y) * 0.6} r="16" className="pin-own" />
        )}
      </svg>
      <div className="fields">
        <TextInput
          name="pinX"
          type="number"
          min={0}
          max={1000}
          label={own.pinX}
          value={pin.x}
          onChange={(event) => setPin({ ...pin, x: event.currentTarget.value })}
          error={props.error}
        />
        <TextInput
          name="pinY"
          type="number"
          min={0}
          max={1000}
          label={own.pinY}
          value={pin.y}
          onChange={(event) => setPin({ ...pin, y: event.currentTarget.value })}
        />
      </div>
      {live && (pin.x !== '' || pin.y !== '') && (
        <div>
          <Button type="button" look="quiet" onClick={() => setPin({ x: '', y: '' })}>
            {own.noPin}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
