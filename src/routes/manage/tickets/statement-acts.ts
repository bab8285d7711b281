import { data, redirect } from 'react-router';
import { assignLine, bookSureLines, putLineAside, takeInStatement, undoLine } from '#tickets/server';
import { readId } from '../../../kernel/ids.ts';
import type { Outcome, Refusal } from '../../../kernel/refusal.ts';
import type { Texts } from '../../../texts/texts.ts';
import { textOf } from '../../form-fields.ts';
import type { organisedOf } from '../manage-context.ts';
import { idsOf } from './product-reading.ts';

type Asked = ReturnType<typeof organisedOf>;
type Code = keyof Texts['statements']['refusals'];

const refused = (refusal: Refusal<Code>, lineId = '') =>
  data({ refusal, lineId, took: null }, { status: refusal.code === 'not-allowed' ? 403 : 400 });

/** Takes a file in and says what was in it; the lines stand on the page that answers. */
export async function takeInFrom({ house, viewer, edition }: Asked, form: FormData) {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refused({ code: 'file-missing', field: 'file' });
  const [dateOrder, decimal] = [textOf(form, 'dateOrder'), textOf(form, 'decimal')];
  const outcome = await takeInStatement(house, viewer, {
    editionId: edition.id,
    bytes: new Uint8Array(await file.arrayBuffer()),
    hints: {
      ...(dateOrder === 'dmy' || dateOrder === 'mdy' || dateOrder === 'ymd' ? { dateOrder } : {}),
      ...(decimal === ',' || decimal === '.' ? { decimal } : {}),
    },
  });
  if (!outcome.ok) return refused({ ...outcome.refusal, field: 'file' });
  const { problems, ...took } = outcome.value;
  return data({
    refusal: null,
    lineId: '',
    took: { ...took, problems: problems.slice(0, 50), left: problems.length },
  });
}

/** Does what a form of the page asks for, with a line or with all that are sure. */
export async function actOnStatement(asked: Asked, form: FormData, path: string) {
  const { house, viewer, edition } = asked;
  const editionId = edition.id;
  if (textOf(form, 'act') === 'book') {
    const ids = idsOf<'statement-line'>(textOf(form, 'ids').split(' '));
    const outcome = await bookSureLines(house, viewer, { editionId, ids });
    return outcome.ok ? redirect(`${path}?done=booked&n=${outcome.value}`, 303) : refused(outcome.refusal);
  }
  const lineId = readId<'statement-line'>(textOf(form, 'line'));
  if (!lineId) return refused({ code: 'not-found' });
  const of = { editionId, lineId };
  const acts: Readonly<Record<string, () => Promise<Outcome<unknown, Code>>>> = {
    assigned: () => assignLine(house, viewer, { ...of, code: textOf(form, 'code') }),
    aside: () => putLineAside(house, viewer, { ...of, reason: textOf(form, 'reason') }),
    again: () => putLineAside(house, viewer, { ...of, reason: null }),
    undone: () => undoLine(house, viewer, of),
  };
  const act = textOf(form, 'act');
  const outcome = await (acts[act]?.() ?? { ok: false as const, refusal: { code: 'not-found' as const } });
  return outcome.ok ? redirect(`${path}?done=${act}`, 303) : refused(outcome.refusal, lineId);
}
