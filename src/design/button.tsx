import type { LucideIcon } from 'lucide-react';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type ButtonLook = 'primary' | 'ghost' | 'quiet' | 'danger';

type Looks = {
  readonly look?: ButtonLook;
  readonly icon?: LucideIcon;
  /** Shows the icon only; then `aria-label` must say what it does. */
  readonly iconOnly?: boolean;
};

function lookClass(look: ButtonLook = 'primary', iconOnly?: boolean, className?: string): string {
  return classNames('btn', look !== 'primary' && `btn-${look}`, iconOnly && 'btn-icon', className);
}

/** A button that sends the form it stands in. */
export function Button(props: Looks & ButtonHTMLAttributes<HTMLButtonElement>) {
  const { look, icon, iconOnly, className, children, type = 'submit', ...rest } = props;
  return (
    <button type={type} className={lookClass(look, iconOnly, className)} {...rest}>
      {icon && <Icon of={icon} />}
      {iconOnly ? null : children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. Without `href` (see `safeHref`) it leads nowhere. */
export function ButtonLink(
  props: Looks & AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string | undefined },
) {
  const { look, icon, iconOnly, className, children, ...rest } = props;
  return (
    <a className={lookClass(look, iconOnly, className)} {...rest}>
      {icon && <Icon of={icon} />}
      {iconOnly ? null : children}
    </a>
  );
}
