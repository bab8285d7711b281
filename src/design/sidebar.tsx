import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type SidebarLink = {
  readonly label: string;
  readonly href: string;
  readonly current?: boolean;
  /** Where that part stands: "40 left", "draft 4". */
  readonly note?: ReactNode;
  readonly icon?: LucideIcon;
};

/** The organisers' pages at the left; on a phone behind a button that needs no JavaScript. */
export function Sidebar(props: {
  readonly title: string;
  readonly home: string;
  readonly label: string;
  readonly menuLabel: string;
  readonly links: readonly SidebarLink[];
  readonly footer?: ReactNode;
}) {
  const nav = (
    <nav aria-label={props.label}>
      <ul>
        {props.links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.icon && <Icon of={link.icon} />}
              <span>{link.label}</span>
              {link.note !== undefined && <small className="num">{link.note}</small>}
            </a>
          </li>
        ))}
      </ul>
      {props.footer && <div className="sidebar-foot">{props.footer}</div>}
    </nav>
  );
  return (
    <header className="sidebar">
      <a className="site-name" href={props.home}>
        {props.title}
      </a>
      <div className="sidebar-wide">{nav}</div>
      <details className="sidebar-phone">
        <summary className="chip">{props.menuLabel}</summary>
        {nav}
      </details>
    </header>
  );
}

/** An organisers' page: sidebar and content. */
export function ManageFrame(props: { readonly sidebar: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="manage">
      {props.sidebar}
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
    </div>
  );
}
