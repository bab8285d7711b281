import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly href?: string;
  readonly onAction?: () => void;
  readonly bad?: boolean;
  readonly disabled?: boolean;
};

/** A button with a menu of actions or links, for hydrated pages. */
export function Menu(props: {
  readonly label: ReactNode;
  readonly icon?: LucideIcon;
  /** Shows only the icon; `label` must then be a string and is read out. */
  readonly iconOnly?: boolean;
  readonly entries: readonly MenuEntry[];
}) {
  const spoken = props.iconOnly && typeof props.label === 'string' ? props.label : undefined;
  return (
    <MenuTrigger>
      <Button className={classNames('btn btn-ghost', props.iconOnly && 'btn-icon')} aria-label={spoken}>
        {props.icon && <Icon of={props.icon} />}
        {props.iconOnly ? null : props.label}
      </Button>
      <Popover className="popover">
        <AriaMenu className="menu" items={props.entries}>
          {(entry) => (
            <MenuItem
              id={entry.id}
              className={classNames('menu-item', entry.bad && 'bad')}
              textValue={entry.label}
              href={entry.href}
              onAction={entry.onAction}
              isDisabled={entry.disabled}
            >
              {entry.icon && <Icon of={entry.icon} />}
              {entry.label}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
