import { readId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import { leastSeconds, mostSeconds, type SuggestionId } from '../rules/suggestion.ts';

const purposes = { form: 'directory.suggest.form', confirm: 'directory.suggest.confirm' } as const;

/** Something that a form carries: names the suggestion that it will become, and when it was opened. */
export async function openForm(house: House): Promise<string> {
  const text = `${house.newId<string>()}.${Math.floor(Date.parse(house.clock.now()) / 1000)}`;
  return `${text}.${signText(await signingSecret(house.db), purposes.form, text)}`;
}

/** Which suggestion a form becomes; why it is not taken. */
export async function readForm(
  house: House,
  token: string,
): Promise<{ readonly id: SuggestionId } | 'too-fast' | 'form-too-old'> {
  const [id, seconds, signature = ''] = token.split('.');
  const own = readId<'suggestion'>(id);
  const text = `${id}.${seconds}`;
  if (!own || !verifyText(await signingSecret(house.db), purposes.form, text, signature))
    return 'form-too-old';
  const age = Math.floor(Date.parse(house.clock.now()) / 1000) - Number(seconds);
  if (age > mostSeconds || age < 0) return 'form-too-old';
  return age < leastSeconds ? 'too-fast' : { id: own };
}

/** Makes the link by which an address says that a suggestion is its own; ask for it outside a transaction. */
export async function confirmLinks(house: House): Promise<(id: SuggestionId) => string> {
  const secret = await signingSecret(house.db);
  return (id) =>
    `${house.config.origin}/suggest/confirm?token=${id}.${signText(secret, purposes.confirm, id)}`;
}

/** Which suggestion a link of ours confirms; `null` if it is forged. */
export async function readConfirmToken(house: House, token: string): Promise<SuggestionId | null> {
  const [id, signature = ''] = token.split('.');
  const own = readId<'suggestion'>(id);
  if (!own || !verifyText(await signingSecret(house.db), purposes.confirm, own, signature)) return null;
  return own;
}
