import { data, redirect } from 'react-router';
import type { AnnouncementId } from '#live';
import {
  dropAnnouncement,
  type ScheduleCode,
  scheduleAnnouncement,
  stopAnnouncement,
  type WriteCode,
  writeAnnouncement,
} from '#live/server';
import { readId } from '../../../kernel/ids.ts';
import { type Locale, locales } from '../../../kernel/locale.ts';
import { type Outcome, type Refusal, refuse } from '../../../kernel/refusal.ts';
import { momentOf, textOf, typedOf } from '../../form-fields.ts';
import type { programmeOf } from '../manage-context.ts';

export type AnnouncementCode = WriteCode | ScheduleCode | 'moment-not-readable';
type Asked = ReturnType<typeof programmeOf>;

/** Saves, sends, stops or takes out; comes back to the page by 303, or with what was typed beside what is wrong. */
export async function actOnAnnouncement(asked: Asked, request: Request) {
  const form = await request.formData();
  const id = readId<'announcement'>(textOf(form, 'id'));
  const home = `/${asked.edition.slug}/manage/announcements`;
  const act = textOf(form, 'act');
  if (!id) return refused({ code: 'announcement-unknown' }, form);
  const outcome = await carryOut(asked, id, act, form);
  if (!outcome.ok) return refused(outcome.refusal, form);
  if (act === 'drop') return redirect(`${home}?done=dropped`, 303);
  const done = { send: 'sent', schedule: 'scheduled', stop: 'stopped' }[act] ?? 'saved';
  return redirect(`${home}/${id}?done=${done}${done === 'saved' ? '#preview' : ''}`, 303);
}

function refused(refusal: Refusal<AnnouncementCode>, form: FormData) {
  const typed = { ...typedOf(form), audience: form.getAll('audience').map(String) };
  const status = refusal.code === 'not-allowed' ? 403 : refusal.code === 'announcement-unknown' ? 404 : 400;
  return data({ refusal, typed }, { status });
}

function carryOut(
  { house, viewer, edition }: Asked,
  id: AnnouncementId,
  act: string,
  form: FormData,
): Promise<Outcome<null, AnnouncementCode>> {
  const at = { editionId: edition.id, id };
  const said = textOf(form, 'revision');
  const revision = /^\d{1,9}$/.test(said) ? Number(said) : null;
  switch (act) {
    case 'drop':
      return dropAnnouncement(house, viewer, at);
    case 'stop':
      return stopAnnouncement(house, viewer, at);
    case 'send':
      return scheduleAnnouncement(house, viewer, { ...at, revision: revision ?? 0, at: null });
    case 'schedule': {
      const moment = momentOf(form, 'at', edition.zone);
      if (!moment) return Promise.resolve(refuse('moment-not-readable', { field: 'at' }));
      return scheduleAnnouncement(house, viewer, { ...at, revision: revision ?? 0, at: moment });
    }
    default:
      return writeAnnouncement(house, viewer, { ...at, revision, typed: typedAnnouncement(form) });
  }
}

function typedAnnouncement(form: FormData) {
  const inAll = (name: string) =>
    Object.fromEntries(locales.map((one) => [one, textOf(form, `${name}-${one}`)])) as Record<Locale, string>;
  return {
    ...{ title: inAll('title'), body: inAll('body'), audience: form.getAll('audience').map(String) },
    ...{ isPublic: form.has('isPublic'), isUrgent: form.has('isUrgent') },
    corrects: readId<'announcement'>(textOf(form, 'corrects')),
  };
}
