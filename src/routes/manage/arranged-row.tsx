import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import Trash2 from 'lucide-react/icons/trash-2';
import type { ReactNode } from 'react';
import { Button } from '../../design/index.ts';
import { useManage } from './use-manage.ts';

/** A thing in a list that organisers put in order: its name leads to it, and buttons move or remove it. */
export function ArrangedRow(props: {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly note?: ReactNode;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}) {
  const { words } = useManage();
  const { id, name } = props;
  return (
    <li className="todo arranged">
      <div className="todo-words">
        <p className="title">
          <a className="link" href={props.href}>
            {name}
          </a>
        </p>
        {props.note && <div className="note">{props.note}</div>}
      </div>
      <form method="post" className="actions">
        <input type="hidden" name="id" value={id} />
        <Button
          look="quiet"
          icon={ArrowUp}
          iconOnly
          name="act"
          value="up"
          disabled={props.isFirst}
          aria-label={words.house.up({ name })}
        />
        <Button
          look="quiet"
          icon={ArrowDown}
          iconOnly
          name="act"
          value="down"
          disabled={props.isLast}
          aria-label={words.house.down({ name })}
        />
        <Button
          look="quiet"
          icon={Trash2}
          iconOnly
          name="act"
          value="remove"
          aria-label={words.house.removeNamed({ name })}
        />
      </form>
    </li>
  );
}
