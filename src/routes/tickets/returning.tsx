import { Button, Card, Section } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Said } from './shop-load.ts';

/** A ticket that can go to somebody who waits, with whether its buyer said so. */
export type ReturningView = {
  readonly ticketId: string;
  readonly name: Said;
  readonly holder: string;
  readonly isOn: boolean;
};

/** Lets a buyer say of each ticket that they would give it back if somebody takes it. */
export function Returning({
  path,
  tickets,
}: {
  readonly path: string;
  readonly tickets: readonly ReturningView[];
}) {
  const { texts } = useFrame();
  const words = texts.waitlist.returning;
  if (tickets.length === 0) return null;
  return (
    <Section title={words.title} id="returning">
      <p className="mute">{words.lead}</p>
      <Card as="ul" flush className="offers">
        {tickets.map(({ ticketId, name, holder, isOn }) => (
          <li key={ticketId} className="offer">
            <div className="words">
              <h3 lang={name.lang}>{name.text}</h3>
              <p>{[holder, isOn ? words.isOn : ''].filter(Boolean).join(' · ')}</p>
            </div>
            <form method="post" action={`${path}/returning`} className="choose">
              <input type="hidden" name="ticket" value={ticketId} />
              <Button look="ghost" name="returning" value={isOn ? 'no' : 'yes'}>
                {isOn ? words.off : words.on}
              </Button>
            </form>
          </li>
        ))}
      </Card>
    </Section>
  );
}
