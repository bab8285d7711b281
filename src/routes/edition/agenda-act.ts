import { data, redirect } from 'react-router';
import type { Edition } from '#directory';
import type { OwnItemId } from '#live';
import { dropOwnItem, saveOwnItem, shareAgenda } from '#live/server';
import { nextPath } from '#people';
import { readId } from '../../kernel/ids.ts';
import { momentOf, textOf, typedOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import { changeAskedStars, openCalendar, starsKept } from './star-acts.ts';

/** What a form of the agenda asks for; comes back to the page, or answers with what was refused and all that was typed. */
export async function actOnAgenda(asked: RequestHouse, edition: Edition, request: Request) {
  const form = await request.formData();
  const act = textOf(form, 'act');
  if (act === 'save-own') return saveOwn(asked, edition, form);
  if (act === 'drop-own') return dropOwn(asked, edition, form);
  if (act === 'share' || act === 'end-share') return share(asked, edition, act === 'share');
  if (form.has('calendar')) {
    const token = await openCalendar(asked, edition, form);
    if (token === null) return data({ own: null }, { status: 403 });
    return redirect(`/${edition.slug}/stars?calendar=${token}#calendar`, 303);
  }
  const stars = await changeAskedStars(asked, edition, form);
  const back = nextPath(String(form.get('back') ?? ''), `/${edition.slug}/stars`);
  const headers =
    asked.viewer.kind === 'person' ? undefined : { 'Set-Cookie': starsKept(asked, edition, stars) };
  return redirect(back, { status: 303, headers });
}

async function saveOwn({ house, viewer }: RequestHouse, edition: Edition, form: FormData) {
  const id = readId<'own-item'>(textOf(form, 'own')) ?? house.newId<OwnItemId>();
  const saved = await saveOwnItem(house, viewer, {
    base: baseOf(form),
    ...{ editionId: edition.id, id, title: textOf(form, 'title'), place: textOf(form, 'place') },
    ...{ start: momentOf(form, 'start', edition.zone), end: momentOf(form, 'end', edition.zone) },
  });
  if (saved.ok) return redirect(`/${edition.slug}/stars?done=added`, 303);
  const { code, field } = saved.refusal;
  return data(
    { own: { code, field, typed: typedOf(form) } },
    { status: code === 'not-signed-in' ? 403 : 400 },
  );
}

/** The revision that the form shows; `null` for what is new. */
function baseOf(form: FormData): number | null | undefined {
  const said = form.get('base');
  if (said === null) return undefined;
  return /^\d{1,9}$/.test(String(said)) ? Number(said) : null;
}

async function dropOwn({ house, viewer }: RequestHouse, edition: Edition, form: FormData) {
  const id = readId<'own-item'>(textOf(form, 'own'));
  if (id) await dropOwnItem(house, viewer, { editionId: edition.id, id, base: baseOf(form) });
  return redirect(`/${edition.slug}/stars?done=removed`, 303);
}

async function share({ house, viewer }: RequestHouse, edition: Edition, isShared: boolean) {
  await shareAgenda(house, viewer, { editionId: edition.id, isShared });
  return redirect(`/${edition.slug}/stars#share`, 303);
}
