import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { NavLink } from './site-header.tsx';

/** Where this page stands; the last one is the page itself. */
export function Breadcrumb(props: {
  readonly label: string;
  readonly links: readonly NavLink[];
  readonly here: string;
}) {
  return (
    <nav className="breadcrumb" aria-label={props.label}>
      <ol>
        {props.links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
        <li aria-current="page">{props.here}</li>
      </ol>
    </nav>
  );
}

/** Views of one thing as links under a line. */
export function LinkTabs(props: {
  readonly label: string;
  readonly tabs: readonly (NavLink & { readonly note?: ReactNode })[];
}) {
  return (
    <nav className="link-tabs" aria-label={props.label}>
      {props.tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.note !== undefined && <small className="num">{tab.note}</small>}
        </a>
      ))}
    </nav>
  );
}

/** Pages of a long list: back, where we are ("21–40 of 214"), on. */
export function Pagination(props: {
  readonly label: string;
  readonly here: ReactNode;
  readonly previous?: { readonly href: string; readonly label: string } | null;
  readonly next?: { readonly href: string; readonly label: string } | null;
}) {
  return (
    <nav className="pagination" aria-label={props.label}>
      {props.previous ? (
        <a className="btn btn-ghost" href={props.previous.href} rel="prev">
          <Icon of={ChevronLeft} />
          {props.previous.label}
        </a>
      ) : (
        <span />
      )}
      <span className="num mute">{props.here}</span>
      {props.next ? (
        <a className="btn btn-ghost" href={props.next.href} rel="next">
          {props.next.label}
          <Icon of={ChevronRight} />
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
