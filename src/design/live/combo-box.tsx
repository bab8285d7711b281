import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { Icon } from '../icon.tsx';

export type ComboOption = { readonly id: string; readonly label: string; readonly note?: string };

type ComboBoxProps = {
  readonly label: ReactNode;
  readonly name?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  readonly options: readonly ComboOption[];
  readonly chosen?: string | null;
  readonly onChoose?: (id: string | null) => void;
  /** The list's button for screen readers: "Show all". */
  readonly showLabel: string;
  /** Said when nothing fits what was typed. */
  readonly emptyLabel: ReactNode;
  readonly required?: boolean;
};

/** One of many, found by typing, for hydrated pages; in a form it sends the option's id under `name`. */
export function ComboBox(props: ComboBoxProps) {
  return (
    <AriaComboBox
      className="field"
      name={props.name}
      formValue="key"
      defaultItems={props.options}
      defaultValue={props.chosen ?? null}
      onChange={(key) => props.onChoose?.(key === null ? null : String(key))}
      isInvalid={Boolean(props.error)}
      isRequired={props.required}
      allowsEmptyCollection
    >
      <Label className="label">{props.label}</Label>
      {props.hint && (
        <Text slot="description" className="hint">
          {props.hint}
        </Text>
      )}
      <div className="combo">
        <Input className="control" />
        <Button aria-label={props.showLabel}>
          <Icon of={ChevronDown} />
        </Button>
      </div>
      <FieldError className="error">{props.error}</FieldError>
      <Options emptyLabel={props.emptyLabel} />
    </AriaComboBox>
  );
}

function Options(props: { readonly emptyLabel: ReactNode }) {
  return (
    <Popover className="popover popover-wide">
      <ListBox<ComboOption>
        className="menu"
        renderEmptyState={() => <p className="menu-empty">{props.emptyLabel}</p>}
      >
        {(option) => (
          <ListBoxItem className="menu-item" textValue={option.label}>
            <span>{option.label}</span>
            {option.note && <small>{option.note}</small>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
