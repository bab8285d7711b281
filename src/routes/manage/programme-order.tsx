import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { Button } from '../../design/index.ts';
import { useManage } from './use-manage.ts';

/** Moves a line of a list up or down: two plain buttons, each sending the whole order that it makes. */
export function OrderButtons(props: {
  readonly codes: readonly string[];
  readonly at: number;
  readonly name: string;
}) {
  const { words } = useManage();
  const own = words.sessions.edit;
  const { codes, at, name } = props;
  const swapped = (by: 1 | -1): string => {
    const [one, other] = [codes[at], codes[at + by]];
    return one && other
      ? codes
          .with(at, other)
          .with(at + by, one)
          .join(' ')
      : '';
  };
  return (
    <form method="post" className="row">
      <input type="hidden" name="act" value="order" />
      <Button
        look="quiet"
        icon={ArrowUp}
        iconOnly
        name="codes"
        value={swapped(-1)}
        disabled={at === 0}
        aria-label={own.speakerUp({ name })}
      />
      <Button
        look="quiet"
        icon={ArrowDown}
        iconOnly
        name="codes"
        value={swapped(1)}
        disabled={at === codes.length - 1}
        aria-label={own.speakerDown({ name })}
      />
    </form>
  );
}
