import { type RouterContextProvider, redirect } from 'react-router';
import { nextPath } from '#people';
import type { Visitor } from '#people/server';
import { houseOf, type RequestHouse } from '../request-house.ts';

export type SignedInVisitor = Extract<Visitor, { kind: 'person' }>;

/** The request's house and the person who signed in; sends everybody else to the sign-in page and back. */
export function personOf(
  context: Readonly<RouterContextProvider>,
  request: Request,
): RequestHouse & { readonly viewer: SignedInVisitor } {
  const asked = houseOf(context);
  const { viewer } = asked;
  if (viewer.kind === 'person') return { ...asked, viewer };
  const { pathname, search } = new URL(request.url);
  const query = new URLSearchParams({ next: nextPath(pathname + search) });
  throw redirect(`/sign-in?${query}`, 303);
}

/** The fields of a form as text; a file or a missing field is empty text. */
export async function fieldsOf(request: Request): Promise<(name: string) => string> {
  const form = await request.formData();
  return (name) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
}
