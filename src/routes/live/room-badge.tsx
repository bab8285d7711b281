import { type RoomState, roomStates } from '#live';
import { Button } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';

/** The buttons with which those who lead a session say how full its room is. */
export function SayRoomState(props: {
  readonly code: string;
  readonly state: RoomState | null;
  /** "10:45", if something was said. */
  readonly saidAt: string | null;
  readonly back: string;
}) {
  const { texts, slug } = useFrame();
  const words = texts.ask.rooms;
  return (
    <form method="post" action={`/${slug}/how-full`} className="actions">
      <input type="hidden" name="code" value={props.code} />
      <input type="hidden" name="back" value={props.back} />
      {roomStates.map((state) => (
        <Button
          key={state}
          look={state === props.state ? 'primary' : 'ghost'}
          name="state"
          value={state}
          aria-pressed={state === props.state}
        >
          {words.say[state]}
        </Button>
      ))}
      {props.saidAt && (
        <>
          <span className="mute small">{words.saidAt({ time: props.saidAt })}</span>
          <Button look="quiet" name="state" value="">
            {words.unsay}
          </Button>
        </>
      )}
    </form>
  );
}
