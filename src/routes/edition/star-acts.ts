import type { Edition } from '#directory';
import { mostStars, usableCodes } from '#live';
import { changeStars, openLooseStarCalendar, openStarCalendar } from '#live/server';
import { starsCookie } from '../../platform/http/request-cookies.ts';
import type { RequestHouse } from '../request-house.ts';
import { readStars } from './stars-of.ts';

/**
 * Changes stars as a form says and answers with all of them: `code` turns one over; `join` and `leave` say which way, so that
 * sending them twice does no harm. Without an account the caller keeps them.
 */
export async function changeAskedStars(
  asked: RequestHouse,
  edition: Edition,
  form: FormData,
): Promise<readonly string[]> {
  const current = await readStars(asked, edition);
  const codes = (name: string) => usableCodes(form.getAll(name).map(String));
  const turned = codes('code');
  const add = [...codes('join'), ...turned.filter((code) => !current.includes(code))];
  const remove = [...codes('leave'), ...turned.filter((code) => current.includes(code))];
  if (asked.viewer.kind === 'person') {
    const changed = await changeStars(asked.house, asked.viewer, { editionId: edition.id, add, remove });
    return changed.ok ? changed.value : current;
  }
  return [...new Set([...current.filter((code) => !remove.includes(code)), ...add])].slice(0, mostStars);
}

/** The secret part of a private calendar address for the account, or for the stars in the form; `null` if it is refused. */
export async function openCalendar(
  asked: RequestHouse,
  edition: Edition,
  form: FormData,
): Promise<string | null> {
  if (asked.viewer.kind !== 'person') {
    const token = form.get('token');
    const codes = form.has('code') ? form.getAll('code').map(String) : await readStars(asked, edition);
    const opened = await openLooseStarCalendar(asked.house, {
      editionId: edition.id,
      codes,
      token: token ? String(token) : null,
      caller: asked.caller.clientAddress,
    });
    return opened.ok ? opened.value : null;
  }
  const renew = form.get('calendar') === 'renew';
  const opened = await openStarCalendar(asked.house, asked.viewer, { editionId: edition.id, renew });
  return opened.ok ? opened.value : null;
}

/** The cookie of a browser without JavaScript, with these stars of this edition. */
export function starsKept(asked: RequestHouse, edition: Edition, stars: readonly string[]): string {
  const kept = new Map(asked.cookieStars);
  if (stars.length > 0) kept.set(edition.slug, stars);
  else kept.delete(edition.slug);
  return starsCookie(kept, asked.house.config.origin);
}
