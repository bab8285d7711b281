import { renderMarkdown } from '#programme/server';
import type { Route } from './+types/programme-preview';
import { programmeOf } from './manage-context.ts';

const longest = 50_000;

export function loader() {
  return { html: '' };
}

/** How a text in Markdown will read. */
export async function action({ context, request }: Route.ActionArgs) {
  programmeOf(context);
  const form = await request.formData();
  return { html: renderMarkdown(String(form.get('text') ?? '').slice(0, longest)) };
}
