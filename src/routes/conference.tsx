import { data } from 'react-router';
import { listEditionsOfConference } from '#directory/server';
import { Breadcrumb, PageHead, Section } from '../design/index.ts';
import { dateIn } from '../kernel/time.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/conference';
import { EditionCard, editionCard } from './edition-card.tsx';
import { houseOf } from './request-house.ts';
import { SiteFrame } from './site-frame.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, locale, viewerName } = houseOf(context);
  const editions = await listEditionsOfConference(house.db, params.conference);
  const [newest] = editions;
  if (!newest) throw new Response(null, { status: 404 });
  const now = house.clock.now();
  const view = (edition: (typeof editions)[number]) =>
    editionCard(edition, dateIn(now, edition.zone), locale);
  const isPast = (edition: (typeof editions)[number]) => edition.endsOn < dateIn(now, edition.zone);
  const { pathname, search } = new URL(request.url);
  return data({
    locale,
    viewerName,
    path: pathname,
    search,
    name: newest.conference.name,
    coming: editions
      .filter((edition) => !isPast(edition))
      .map(view)
      .reverse(),
    past: editions.filter(isPast).map(view),
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { common } = textsFor(loaderData?.locale ?? 'en');
  return [{ title: `${loaderData?.name ?? ''} · ${common.product}` }];
}

export default function Conference({ loaderData }: Route.ComponentProps) {
  const { locale, name, coming, past } = loaderData;
  const { site } = textsFor(locale);
  return (
    <SiteFrame {...loaderData}>
      <Breadcrumb label={site.nav.here} links={[{ label: site.home.title, href: '/' }]} here={name} />
      <PageHead title={name} lead={site.conference.lead({ n: coming.length + past.length })} />
      {[
        { id: 'coming', title: site.conference.coming, editions: coming },
        { id: 'past', title: site.conference.past, editions: past },
      ]
        .filter(({ editions }) => editions.length > 0)
        .map(({ id, title, editions }) => (
          <Section key={id} id={id} title={title}>
            <ul className="editions">
              {editions.map((edition) => (
                <EditionCard key={edition.slug} edition={edition} locale={locale} />
              ))}
            </ul>
          </Section>
        ))}
    </SiteFrame>
  );
}
