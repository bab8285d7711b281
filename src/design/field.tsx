import type { ReactNode } from 'react';

export type FieldTexts = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right. */
  readonly error?: ReactNode;
  /** The word "optional" in the reader's language, shown beside the label. */
  readonly optional?: string;
};

/** The attributes that tie a control to its hint and error. */
export function describedBy(id: string, texts: FieldTexts) {
  const ids = [texts.hint && `${id}-hint`, texts.error && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': texts.error ? true : undefined } as const;
}

/** Label, hint, control, error in reading order, for any control with this id. */
export function Field(props: FieldTexts & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={props.id}>
        {props.label} {props.optional && <span className="optional">({props.optional})</span>}
      </label>
      {props.hint && (
        <div className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </div>
      )}
      {props.children}
      <FieldError id={props.id} error={props.error} />
    </div>
  );
}

/** What is wrong with the control of this id. */
export function FieldError(props: { readonly id: string; readonly error?: ReactNode }) {
  if (!props.error) return null;
  return (
    <div className="error" id={`${props.id}-error`}>
      {props.error}
    </div>
  );
}
