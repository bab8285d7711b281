import type { ReactNode } from 'react';
import type { Tone } from './badge.tsx';

/** Something that needs doing: what, what hangs on it, and the button that does it. */
export function TodoRow(props: {
  readonly tone: Tone;
  /** The tone in words for those who do not see it: "urgent", "soon", "fine". */
  readonly toneLabel: string;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <li className={`todo tone-${props.tone}`}>
      <i className="dot" aria-hidden="true" />
      <div className="todo-words">
        <p className="title">
          <span className="hush">{props.toneLabel}: </span>
          {props.title}
        </p>
        {props.children && <div className="note">{props.children}</div>}
      </div>
      {props.action && <div className="actions">{props.action}</div>}
    </li>
  );
}

/** A card of TodoRows, the most urgent first. */
export function TodoList(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className="card todos" aria-label={props.label}>
      {props.children}
    </ul>
  );
}
