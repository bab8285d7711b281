import type { ExpoSponsor } from '#expo';
import { textOf, textOrNull } from '../form-fields.ts';

/** A sponsor as a form says it; the rank counts from 1 for people and from 0 inside. A logo is one of our own files. */
export function sponsorFrom(form: FormData): ExpoSponsor {
  const rank = Number.parseInt(textOf(form, 'levelOrder'), 10);
  const logo = textOf(form, 'logo');
  return {
    name: textOf(form, 'name'),
    level: textOf(form, 'level'),
    levelOrder: Number.isInteger(rank) ? Math.min(100, Math.max(1, rank)) - 1 : 0,
    website: textOrNull(form, 'website'),
    logo: /^(?:\/files\/[\w-]+|https?:\/\/\S+)$/.test(logo) && !form.has('removeLogo') ? logo : null,
    description: textOrNull(form, 'description'),
    booth: textOrNull(form, 'booth'),
    jobFairTable: textOrNull(form, 'jobFairTable'),
  };
}
