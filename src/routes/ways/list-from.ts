import { textOf, textOrNull } from '../form-fields.ts';

/** What a form says of a source. */
export function sourceFrom(form: FormData) {
  const hours = textOf(form, 'refreshHours');
  return {
    name: textOf(form, 'name'),
    addresses: textOf(form, 'addresses').split(/\s+/).filter(Boolean),
    page: textOrNull(form, 'page'),
    licence: textOrNull(form, 'licence'),
    // What is no number is refused by the operation.
    refreshHours: hours === '' ? null : Number(hours),
  };
}

/** The files that a form brings, as text. */
export async function listFilesFrom(form: FormData): Promise<{ path: string; text: string }[]> {
  const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0);
  return Promise.all(
    files.flatMap((file) =>
      file instanceof File ? [file.text().then((text) => ({ path: file.name, text }))] : [],
    ),
  );
}
