import type { ExpoJob } from '#expo';
import { textOf, textOrNull } from '../form-fields.ts';

/** A job as a form says it. */
export function jobFrom(form: FormData): ExpoJob {
  return {
    title: textOf(form, 'title'),
    employer: textOf(form, 'employer'),
    place: textOrNull(form, 'place'),
    url: textOrNull(form, 'url'),
    description: textOrNull(form, 'description'),
  };
}
