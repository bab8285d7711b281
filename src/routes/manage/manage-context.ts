import { type RouterContextProvider, redirect } from 'react-router';
import type { Edition } from '#directory';
import { mayEditProgramme, mayManage, mayOrganise } from '#people';
import { editionOf, openEdition } from '../edition/edition-context.ts';
import { houseOf } from '../request-house.ts';

type Context = Readonly<RouterContextProvider>;

/** Lets a request through to the organisers' pages of an edition: who is not signed in is asked to, who has no role is told so. */
export async function openManage(context: Context, slug: string, url: URL): Promise<void> {
  const { viewer } = houseOf(context);
  if (viewer.kind === 'anonymous')
    throw redirect(`/sign-in?next=${encodeURIComponent(`${url.pathname}${url.search}`)}`, 303);
  const edition = await openEdition(context, slug);
  if (!mayManage(viewer, edition.id)) throw new Response(null, { status: 403 });
}

/** Finds the edition anew after an action changed it, so that the page that answers shows it as it is now. */
export async function reopenEdition(context: Context): Promise<void> {
  await openEdition(context, editionOf(context).slug);
}

/** The house, the viewer and the edition of a page for those who edit the programme; for others of the team 403. */
export function programmeOf(context: Context) {
  const asked = houseOf(context);
  const edition: Edition = editionOf(context);
  if (!mayEditProgramme(asked.viewer, edition.id)) throw new Response(null, { status: 403 });
  return { ...asked, edition };
}

/** The same for the pages of owners and organisers. */
export function organisedOf(context: Context) {
  const asked = houseOf(context);
  const edition: Edition = editionOf(context);
  if (!mayOrganise(asked.viewer, edition.id)) throw new Response(null, { status: 403 });
  return { ...asked, edition };
}
