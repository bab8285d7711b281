import { data } from 'react-router';
import { listGroups } from '#community/server';
import { ButtonLink, EmptyState, PageHead } from '../../design/index.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/at-edition';
import { cardOf, GroupCards, GroupPages, pageOf } from './group-cards.tsx';
import './groups.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house } = houseOf(context);
  const edition = editionOf(context);
  const today = house.clock.now().slice(0, 10);
  const found = await listGroups(house, { editionId: edition.id, page: pageOf(request) });
  return data({ ...found, groups: found.groups.map((group) => cardOf(group, today, edition)) });
}

/** Groups come and go without a release: the page is not kept. */
export function headers() {
  return { 'Cache-Control': 'private, no-store' };
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.groups.title);
}

/** The groups that will be at an edition. */
export default function GroupsAtEdition({ loaderData }: Route.ComponentProps) {
  const { texts, slug, locale } = useFrame();
  const words = texts.groups;
  const { groups, page, pages } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.leadAt}
        actions={
          <>
            <ButtonLink look="ghost" href="/groups">
              {words.elsewhere}
            </ButtonLink>
            <ButtonLink href={`/groups/new?edition=${encodeURIComponent(slug)}`}>{words.suggest}</ButtonLink>
          </>
        }
      />
      {groups.length === 0 ? (
        <EmptyState title={words.none}>{words.noneNext}</EmptyState>
      ) : (
        <GroupCards groups={groups} locale={locale} />
      )}
      <GroupPages home={`/${slug}/groups`} page={page} pages={pages} locale={locale} />
    </>
  );
}
