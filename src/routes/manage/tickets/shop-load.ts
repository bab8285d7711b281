import type { RouterContextProvider } from 'react-router';
import { newShop, type Shop } from '#tickets';
import { findShop, setUpShop } from '#tickets/server';
import { revisionOf } from '../../../kernel/revision.ts';
import { organisedOf } from '../manage-context.ts';
import { ticketsDone, ticketsRefused } from './tickets-answer.tsx';

type Context = Readonly<RouterContextProvider>;

/** How the edition sells, or what a new shop says, with the revision that a form is opened on. */
export async function loadShop(context: Context) {
  const asked = organisedOf(context);
  const found = await findShop(asked.house.db, asked.edition.id);
  const shop = found ?? { ...newShop('EUR'), editionId: asked.edition.id, isOpen: false };
  return { ...asked, shop, revision: found ? revisionOf(found) : '' };
}

/** Saves what a form changes of how the edition sells; `kept` is what it shows again if that is refused. */
export async function saveShop<Kept>(
  context: Context,
  path: string,
  changes: Partial<Shop>,
  form: { readonly kept: Kept; readonly revision: string },
) {
  const { house, viewer, edition } = organisedOf(context);
  const outcome = await setUpShop(house, viewer, {
    ...{ editionId: edition.id, slug: edition.slug, changes },
    ...(form.revision ? { revision: form.revision } : {}),
  });
  return outcome.ok ? ticketsDone(path, 'saved') : ticketsRefused(outcome.refusal, form.kept, form.revision);
}
