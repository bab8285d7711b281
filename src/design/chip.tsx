import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { TrackColour } from './track-label.tsx';

type ChipProps = {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  /** A dot in the track's colour before the words. */
  readonly track?: TrackColour | null;
  readonly on?: boolean;
  /** Words behind the icon that a narrow screen does not show, screen readers do. */
  readonly foldsOnPhone?: boolean;
  readonly className?: string;
};

type AsLink = {
  readonly href: string;
  readonly hrefLang?: string;
  readonly lang?: string;
  readonly rel?: string;
};
type AsButton = { readonly name: string; readonly value: string; readonly form?: string };

function Inside({ icon, track, children, foldsOnPhone }: ChipProps) {
  return (
    <>
      {icon && <Icon of={icon} small />}
      {track && <i className={`dot track-${track}`} aria-hidden="true" />}
      <span className={foldsOnPhone ? 'folds' : undefined}>{children}</span>
    </>
  );
}

/** A small rounded link (with `href`), toggle in a form (with `name` and `value`), or plain fact. */
export function Chip(props: ChipProps & (AsLink | AsButton | { readonly href?: undefined })) {
  const look = classNames('chip', props.on && 'on', props.className);
  if ('name' in props) {
    return (
      <button
        type="submit"
        name={props.name}
        value={props.value}
        form={props.form}
        aria-pressed={props.on ?? false}
        className={look}
      >
        <Inside {...props} />
      </button>
    );
  }
  if (props.href === undefined) {
    return (
      <span className={look}>
        <Inside {...props} />
      </span>
    );
  }
  const { href, hrefLang, lang, rel } = props;
  return (
    <a
      href={href}
      hrefLang={hrefLang}
      lang={lang}
      rel={rel}
      aria-current={props.on ? 'true' : undefined}
      className={look}
    >
      <Inside {...props} />
    </a>
  );
}

/**
 * A row of chips under one name: links, or with `toggles` the buttons of a form. `scroll` keeps it on one line that a
 * thumb pushes sideways on a phone.
 */
export function Chips(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly scroll?: boolean;
  readonly toggles?: boolean;
}) {
  const look = classNames('chips', props.scroll && 'chips-scroll');
  if (props.toggles) {
    return (
      <fieldset className={look} aria-label={props.label}>
        {props.children}
      </fieldset>
    );
  }
  return (
    <nav aria-label={props.label} className={look}>
      {props.children}
    </nav>
  );
}
