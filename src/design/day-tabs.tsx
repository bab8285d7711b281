import type { ReactNode } from 'react';

export type DayTab = {
  readonly href: string;
  /** "Fri". */
  readonly weekday: string;
  /** "14" or "17–20". */
  readonly day: ReactNode;
  /** The whole date for screen readers: "Friday, 14 May". */
  readonly label: string;
  readonly current?: boolean;
};

/** The days of a conference as links. */
export function DayTabs(props: { readonly label: string; readonly days: readonly DayTab[] }) {
  return (
    <nav className="day-tabs" aria-label={props.label}>
      {props.days.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          <span className="hush">{tab.label}</span>
          <span aria-hidden="true">{tab.weekday}</span>
          <b className="num" aria-hidden="true">
            {tab.day}
          </b>
        </a>
      ))}
    </nav>
  );
}
