import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';

/** An icon that a list repeats: its drawing stands on the page once, as an `IconDrawing` of the same name. */
export function SharedIcon({ name, small }: { readonly name: string; readonly small?: boolean }) {
  return (
    <svg className={classNames('icon', small && 'icon-s')} aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  );
}

/** The drawing that SharedIcons of this name show. A script that copies rows into a page finds it there too. */
export function IconDrawing({ name, of: Drawing }: { readonly name: string; readonly of: LucideIcon }) {
  return (
    <svg className="drawings" width="0" height="0" aria-hidden="true">
      <symbol id={`icon-${name}`} viewBox="0 0 24 24">
        {/* `inherit`: whether it is filled is said where it is shown. */}
        <Drawing fill="inherit" />
      </symbol>
    </svg>
  );
}
