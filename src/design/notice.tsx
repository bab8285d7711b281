import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import InfoIcon from 'lucide-react/icons/info';
import OctagonAlert from 'lucide-react/icons/octagon-alert';
import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

const icons = { info: InfoIcon, good: CircleCheck, warn: CircleAlert, bad: OctagonAlert } as const;

/** What happened (`title`), what was kept (`children`) and what to do next (`action`). */
export function Notice(props: {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `alert` is read out at once: only for an answer to what the reader just did. */
  readonly role?: 'alert' | 'status';
  readonly id?: string;
}) {
  return (
    <div id={props.id} role={props.role} className={classNames('notice', `tone-${props.tone}`)}>
      <Icon of={icons[props.tone]} />
      <div className="words">
        <p className="title">{props.title}</p>
        {props.children && <div>{props.children}</div>}
      </div>
      {props.action && <div className="actions">{props.action}</div>}
    </div>
  );
}
