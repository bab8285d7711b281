import type { Givable } from '#community';
import { Card } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { QrCode } from '../tickets/qr-code.tsx';
import { fieldNames } from './give-fields.tsx';

/** One's card, held out: its code and its picture. */
export function HeldOut(held: {
  readonly code: string;
  readonly qr: Parameters<typeof QrCode>[0]['qr'];
  readonly time: string;
  readonly gives: readonly Givable[];
}) {
  const { texts } = useFrame();
  const words = texts.community;
  return (
    <Card as="section" className="held-out">
      <h2>{words.meet.held}</h2>
      <QrCode qr={held.qr} title={words.meet.held} />
      <p className="mute">{words.meet.code}</p>
      <p className="meet-code num">
        {held.code.slice(0, 4)} {held.code.slice(4)}
      </p>
      <p>{words.meet.until({ time: held.time })}</p>
      <p className="mute small">{words.meet.youGive({ fields: fieldNames(words, held.gives) })}</p>
    </Card>
  );
}
