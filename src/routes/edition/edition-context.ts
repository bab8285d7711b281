import { createContext, type RouterContextProvider } from 'react-router';
import type { Edition } from '#directory';
import { findEdition, findKeptEdition } from '#directory/server';
import { mayManage } from '#people';
import { findPublishedProgramme, type PublishedProgramme } from '#programme/server';
import { houseOf, type RequestHouse } from '../request-house.ts';

const editionContext = createContext<Edition>();

/** The edition that the address names, found once for all loaders of the page. */
export function editionOf(context: Readonly<RouterContextProvider>): Edition {
  return context.get(editionContext);
}

/** Lets a request through to an edition's pages: it must exist, and be public unless one of its team asks. */
export async function openEdition(context: Readonly<RouterContextProvider>, slug: string): Promise<Edition> {
  const { house, viewer } = houseOf(context);
  const edition =
    viewer.kind === 'anonymous' ? await findKeptEdition(house, slug) : await findEdition(house.db, slug);
  if (!edition || (!edition.isPublic && !mayManage(viewer, edition.id)))
    throw new Response(null, { status: 404 });
  context.set(editionContext, edition);
  return edition;
}

/** The published programme of the page's edition; `null` before the first release. */
export function publishedOf(context: Readonly<RouterContextProvider>): Promise<PublishedProgramme | null> {
  return findPublishedProgramme(houseOf(context).house, editionOf(context).id);
}

/** The zone in which the page shows times: the one asked for, else the venue's. */
export function zoneOf(request: RequestHouse, edition: Edition): string {
  return request.zone ?? edition.zone;
}
