import type { LucideIcon } from 'lucide-react';
import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** More words behind a line, open without JavaScript. */
export function Disclosure(props: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}) {
  return (
    <details className="disclosure" open={props.open}>
      <summary>
        <Icon of={ChevronDown} small />
        {props.summary}
      </summary>
      <div className="disclosure-words">{props.children}</div>
    </details>
  );
}

/** A chip that opens a small sheet of links or a form, without JavaScript. */
export function ChipMenu(props: {
  readonly label: ReactNode;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly foldsOnPhone?: boolean;
}) {
  return (
    <details className="chip-menu" name="chip-menu">
      <summary className="chip">
        {props.icon && <Icon of={props.icon} small />}
        <span className={props.foldsOnPhone ? 'folds' : undefined}>{props.label}</span>
      </summary>
      <div className="chip-sheet card">{props.children}</div>
    </details>
  );
}
