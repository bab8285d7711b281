import type { RoomState } from '#live';
import type { BadgeText, Tone } from '../../design/index.ts';
import type { Texts } from '../../texts/texts.ts';

/** The colour that goes with the words for how full a room is. */
export function roomTone(state: RoomState): Tone {
  return ({ full: 'bad', some: 'warn', empty: 'good' } as const)[state];
}

/** How full a room is, with when somebody said so, for a list of sessions. */
export function roomBadge(
  full: { readonly state: RoomState; readonly saidAt: string },
  { ask: { rooms } }: Pick<Texts, 'ask'>,
): BadgeText {
  return {
    label: `${rooms.states[full.state]} · ${rooms.saidAt({ time: full.saidAt })}`,
    tone: roomTone(full.state),
  };
}
