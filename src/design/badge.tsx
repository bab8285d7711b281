import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type Tone = 'info' | 'good' | 'warn' | 'bad';

/** One or two words about a thing: full, moved, not recorded. Colour never says it alone. */
export function Badge(props: {
  readonly children: ReactNode;
  readonly tone?: Tone | 'now';
  readonly icon?: LucideIcon;
}) {
  return (
    <span className={classNames('badge', props.tone && `tone-${props.tone}`)}>
      {props.icon && <Icon of={props.icon} small />}
      {props.children}
    </span>
  );
}
