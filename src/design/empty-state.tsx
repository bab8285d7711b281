import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** An empty list that says what to do. */
export function EmptyState(props: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: LucideIcon;
}) {
  return (
    <div className="empty">
      {props.icon && <Icon of={props.icon} />}
      <div className="title">{props.title}</div>
      {props.children && <div className="words">{props.children}</div>}
      {props.action && <div className="actions">{props.action}</div>}
    </div>
  );
}
