import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { Icon } from '../icon.tsx';
import type { MenuEntry } from './menu.tsx';

export type Command = Omit<MenuEntry, 'bad'> & {
  /** Where it leads, in grey: "Timetable". */
  readonly note?: string;
  /** Other words that find it. */
  readonly words?: string;
};

/** Finds or does anything by Ctrl K or ⌘ K on hydrated pages; arrows and Enter choose, Escape leaves. */
export function CommandPalette(props: {
  readonly label: string;
  readonly emptyLabel: string;
  readonly commands: readonly Command[];
}) {
  const [open, setOpen] = useOpenByKey();
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <ModalOverlay className="overlay overlay-top" isOpen={open} onOpenChange={setOpen} isDismissable>
      <Modal className="modal modal-wide">
        <Dialog className="palette" aria-label={props.label}>
          <Autocomplete filter={contains}>
            <SearchField aria-label={props.label} autoFocus>
              <Input className="palette-input" placeholder={props.label} />
            </SearchField>
            <Menu
              className="menu palette-list"
              aria-label={props.label}
              items={props.commands}
              renderEmptyState={() => <p className="menu-empty">{props.emptyLabel}</p>}
            >
              {(command) => <CommandItem command={command} onDone={() => setOpen(false)} />}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandItem({ command, onDone }: { readonly command: Command; readonly onDone: () => void }) {
  return (
    <MenuItem
      id={command.id}
      className="menu-item"
      textValue={[command.label, command.note, command.words].filter(Boolean).join(' ')}
      href={command.href}
      isDisabled={command.disabled}
      onAction={() => {
        onDone();
        command.onAction?.();
      }}
    >
      {command.icon && <Icon of={command.icon} />}
      <span>{command.label}</span>
      {command.note && <small>{command.note}</small>}
    </MenuItem>
  );
}

function useOpenByKey(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return [open, setOpen];
}
