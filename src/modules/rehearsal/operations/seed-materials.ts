import { putMaterial } from '#live/server';
import { operator } from '#people';
import type { Programme } from '#programme';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import { must } from './seed-parts.ts';

const most = 8;

/** Slides of the first talks, and the code of every other one; nothing is behind the addresses, as everything here is made up. */
export async function seedMaterials(
  house: House,
  editionId: EditionId,
  { sessions }: Programme,
): Promise<void> {
  const talks = sessions
    .filter(({ kind, slot, status }) => kind === 'talk' && slot && status === 'confirmed')
    .toSorted((a, b) => (a.slot?.start ?? '').localeCompare(b.slot?.start ?? ''));
  for (const [index, { code }] of talks.slice(0, most).entries()) {
    const put = async (title: string, host: string, audience: 'everybody' | 'attending') => {
      const link = { title, url: `https://${host}.harbour.example/${code.toLowerCase()}`, file: null };
      const material = { ...link, audience, licence: index % 3 === 0 ? null : ('CC-BY-4.0' as const) };
      must(await putMaterial(house, operator, { editionId, code, id: house.newId(), material }));
    };
    await put('Slides', 'slides', 'everybody');
    if (index % 2 === 0) await put('Code', 'code', index % 4 === 0 ? 'attending' : 'everybody');
  }
}
