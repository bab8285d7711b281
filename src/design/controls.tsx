import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { describedBy, Field, type FieldTexts } from './field.tsx';

type Named = { readonly name: string; readonly id?: string };
type Without<T> = Omit<T, 'name' | 'id' | 'className'>;

/** A line of text with its label, hint and error; `type` may be email, url, date, time, number, search, password. */
export function TextInput(props: FieldTexts & Named & Without<InputHTMLAttributes<HTMLInputElement>>) {
  const { label, hint, error, optional, name, id = name, ...rest } = props;
  const texts = { label, hint, error, optional };
  return (
    <Field id={id} {...texts}>
      <input className="control" id={id} name={name} {...describedBy(id, texts)} {...rest} />
    </Field>
  );
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea(props: FieldTexts & Named & Without<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { label, hint, error, optional, name, id = name, ...rest } = props;
  const texts = { label, hint, error, optional };
  return (
    <Field id={id} {...texts}>
      <textarea className="control" id={id} name={name} {...describedBy(id, texts)} {...rest} />
    </Field>
  );
}

export type Option = { readonly value: string; readonly label: string; readonly lang?: string };

/** One of a list, the browser's own control. */
export function Select(
  props: FieldTexts &
    Named & { readonly options: readonly Option[] } & Without<SelectHTMLAttributes<HTMLSelectElement>>,
) {
  const { label, hint, error, optional, name, id = name, options, ...rest } = props;
  const texts = { label, hint, error, optional };
  return (
    <Field id={id} {...texts}>
      <select className="control" id={id} name={name} {...describedBy(id, texts)} {...rest}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A file to send; the form needs `encType="multipart/form-data"`. Say kinds and sizes in the hint. */
export function FileInput(props: FieldTexts & Named & Without<InputHTMLAttributes<HTMLInputElement>>) {
  return <TextInput {...props} type="file" />;
}

type ChoiceProps = Named & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
} & Without<InputHTMLAttributes<HTMLInputElement>>;

function Choice({ label, hint, name, id, ...rest }: ChoiceProps) {
  const own = id ?? `${name}-${rest.value ?? 'on'}`;
  return (
    <label className="choice" htmlFor={own}>
      <input id={own} name={name} aria-describedby={hint ? `${own}-hint` : undefined} {...rest} />
      <span>
        {label}
        {hint && (
          <span className="hint small mute" id={`${own}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

/** Yes or no, with the whole line as the touch target. */
export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />;
}

/** One answer of several; put them into a `ChoiceGroup`. */
export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />;
}

/** A question with radios or checkboxes below it. */
export function ChoiceGroup(props: FieldTexts & { readonly id: string; readonly children: ReactNode }) {
  return (
    <fieldset
      className="field"
      id={props.id}
      aria-describedby={describedBy(props.id, props)['aria-describedby']}
    >
      <legend>
        {props.label} {props.optional && <span className="optional">({props.optional})</span>}
      </legend>
      {props.hint && (
        <div className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      <div className="choices">{props.children}</div>
      {props.error && (
        <div className="error" id={`${props.id}-error`}>
          {props.error}
        </div>
      )}
    </fieldset>
  );
}

/** All that is wrong with a form at its top, each leading to its field. */
export function FormErrors(props: {
  readonly title: ReactNode;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}) {
  if (props.errors.length === 0) return null;
  return (
    <div className="form-errors" role="alert">
      <p className="title">{props.title}</p>
      <ul>
        {props.errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
