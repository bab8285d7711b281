import { ButtonLink, LinkTabs, PageHead, Pagination } from '../../design/index.ts';
import { useWays } from '../ways/use-ways.ts';

export type DeskTab = 'suggestions' | 'doubts' | 'dropped' | 'decided';

/** The desk's head with what waits at each part. */
export function DeskHead(props: {
  readonly tab: DeskTab;
  readonly counts: { readonly suggestions: number; readonly doubts: number; readonly dropped: number };
}) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const tabs = [
    {
      tab: 'suggestions',
      label: own.suggestions,
      href: '/steward/directory',
      note: props.counts.suggestions,
    },
    { tab: 'doubts', label: own.doubts, href: '/steward/directory/doubts', note: props.counts.doubts },
    { tab: 'dropped', label: own.dropped, href: '/steward/directory/dropped', note: props.counts.dropped },
    { tab: 'decided', label: own.decided, href: '/steward/directory?decided=1', note: undefined },
  ];
  return (
    <>
      <title>{own.title}</title>
      <PageHead
        eyebrow={<a href="/steward">{texts.steward.desk.title}</a>}
        title={own.title}
        lead={own.lead}
        actions={<ButtonLink href="/suggest">{own.enter}</ButtonLink>}
      />
      <LinkTabs
        label={own.tabs}
        tabs={tabs.map(({ tab, label, href, note }) => ({ label, href, note, current: tab === props.tab }))}
      />
    </>
  );
}

/** The number of the page that an address asks for, from 1. */
export function pageAsked(search: URLSearchParams): number {
  return Math.min(10_000, Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1));
}

/** Links to the pages before and after. */
export function DeskPages(props: {
  readonly page: number;
  readonly hasNext: boolean;
  readonly path: string;
}) {
  const { desk } = useWays().texts.editing;
  const { page, hasNext, path } = props;
  if (page === 1 && !hasNext) return null;
  const at = (number: number) => `${path}${path.includes('?') ? '&' : '?'}page=${number}`;
  return (
    <Pagination
      label={desk.pages}
      here={String(page)}
      previous={page > 1 ? { href: at(page - 1), label: desk.previous } : null}
      next={hasNext ? { href: at(page + 1), label: desk.next } : null}
    />
  );
}
