import Handshake from 'lucide-react/icons/handshake';
import { data } from 'react-router';
import { listJobs, listSponsors } from '#expo/server';
import { renderMarkdown } from '#programme/server';
import { Badge, ButtonLink, EmptyState, PageHead, Prose, Section } from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/sponsors';
import { editionOf } from './edition-context.ts';
import { ownPicture } from './own-picture.ts';
import { pageMeta } from './page-meta.ts';
import { headingsFrom } from './prose-headings.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house } = houseOf(context);
  const edition = editionOf(context);
  const [sponsors, jobs] = await Promise.all([
    listSponsors(house.db, edition.id),
    listJobs(house.db, edition.id),
  ]);
  return data({
    hasJobs: jobs.length > 0,
    sponsors: sponsors.map((sponsor) => ({
      ...sponsor,
      logo: ownPicture(sponsor.logo),
      description: sponsor.description ? headingsFrom(renderMarkdown(sponsor.description), 4) : null,
    })),
  });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.sponsors.title);
}

export default function Sponsors({ loaderData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.site.sponsors;
  const levels = [...Map.groupBy(loaderData.sponsors, (sponsor) => sponsor.level)];
  return (
    <>
      <PageHead
        title={words.title}
        lead={loaderData.sponsors.length > 0 && words.lead}
        actions={
          loaderData.hasJobs && (
            <ButtonLink look="ghost" href={`/${slug}/jobs`}>
              {words.seeJobs}
            </ButtonLink>
          )
        }
      />
      {levels.length === 0 && (
        <EmptyState icon={Handshake} title={words.none}>
          {words.noneNext}
        </EmptyState>
      )}
      {levels.map(([level, sponsors], index) => (
        <Section key={level} title={level}>
          <ul className={index < 2 ? 'sponsors large' : 'sponsors'}>
            {sponsors.map((sponsor) => (
              <SponsorCard key={sponsor.name} sponsor={sponsor} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function SponsorCard({ sponsor }: { readonly sponsor: Awaited<ReturnType<typeof listSponsors>>[number] }) {
  const { texts } = useFrame();
  const words = texts.site.sponsors;
  return (
    <li className="card card-pad sponsor">
      {sponsor.logo && <img src={sponsor.logo} alt="" height={48} loading="lazy" decoding="async" />}
      <h3>
        {sponsor.website ? (
          <a href={safeHref(sponsor.website)} rel="sponsored noopener">
            {sponsor.name}
          </a>
        ) : (
          sponsor.name
        )}
      </h3>
      {(sponsor.booth || sponsor.jobFairTable) && (
        <p className="badges">
          {sponsor.booth && <Badge>{words.booth({ number: sponsor.booth })}</Badge>}
          {sponsor.jobFairTable && (
            <Badge tone="info">{words.jobFairTable({ number: sponsor.jobFairTable })}</Badge>
          )}
        </p>
      )}
      {sponsor.description && <Prose html={sponsor.description} />}
    </li>
  );
}
