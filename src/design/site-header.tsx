import type { ReactNode } from 'react';

export type NavLink = { readonly label: string; readonly href: string; readonly current?: boolean };

/** The top of every public page: the edition's name, its pages (on wide screens; phones have the TabBar) and tools. */
export function SiteHeader(props: {
  readonly name: string;
  readonly home: string;
  readonly nav: readonly NavLink[];
  readonly navLabel: string;
  /** The edition's logo: an address of ours. Its alternative text is the name. */
  readonly logo?: string | null;
  /** Chips for search, zone, language, account. */
  readonly tools?: ReactNode;
}) {
  return (
    <header className="site-header">
      <div className="wrap">
        <a className="site-name" href={props.home}>
          {props.logo ? <img src={props.logo} alt={props.name} height={36} /> : props.name}
        </a>
        {props.nav.length > 0 && (
          <nav className="site-nav" aria-label={props.navLabel}>
            <NavLinks links={props.nav} />
          </nav>
        )}
        {props.tools && <div className="site-tools">{props.tools}</div>}
      </div>
    </header>
  );
}

/** Links as a list; the page that is open is marked. */
export function NavLinks(props: { readonly links: readonly NavLink[] }) {
  return (
    <ul>
      {props.links.map((link) => (
        <li key={link.href}>
          <a href={link.href} aria-current={link.current ? 'page' : undefined}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
