import Star from 'lucide-react/icons/star';
import type { ReactNode } from 'react';
import { IconDrawing } from './shared-icon.tsx';
import { type NavLink, NavLinks } from './site-header.tsx';

/** The first thing the Tab key reaches. */
export function SkipLink(props: { readonly label: string; readonly href?: string }) {
  return (
    <a className="skip-link" href={props.href ?? '#main'}>
      {props.label}
    </a>
  );
}

/** A public page: skip link, rehearsal bar, header, content, footer, tab bar. */
export function Page(props: {
  readonly skipLabel: string;
  readonly header: ReactNode;
  readonly children: ReactNode;
  readonly rehearsal?: ReactNode;
  readonly footer?: ReactNode;
  readonly tabBar?: ReactNode;
  /** `text` for reading, `form` for forms; else as wide as a schedule. */
  readonly width?: 'wide' | 'text' | 'form';
}) {
  const narrow = props.width && props.width !== 'wide';
  return (
    <div className="page">
      <SkipLink label={props.skipLabel} />
      {props.rehearsal}
      {props.header}
      <main id="main" tabIndex={-1}>
        <div className="wrap">
          {narrow ? <div className={`wrap-${props.width}`}>{props.children}</div> : props.children}
        </div>
      </main>
      {props.footer}
      {props.tabBar}
      <IconDrawing name="star" of={Star} />
    </div>
  );
}

/** The foot of every public page: groups of links and a line about the software or the team. */
export function SiteFooter(props: {
  readonly groups: readonly { readonly title: string; readonly links: readonly NavLink[] }[];
  readonly note?: ReactNode;
}) {
  return (
    <footer className="site-footer">
      <div className="wrap">
        {props.groups.map((group) => (
          <div key={group.title}>
            <h2>{group.title}</h2>
            <NavLinks links={group.links} />
          </div>
        ))}
        {props.note && <p className="note">{props.note}</p>}
      </div>
    </footer>
  );
}

/** The movable clock of a rehearsal, over everything. `children` are the buttons of the form that moves it. */
export function RehearsalBar(props: {
  readonly label: string;
  /** "Rehearsal: it is Friday 14 May, 10:25". */
  readonly sentence: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <aside className="rehearsal-bar" aria-label={props.label}>
      <div className="wrap">
        <p>{props.sentence}</p>
        {props.children && <div className="steps">{props.children}</div>}
      </div>
    </aside>
  );
}
