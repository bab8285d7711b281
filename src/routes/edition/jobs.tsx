import BriefcaseBusiness from 'lucide-react/icons/briefcase-business';
import { data } from 'react-router';
import { listJobs, listSponsors } from '#expo/server';
import { renderMarkdown } from '#programme/server';
import { Badge, ButtonLink, EmptyState, PageHead, Prose } from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/jobs';
import { editionOf } from './edition-context.ts';
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
  const tables = new Map(sponsors.map((sponsor) => [sponsor.name, sponsor.jobFairTable]));
  return data({
    jobs: jobs.map((job) => ({
      ...job,
      table: tables.get(job.employer) ?? null,
      description: job.description ? headingsFrom(renderMarkdown(job.description), 3) : null,
    })),
  });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.site.jobs.title);
}

export default function Jobs({ loaderData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const { jobs: words, sponsors } = texts.site;
  return (
    <>
      <PageHead title={words.title} lead={loaderData.jobs.length > 0 && words.lead} />
      {loaderData.jobs.length === 0 && (
        <EmptyState
          icon={BriefcaseBusiness}
          title={words.none}
          action={
            <ButtonLink look="ghost" href={`/${slug}/sponsors`}>
              {sponsors.title}
            </ButtonLink>
          }
        >
          {words.noneNext}
        </EmptyState>
      )}
      <ul className="jobs">
        {loaderData.jobs.map((job) => (
          <li key={`${job.employer} ${job.title}`} className="card card-pad job">
            <h2>{job.title}</h2>
            <p className="mute">
              {job.place ? words.at({ employer: job.employer, place: job.place }) : job.employer}{' '}
              {job.table && <Badge tone="info">{sponsors.jobFairTable({ number: job.table })}</Badge>}
            </p>
            {job.description && <Prose html={job.description} />}
            {job.url && (
              <p>
                <ButtonLink look="ghost" href={safeHref(job.url)} rel="nofollow noopener">
                  {words.apply}
                </ButtonLink>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
