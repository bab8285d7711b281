import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon.tsx';
import type { NavLink } from './site-header.tsx';

/** Five places within a thumb's reach, on phones only. */
export function TabBar(props: {
  readonly label: string;
  readonly tabs: readonly (NavLink & {
    readonly icon: LucideIcon;
    /** News there, and the same in words for screen readers. */
    readonly count?: { readonly number: number; readonly label: string };
  })[];
}) {
  return (
    <nav className="tab-bar" aria-label={props.label}>
      <ul>
        {props.tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              <Icon of={tab.icon} />
              <span>{tab.label}</span>
              {tab.count && (
                <span className="count">
                  <span aria-hidden="true">{tab.count.number}</span>
                  <span className="hush">{tab.count.label}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
