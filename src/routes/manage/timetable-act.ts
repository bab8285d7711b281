import { data } from 'react-router';
import type { Slot, SlotInput } from '#programme';
import { findEditedSession, type Moved, placeSession, unplaceSession } from '#programme/server';
import type { Outcome } from '../../kernel/refusal.ts';
import { instantAt, minutesBetween } from '../../kernel/time.ts';
import type { Route } from './+types/timetable';
import { programmeOf } from './manage-context.ts';
import { doneAt, type ProgrammeRefusal, type ProgrammeRefusalCode, refused } from './programme-answer.ts';
import { textOf } from './session-form-from.ts';

/** What the editor gets back for a move. */
export type MoveAnswer =
  | { readonly moved: Moved; readonly refusal: null }
  | { readonly moved: null; readonly refusal: ProgrammeRefusal };

/** Saves one move. The editor asks for data and goes on; a plain form is led to the page of the day. */
export async function moveSession({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const code = textOf(form, 'code');
  const given = { editionId: edition.id, code, seen: slotFrom(form, 'seen') };
  const back = form.get('act') === 'back' ? slotFrom(form, 'was') : undefined;
  const outcome: Outcome<Moved, ProgrammeRefusalCode> = back
    ? await placeSession(house, viewer, { ...given, slot: inputOf(back) })
    : form.get('act') === 'unplace' || back === null
      ? await unplaceSession(house, viewer, given)
      : await placeSession(house, viewer, {
          ...given,
          slot: {
            start: startFrom(form, edition.zone),
            minutes: Number(textOf(form, 'minutes') || Number.NaN),
            rooms: await roomsFrom(form, () => findEditedSession(house.db, edition.id, code)),
          },
        });
  if (form.get('answer') === 'data') {
    const answer: MoveAnswer = outcome.ok
      ? { moved: outcome.value, refusal: null }
      : { moved: null, refusal: outcome.refusal };
    return data({ ...answer, kept: null });
  }
  if (!outcome.ok) return { ...refused(outcome.refusal, null).data, moved: null };
  const { before, after } = outcome.value;
  return doneAt(`${url.pathname}${url.search}`, after ? 'placed' : 'unplaced', {
    moved: code,
    was: JSON.stringify(before),
  });
}

/** A moment of its own, or a day and a time on the venue's clock. */
function startFrom(form: FormData, zone: string): string {
  const start = textOf(form, 'start');
  if (start) return start;
  const day = textOf(form, 'day');
  const time = textOf(form, 'time').slice(0, 5);
  const usable = /^\d{4}-\d{2}-\d{2}$/.test(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  return usable && !Number.isNaN(Date.parse(day)) ? instantAt(day, time, zone) : '';
}

/** The chosen rooms; those in which it stood already come first and in their order, so that the main one stays the main one. */
async function roomsFrom(
  form: FormData,
  find: () => Promise<{ readonly session: { readonly slot: Slot | null } } | undefined>,
): Promise<string[]> {
  const chosen = form.getAll('room').map(String).filter(Boolean);
  if (form.get('ordered') === 'yes') return chosen;
  const before = (await find())?.session.slot?.rooms ?? [];
  const stay = before.filter((code) => chosen.includes(code));
  return [...stay, ...chosen.filter((code) => !stay.includes(code))];
}

/** A slot that the page wrote into the form: where it was seen last, where it stood before. What cannot be read counts as not said. */
function slotFrom(form: FormData, name: 'seen' | 'was'): Slot | null | undefined {
  const text = textOf(form, name);
  if (!text) return undefined;
  try {
    const seen: unknown = JSON.parse(text);
    if (seen === null) return null;
    return isSlot(seen) ? seen : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function inputOf(slot: Slot): SlotInput {
  return { start: slot.start, minutes: minutesBetween(slot.start, slot.end), rooms: slot.rooms };
}

function isSlot(value: unknown): value is Slot {
  if (typeof value !== 'object' || value === null) return false;
  const slot = value as Partial<Record<keyof Slot, unknown>>;
  return typeof slot.start === 'string' && typeof slot.end === 'string' && Array.isArray(slot.rooms);
}
