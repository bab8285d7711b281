import { type InstantText, instantAt, wallClock } from '../kernel/time.ts';

/** A field of a form as trimmed text; a file or a missing field is empty text. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** The same, `null` if it is empty. */
export function textOrNull(form: FormData, name: string): string | null {
  return textOf(form, name) || null;
}

/** Everything that was typed into a form, to be shown again beside what is wrong with it. */
export function typedOf(form: FormData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  );
}

/** An uploaded file's bytes and name; `null` if none was chosen. */
export async function fileOf(
  form: FormData,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array } | null> {
  const file = form.get(name);
  if (!(file instanceof File) || file.size === 0) return null;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What a `datetime-local` field of a form says, as a moment in the zone; `null` if empty, `undefined` if it cannot be read. */
export function momentOf(form: FormData, name: string, zone: string): InstantText | null | undefined {
  return readMoment(textOf(form, name), zone);
}

/** The same as a text that was read already. */
export function readMoment(text: string, zone: string): InstantText | null | undefined {
  if (!text) return null;
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(text) ?? [];
  if (!date || !time) return undefined;
  try {
    return instantAt(date, time, zone);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** A moment as a `datetime-local` field shows it. */
export function localText(moment: InstantText | null, zone: string): string {
  return moment ? wallClock(moment, zone).toPlainDateTime().toString({ smallestUnit: 'minute' }) : '';
}
