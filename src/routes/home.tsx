import { data } from 'react-router';
import { listPastEditions, listPublicEditions } from '#directory/server';
import { EmptyState, PageHead, Section } from '../design/index.ts';
import { dateIn } from '../kernel/time.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/home';
import { EditionCard, editionCard } from './edition-card.tsx';
import { houseOf } from './request-house.ts';
import { SiteFrame } from './site-frame.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, locale, viewerName } = houseOf(context);
  const today = dateIn(house.clock.now(), 'UTC');
  const [coming, past] = await Promise.all([
    listPublicEditions(house.db, { from: today, limit: 100 }),
    listPastEditions(house.db, { before: today, limit: 50 }),
  ]);
  const { pathname, search } = new URL(request.url);
  return data({
    locale,
    viewerName,
    path: pathname,
    search,
    coming: coming.map((edition) => editionCard(edition, today, locale)),
    past: past.map((edition) => editionCard(edition, today, locale)),
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { site, common } = textsFor(loaderData?.locale ?? 'en');
  return [
    { title: `${site.home.title} · ${common.product}` },
    { name: 'description', content: site.home.lead },
  ];
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { locale, coming, past } = loaderData;
  const { site } = textsFor(locale);
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={site.home.title} lead={site.home.lead} />
      {coming.length === 0 && past.length === 0 && (
        <EmptyState title={site.home.none}>{site.home.noneNext}</EmptyState>
      )}
      {coming.length > 0 && (
        <Section title={site.home.upcoming} id="upcoming">
          <ul className="editions">
            {coming.map((edition) => (
              <EditionCard key={edition.slug} edition={edition} locale={locale} />
            ))}
          </ul>
        </Section>
      )}
      {past.length > 0 && (
        <Section title={site.home.past} id="past">
          <ul className="editions">
            {past.map((edition) => (
              <EditionCard key={edition.slug} edition={edition} locale={locale} />
            ))}
          </ul>
        </Section>
      )}
    </SiteFrame>
  );
}
