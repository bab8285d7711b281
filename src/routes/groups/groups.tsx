import { listGroups, listMyGroups, type MyGroup } from '#community/server';
import { Badge, ButtonLink, EmptyState, PageHead, Section } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/groups';
import { cardOf, GroupCards, GroupPages, pageOf } from './group-cards.tsx';
import { useGroups } from './use-groups.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer, texts } = houseOf(context);
  const today = house.clock.now().slice(0, 10);
  const { groups, page, pages } = await listGroups(house, { page: pageOf(request) });
  return {
    ...{ page, pages, title: texts.groups.title },
    groups: groups.map((group) => cardOf(group, today)),
    mine: page === 1 ? await listMyGroups(house, viewer) : [],
  };
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData?.title }];
}

/** All groups, with those of one's own first. */
export default function Groups({ loaderData }: Route.ComponentProps) {
  const { words, locale } = useGroups();
  const { groups, mine, page, pages } = loaderData;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={<ButtonLink href="/groups/new">{words.suggest}</ButtonLink>}
      />
      <div className="stack">
        {mine.length > 0 && (
          <Section title={words.mine} id="mine">
            <ul className="card link-list">
              {mine.map((group) => (
                <MyRow key={group.slug} group={group} />
              ))}
            </ul>
          </Section>
        )}
        {groups.length === 0 ? (
          <EmptyState title={words.none}>{words.noneNext}</EmptyState>
        ) : (
          <GroupCards groups={groups} locale={locale} />
        )}
        <GroupPages home="/groups" page={page} pages={pages} locale={locale} />
      </div>
    </>
  );
}

function MyRow({ group }: { readonly group: MyGroup }) {
  const { words } = useGroups();
  const { waits, isOffered, isContact, state } = group;
  const part = waits ? 'waits' : isOffered ? 'offered' : isContact ? 'contact' : state;
  return (
    <li>
      <a href={`/groups/${encodeURIComponent(group.slug)}`}>
        {group.name} <Badge tone={part === 'offered' ? 'warn' : 'info'}>{words.badges[part]}</Badge>
      </a>
    </li>
  );
}
