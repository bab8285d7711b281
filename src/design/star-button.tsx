import Star from 'lucide-react/icons/star';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/**
 * Stars or unstars one session by sending a form. On long lists give one page-wide `form` id rather than a form each:
 * the button sends `name=value` to `formAction`.
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
      <Star className="icon" aria-hidden="true" />
      <span className="hush">{props.label}</span>
      {props.count !== undefined && <span className="num">{props.count}</span>}
    </button>
  );
}
