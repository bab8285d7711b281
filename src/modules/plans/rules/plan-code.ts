import type { InstantText } from '../../../kernel/time.ts';

/** What can be wrong with a change to a plan. */
export type PlanCode =
  | 'name-empty'
  | 'text-too-long'
  | 'date-not-readable'
  | 'ends-before-start'
  | 'period-too-long'
  | 'currency-unknown'
  | 'money-not-readable'
  | 'number-not-readable'
  | 'country-unknown'
  | 'rates-not-readable'
  | 'link-not-usable'
  | 'already-there'
  | 'too-many'
  | 'not-found';

/** Ids and the moment, for a change that needs them. */
export type ChangeBasis = { readonly now: InstantText; readonly newId: () => string };
