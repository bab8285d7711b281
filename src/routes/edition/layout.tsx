import { Outlet } from 'react-router';
import { phaseOf } from '#directory';
import { countUnseen, readUrgent } from '#live/server';
import { mayManage } from '#people';
import { findShop } from '#tickets/server';
import { dateIn } from '../../kernel/time.ts';
import { momentWords } from '../../texts/format.ts';
import { announcementView } from '../announce/announcement-view.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/layout';
import { deviceOwner, refuseAnothers } from './device-owner.ts';
import { editionOf, openEdition, zoneOf } from './edition-context.ts';
import { EditionFrame } from './frame.tsx';
import type { FrameData } from './use-frame.ts';

export const middleware: Route.MiddlewareFunction[] = [
  async ({ context, params, request }) => {
    const { id } = await openEdition(context, params.edition);
    refuseAnothers(request, id, houseOf(context).viewer);
  },
];

/** What the frame around every page of an edition shows. */
export async function loader({ context, request }: Route.LoaderArgs): Promise<FrameData> {
  const asked = houseOf(context);
  const { house, viewer, locale } = asked;
  const edition = editionOf(context);
  const now = house.clock.now();
  const { pathname, search } = new URL(request.url);
  const zone = zoneOf(asked, edition);
  return {
    name: edition.name,
    slug: edition.slug,
    logo: edition.logoFile && `/files/${edition.logoFile}`,
    accentHref: `/accent/${edition.accent.slice(1)}.css`,
    manifestHref: `/${edition.slug}/manifest.webmanifest`,
    phase: phaseOf(edition, dateIn(now, edition.zone)),
    isPublic: edition.isPublic,
    mayManage: mayManage(viewer, edition.id),
    unseen:
      viewer.kind === 'person'
        ? await countUnseen(house.db, edition.id, viewer.personId)
        : { changes: 0, announcements: 0 },
    urgent: (await readUrgent(house, viewer, edition.id)).map((one) => {
      const { id, title, lang, when } = announcementView(one, { locale, zone });
      return { id, title, lang, when };
    }),
    sellsTickets: (await findShop(house.db, edition.id))?.isOpen ?? false,
    viewerName: asked.viewerName,
    owner: viewer.kind === 'person' ? deviceOwner(edition.id, viewer.personId) : null,
    locale,
    path: pathname,
    search,
    origin: house.config.origin,
    zone,
    venueZone: edition.zone,
    now,
    cookieStars: asked.cookieStars.has(edition.slug),
    rehearsal: asked.rehearsalOffsetMs === null ? null : momentWords(now, edition.zone, locale),
  };
}

export default function EditionLayout() {
  return (
    <EditionFrame>
      <Outlet />
    </EditionFrame>
  );
}
