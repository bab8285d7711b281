/** A rule's "no": a stable code, what it is about, and numbers or names that the text may need. Never an exception. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  /** The input field that the refusal is about, if it is about one. */
  readonly field?: string;
  readonly details?: Readonly<Record<string, string | number>>;
};

/** What an operation answers: the value, or why not. */
export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

/** The answer of an operation that succeeded. */
export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** The answer of an operation that a rule refused. */
export function refuse<Code extends string>(
  code: Code,
  rest: Omit<Refusal<Code>, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { ...rest, code } };
}
