import { readId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { signingSecret, signText, verifyText } from '../../../platform/settings.ts';
import { type Edition, type Topic, topics } from '../rules/edition.ts';

type Purpose = 'confirm' | 'stop';

/** Makes an edition's links; ask for it outside a transaction, which would hold one connection and wait for another. */
export async function tellMeLinks(house: House, edition: Edition) {
  const secret = await signingSecret(house.db);
  const { origin } = house.config;
  const query = (purpose: Purpose, text: string) => {
    const token = `${text}.${signText(secret, signingPurpose(purpose), text)}`;
    return `${purpose}=${encodeURIComponent(token)}`;
  };
  return {
    /** The link by which an address agrees to be told of these topics. */
    confirm: (id: string, wanted: readonly Topic[]) =>
      `${origin}/${encodeURIComponent(edition.slug)}/tell-me?${query('confirm', `${id}.${wanted.join('_')}`)}`,
    /** The link that forgets an address; it stands outside of the edition, which may be hidden by then. */
    stop: (id: string) => `${origin}/subscriptions/stop?${query('stop', id)}`,
  };
}

/** Who agrees to what by a link of ours; `null` if it is forged. */
export async function readConfirmToken(
  house: House,
  token: string,
): Promise<{ id: string; topics: Topic[] } | null> {
  const [id = '', named = ''] = (await signedText(house, 'confirm', token))?.split('.') ?? [];
  const wanted = named.split('_');
  return readId(id) && { id, topics: topics.filter((topic) => wanted.includes(topic)) };
}

/** Who wants no more mail by a link of ours; `null` if it is forged. */
export async function readStopToken(house: House, token: string): Promise<string | null> {
  return readId(await signedText(house, 'stop', token));
}

async function signedText(house: House, purpose: Purpose, token: string): Promise<string | null> {
  const end = token.lastIndexOf('.');
  const text = token.slice(0, Math.max(0, end));
  const secret = await signingSecret(house.db);
  return verifyText(secret, signingPurpose(purpose), text, token.slice(end + 1)) ? text : null;
}

function signingPurpose(purpose: Purpose): string {
  return `directory.tell-me.${purpose}`;
}
