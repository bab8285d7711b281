import { data, redirect } from 'react-router';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Texts } from '../../texts/texts.ts';

export type ProgrammeRefusalCode = keyof Texts['manage']['programme']['refusals'];
export type ProgrammeRefusal = Refusal<ProgrammeRefusalCode>;
export type DoneCode = keyof Texts['manage']['programme']['done'];

/** What a form gets back that was refused: why, what was written in it, and the revision that it was opened on. */
export function refused<Kept>(refusal: ProgrammeRefusal, kept: Kept, openedOn: string | null = null) {
  const status = refusal.code === 'not-allowed' ? 403 : refusal.code === 'edited-meanwhile' ? 409 : 400;
  return data({ refusal, kept, openedOn }, { status });
}

/** The address that says what was done when it is opened, with what its Undo needs. */
export function donePath(
  path: string,
  code: DoneCode,
  undo: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const url = new URL(path, 'http://here');
  for (const name of ['done', 'undo', 'was']) url.searchParams.delete(name);
  url.searchParams.set('done', code);
  for (const [name, value] of Object.entries(undo)) {
    for (const one of [value].flat()) url.searchParams.append(name, one);
  }
  return `${url.pathname}${url.search}`;
}

/** After a form: on to an address that says what was done, so that a reload does nothing twice. */
export function doneAt(...where: Parameters<typeof donePath>) {
  return redirect(donePath(...where), 303);
}
