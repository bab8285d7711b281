import { createOneClickSignIn } from '#people/server';
import type { PersonId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { CastKey } from '../rules/rehearsal.ts';
import { rehearsalProgramme } from '../rules/rehearsal-programme.ts';

export type OneClickSignIn = { readonly key: CastKey; readonly name: string; readonly url: string };

/** The one-click sign-ins of the rehearsal's people, for the terminal and the rehearsal page; none outside rehearsal. */
export async function oneClickSignIns(house: House): Promise<OneClickSignIn[]> {
  if (house.config.mode !== 'rehearsal') return [];
  const { cast, current } = rehearsalProgramme();
  const next: Readonly<Record<string, string>> = {
    organiser: `/${current.slug}/manage`,
    speaker: `/${current.slug}`,
  };
  const found: OneClickSignIn[] = [];
  for (const member of cast) {
    const target = next[member.key] ?? `/${current.slug}/now`;
    const path = await createOneClickSignIn(house, member.id as PersonId, target);
    if (path) found.push({ key: member.key, name: member.name, url: `${house.config.origin}${path}` });
  }
  return found;
}
