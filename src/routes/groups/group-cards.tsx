import type { ListedGroup } from '#community/server';
import { Badge, Card, Pagination } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { languageWords, momentWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';

export type GroupCardData = Pick<
  ListedGroup,
  'slug' | 'name' | 'about' | 'forWhom' | 'languages' | 'joining'
> & {
  readonly members: number;
  /** Names of the editions at which it will be; empty where that is said already. */
  readonly at: readonly string[];
  readonly next: { readonly title: string; readonly start: string; readonly zone: string } | null;
};

/** A group as a card of a list. */
export function cardOf(group: ListedGroup, today: string, here?: { readonly id: string }): GroupCardData {
  const { slug, name, about, forWhom, languages, joining, members, editions } = group;
  const [next] = group.meetUps.filter(({ editionId }) => !here || editionId === here.id);
  const coming = editions.filter(({ endsOn }) => endsOn >= today);
  return {
    ...{ slug, name, about, forWhom, languages, joining, members },
    at: here ? [] : coming.map((edition) => edition.name),
    next: next ? { title: next.title, start: next.start, zone: zoneOf(group, next.editionId) } : null,
  };
}

function zoneOf({ editions }: ListedGroup, editionId: string): string {
  return editions.find(({ id }) => id === editionId)?.zone ?? 'UTC';
}

/** Groups side by side, each with what it is, for whom, and what it plans next. */
export function GroupCards(props: { readonly groups: readonly GroupCardData[]; readonly locale: Locale }) {
  const { locale } = props;
  const words = textsFor(locale).groups;
  return (
    <ul className="group-list">
      {props.groups.map((group) => (
        <li key={group.slug}>
          <Card as="article">
            <h3>
              <a href={`/groups/${encodeURIComponent(group.slug)}`}>{group.name}</a>
            </h3>
            <p className="clip-lines">{group.forWhom || group.about}</p>
            {group.next && (
              <p className="small">
                <b>
                  {words.nextMeetUp({
                    title: group.next.title,
                    when: momentWords(group.next.start, group.next.zone, locale),
                  })}
                </b>
              </p>
            )}
            <p className="small mute">
              {[
                words.people({ n: group.members }),
                ...group.languages.map((tag) => languageWords(tag, locale)),
                ...group.at,
              ].join(' · ')}
            </p>
            <Badge tone={group.joining === 'open' ? 'good' : 'info'}>{words.joinings[group.joining]}</Badge>
          </Card>
        </li>
      ))}
    </ul>
  );
}

/** Which page of a list is asked for. */
export function pageOf(request: Request): number {
  return Number(new URL(request.url).searchParams.get('page') ?? 1);
}

/** The way to the other pages of a list of groups, where there are any. */
export function GroupPages(props: {
  readonly home: string;
  readonly page: number;
  readonly pages: number;
  readonly locale: Locale;
}) {
  const { page, pages, home } = props;
  const words = textsFor(props.locale).community.paging;
  if (pages === 1) return null;
  return (
    <Pagination
      label={words.label}
      here={words.at({ page, pages })}
      previous={page > 1 ? { href: `${home}?page=${page - 1}`, label: words.before } : null}
      next={page < pages ? { href: `${home}?page=${page + 1}`, label: words.next } : null}
    />
  );
}
