import { type LightningRules, lightningPath, usedAt } from '#community';
import { type LightningPage, readLightning } from '#community/server';
import type { Edition } from '#directory';
import { momentWords } from '../../texts/format.ts';
import { zoneOf } from '../edition/edition-context.ts';
import type { RequestHouse } from '../request-house.ts';

export type LightningData = NonNullable<Awaited<ReturnType<typeof loadLightning>>>;

/** The lightning talks of a session as its pages show them; `null` if there are none for the viewer. */
export async function loadLightning(asked: RequestHouse, edition: Edition, code: string) {
  const page = await readLightning(asked.house, asked.viewer, { editionId: edition.id, code });
  if (!page) return null;
  const { session, ...rest } = page;
  const at = { zone: zoneOf(asked, edition), locale: asked.locale };
  return {
    ...rest,
    code,
    address: `/${edition.slug}/${lightningPath(code)}`,
    sessionTitle: session.translations[asked.locale]?.title ?? session.title,
    isCancelled: session.status === 'cancelled',
    windowWords: windowWords(page, asked, at),
    usedMs: usedAt(page.timer, asked.house.clock.now()),
  };
}

/** Until when, or from when, one may sign up. */
export function windowWords(
  { window, rules }: Pick<LightningPage, 'window'> & { readonly rules: LightningRules },
  { texts }: Pick<RequestHouse, 'texts'>,
  { zone, locale }: { readonly zone: string; readonly locale: RequestHouse['locale'] },
): string {
  const words = texts.lightning.windows;
  const when = (moment: string | null) => (moment ? momentWords(moment, zone, locale) : '');
  if (window.state === 'not-yet') return words['not-yet']({ when: when(rules.opensAt) });
  if (window.state === 'open') return words.open({ when: when(window.closesAt) });
  return words[window.state];
}
