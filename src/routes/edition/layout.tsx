import { Outlet } from 'react-router';
import { phaseOf } from '#directory';
import { mayManage } from '#people';
import { dateIn } from '../../kernel/time.ts';
import { momentWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/layout';
import { editionOf, openEdition, zoneOf } from './edition-context.ts';
import { EditionFrame } from './frame.tsx';
import type { FrameData } from './use-frame.ts';

export const middleware: Route.MiddlewareFunction[] = [
  async ({ context, params }) => {
    await openEdition(context, params.edition);
  },
];

/** What the frame around every page of an edition shows. */
export async function loader({ context, request }: Route.LoaderArgs): Promise<FrameData> {
  const asked = houseOf(context);
  const { house, viewer, locale } = asked;
  const edition = editionOf(context);
  const now = house.clock.now();
  const { pathname, search } = new URL(request.url);
  return {
    name: edition.name,
    slug: edition.slug,
    logo: edition.logoFile && `/files/${edition.logoFile}`,
    accentHref: `/accent/${edition.accent.slice(1)}.css`,
    manifestHref: `/${edition.slug}/manifest.webmanifest`,
    phase: phaseOf(edition, dateIn(now, edition.zone)),
    isPublic: edition.isPublic,
    mayManage: mayManage(viewer, edition.id),
    viewerName: asked.viewerName,
    locale,
    path: pathname,
    search,
    origin: house.config.origin,
    zone: zoneOf(asked, edition),
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
