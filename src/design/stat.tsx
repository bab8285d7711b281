import type { ReactNode } from 'react';
import { ProgressBar } from './progress-bar.tsx';

/** A figure where a decision is made: name, number, what it means. With `href` the whole tile leads there. */
export function Stat(props: {
  readonly label: string;
  readonly value: ReactNode;
  /** Small words after the number: "due this week". */
  readonly unit?: ReactNode;
  readonly note?: ReactNode;
  readonly progress?: { readonly value: number; readonly max?: number; readonly label: string };
  readonly href?: string;
}) {
  return (
    <div className="card stat">
      <p className="name">{props.href ? <a href={props.href}>{props.label}</a> : props.label}</p>
      <p className="value num">
        {props.value} {props.unit && <small>{props.unit}</small>}
      </p>
      {props.progress && <ProgressBar {...props.progress} />}
      {props.note && <p className="note">{props.note}</p>}
    </div>
  );
}

/** Stat tiles beside each other. */
export function Stats(props: { readonly children: ReactNode }) {
  return <div className="stats">{props.children}</div>;
}

/** A chart with a title, a sentence that says what to see in it, and its numbers as a table behind it. */
export function Figure(props: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly sentence?: ReactNode;
  /** "Show as table", and the Table. */
  readonly table?: { readonly label: ReactNode; readonly content: ReactNode };
  readonly level?: 2 | 3;
}) {
  const Title = props.level === 2 ? 'h2' : 'h3';
  return (
    <section className="card figure">
      <Title>{props.title}</Title>
      {props.children}
      {props.sentence && <p className="sentence">{props.sentence}</p>}
      {props.table && (
        <details className="disclosure">
          <summary>{props.table.label}</summary>
          {props.table.content}
        </details>
      )}
    </section>
  );
}
