import { noSpaces, type SpaceRules } from '#community';
import { type ProductId, readId } from '../../kernel/ids.ts';
import { momentOf, textOf } from '../form-fields.ts';

/** Rules of the board as a form says them; what cannot be read is what the operation refuses. */
export function spaceRulesFrom(form: FormData, zone: string): SpaceRules {
  const number = (name: string) => (textOf(form, name) === '' ? Number.NaN : Number(textOf(form, name)));
  const days = form.getAll('day').map(String).slice(0, 366);
  const hours = days.flatMap((day) => {
    const [from, until] = [textOf(form, `from-${day}`), textOf(form, `until-${day}`)];
    return from || until ? [{ day, from, until }] : [];
  });
  const opensAt: string | null | undefined = momentOf(form, 'opensAt', zone);
  const products = form.getAll('product').flatMap((id): readonly ProductId[] => {
    const read = typeof id === 'string' ? readId<'product'>(id) : null;
    return read ? [read] : [];
  });
  return {
    ...noSpaces,
    ...{ isOpen: form.has('isOpen'), opensAt: opensAt ?? null, hours, products },
    ...{ rooms: form.getAll('room').map(String), minutes: number('minutes') },
    ...{ perDay: number('perDay'), inAll: number('inAll') },
    ...{ isModerated: form.has('isModerated'), looksAtWorking: form.has('looksAtWorking') },
    largest: textOf(form, 'largest') === '' ? null : number('largest'),
  };
}
