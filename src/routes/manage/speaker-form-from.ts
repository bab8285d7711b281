import type { SpeakerInput } from '#programme';
import { linksFrom, textOf } from './session-form-from.ts';

/** The speaker that a form means. */
export function speakerFrom(form: FormData): SpeakerInput {
  return {
    name: textOf(form, 'name'),
    pronouns: textOf(form, 'pronouns') || null,
    affiliation: textOf(form, 'affiliation') || null,
    biography: textOf(form, 'biography') || null,
    links: linksFrom(textOf(form, 'links')),
  };
}
