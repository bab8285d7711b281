import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { SharedIcon } from './shared-icon.tsx';

/**
 * Stars or unstars one session by sending a form. On long lists give one page-wide `form` id rather than a form each:
 * the button sends `name=value` to `formAction`. `Page` holds the star's drawing.
 */
export function StarButton(props: {
  readonly starred: boolean;
  /** "Star Typing at scale": the whole action, for screen readers. */
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly form?: string;
  readonly formAction?: string;
  /** How many people starred it. */
  readonly count?: ReactNode;
}) {
  return (
    <button
      type="submit"
      className={classNames('star', props.starred && 'on')}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      aria-pressed={props.starred}
    >
      <SharedIcon name="star" />
      <span className="hush">{props.label}</span>
      {props.count !== undefined && <span className="num">{props.count}</span>}
    </button>
  );
}
