import type { LucideIcon } from 'lucide-react';

/** An icon from Lucide, for the eye only: its meaning must stand beside it in words. */
export function Icon({ of: Drawing, small }: { readonly of: LucideIcon; readonly small?: boolean }) {
  return <Drawing className={small ? 'icon icon-s' : 'icon'} aria-hidden="true" />;
}
