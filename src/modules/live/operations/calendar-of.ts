import type { CalendarThing } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import type { StarList } from '../queries/stars.ts';
import { readAgenda } from './read-agenda.ts';
import { ownerOf } from './share-agenda.ts';

/** What a private calendar shows: a browser's stars; of a person their whole agenda, also what was starred and has left the programme. */
export async function calendarOf(
  house: House,
  editionId: EditionId,
  list: StarList,
): Promise<{ readonly codes: ReadonlySet<string>; readonly things: readonly CalendarThing[] }> {
  const owner = await ownerOf(house, list);
  if (!owner) return { codes: new Set(list.codes), things: [] };
  const { entries } = await readAgenda(house, editionId, owner);
  return {
    codes: new Set([...list.codes, ...entries.flatMap(({ session }) => session?.code ?? [])]),
    things: entries.flatMap(({ own, gathering }) => {
      const thing = own ?? gathering;
      return thing ? [{ ...thing, uid: thing.id, sequence: thing.revision }] : [];
    }),
  };
}
