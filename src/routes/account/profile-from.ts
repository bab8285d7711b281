import { audiences, carefulVisibility, type ProfileInput, profileFields, type Visibility } from '#people';

/** A profile out of its form; an unknown audience is the most careful one, and a link without address was not meant. */
export function profileFrom(form: FormData): ProfileInput {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const chosen = profileFields.map((field) => {
    const audience = audiences.find((one) => one === text(`visible-${field}`));
    return [field, audience ?? carefulVisibility[field]] as const;
  });
  const labels = form.getAll('link-label').map(String);
  const links = form
    .getAll('link-url')
    .map((url, index) => ({ url: String(url).trim(), label: (labels[index] ?? '').trim() }))
    .filter((link) => link.url);
  return {
    name: text('name'),
    pronouns: text('pronouns'),
    headline: text('headline'),
    links,
    languages: text('languages')
      .split(/[\s,]+/)
      .filter(Boolean),
    visibility: { ...carefulVisibility, ...(Object.fromEntries(chosen) as Visibility) },
  };
}
