import type { ReactNode } from 'react';

/** A page's head: its one h1 with a line above, a sentence below, and what can be done at the right. */
export function PageHead(props: {
  readonly title: ReactNode;
  readonly eyebrow?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly lang?: string;
}) {
  return (
    <div className="page-head">
      <div>
        {props.eyebrow && <p className="eyebrow">{props.eyebrow}</p>}
        <h1 lang={props.lang}>{props.title}</h1>
        {props.lead && <div className="lead">{props.lead}</div>}
      </div>
      {props.actions && <div className="actions">{props.actions}</div>}
    </div>
  );
}

/** A titled part of a page, with a short fact at the right of its title. */
export function Section(props: {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly aside?: ReactNode;
  readonly level?: 2 | 3;
  readonly id?: string;
}) {
  const Title = props.level === 3 ? 'h3' : 'h2';
  const titleId = props.id && `${props.id}-title`;
  return (
    <section className="section" id={props.id} aria-labelledby={titleId}>
      <div className="section-head">
        <Title id={titleId}>{props.title}</Title>
        {props.aside && <div className="aside">{props.aside}</div>}
      </div>
      {props.children}
    </section>
  );
}
