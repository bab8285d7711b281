import ArrowRight from 'lucide-react/icons/arrow-right';
import { data } from 'react-router';
import { ButtonLink, PageHead } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/overview';
import { editionOf, publishedOf } from './edition-context.ts';
import { loadOverview } from './overview-load.ts';
import { OverviewFacts, OverviewKeynotes, OverviewWords } from './overview-parts.tsx';
import { pageMeta } from './page-meta.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context }: Route.LoaderArgs) {
  return data(await loadOverview(houseOf(context), editionOf(context), await publishedOf(context)));
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  return pageMeta(matches, () => '', {
    description: [loaderData?.tagline, loaderData?.when, loaderData?.where].filter(Boolean).join(' · '),
    jsonLd: loaderData?.jsonLd ?? null,
  });
}

export default function Overview({ loaderData }: Route.ComponentProps) {
  const { texts, slug, name, sellsTickets } = useFrame();
  const { overview: words, nav } = texts.site;
  const standing =
    loaderData.phase === 'running'
      ? words.running
      : loaderData.phase === 'over'
        ? words.over
        : words.daysToGo({ n: loaderData.daysToGo });
  return (
    <>
      {loaderData.cover && <img className="cover" src={loaderData.cover} alt="" width={1600} height={500} />}
      <PageHead
        eyebrow={`${loaderData.when} · ${standing}`}
        title={name}
        lead={loaderData.tagline}
        actions={
          <>
            {sellsTickets && <ButtonLink href={`/${slug}/tickets`}>{texts.tickets.nav}</ButtonLink>}
            {loaderData.hasProgramme && (
              <>
                <ButtonLink
                  href={`/${slug}/schedule`}
                  icon={ArrowRight}
                  look={sellsTickets ? 'ghost' : 'primary'}
                >
                  {nav.schedule}
                </ButtonLink>
                <ButtonLink look="ghost" href={`/${slug}/now`}>
                  {nav.now}
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <div className="two-columns">
        <OverviewWords loaderData={loaderData} />
        <OverviewFacts loaderData={loaderData} />
      </div>
      <OverviewKeynotes loaderData={loaderData} />
    </>
  );
}
