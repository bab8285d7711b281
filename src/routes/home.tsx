import Search from 'lucide-react/icons/search';
import { data, redirect } from 'react-router';
import { listPastEditions, searchEditions } from '#directory/server';
import { isSetUp } from '#people/server';
import { Button, EmptyState, PageHead, Pagination, Section, TextInput } from '../design/index.ts';
import { dateIn } from '../kernel/time.ts';
import { dateWords } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/home';
import { EditionCard, type EditionCardView, editionCard } from './edition-card.tsx';
import { houseOf } from './request-house.ts';
import { SiteFrame } from './site-frame.tsx';
import { addressWith } from './site-tools.tsx';

const onePage = 60;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, locale, viewerName } = houseOf(context);
  const today = dateIn(house.clock.now(), 'UTC');
  const { pathname, search, searchParams } = new URL(request.url);
  const text = (searchParams.get('q') ?? '').trim().slice(0, 100);
  const page = Math.min(1000, Math.max(1, Number.parseInt(searchParams.get('page') ?? '1', 10) || 1));
  const wish = text ? { text } : { from: today };
  // One more than is shown tells whether there is a next page.
  const found = await searchEditions(house.db, wish, { limit: onePage + 1, offset: (page - 1) * onePage });
  const past = text || page > 1 ? [] : await listPastEditions(house.db, { before: today, limit: 24 });
  // An answer other than a page is never kept, so this ends with the first person.
  if (found.length === 0 && past.length === 0 && !(await isSetUp(house.db)))
    throw redirect('/first-run', 303);
  const card = (edition: (typeof found)[number]) => editionCard(edition, today, locale);
  return data({
    locale,
    viewerName,
    path: pathname,
    search,
    text,
    page,
    hasNext: found.length > onePage,
    coming: found.slice(0, onePage).map(card),
    past: past.map(card),
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
  const { locale, coming, past, text, page, hasNext } = loaderData;
  const { site, common } = textsFor(locale);
  const months = [...Map.groupBy(coming, (edition) => edition.startsOn.slice(0, 7))];
  const at = (number: number) => addressWith(loaderData, 'page', number > 1 ? String(number) : null);
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={site.home.title} lead={site.home.lead} />
      <search>
        <form method="get" action="/" className="search-form">
          <TextInput name="q" type="search" label={site.home.find} defaultValue={text} autoComplete="off" />
          <Button icon={Search}>{common.search}</Button>
        </form>
      </search>
      {coming.length === 0 && past.length === 0 && (
        <EmptyState title={text ? site.home.notFound : site.home.none}>
          {text ? site.home.notFoundNext : site.home.noneNext}
        </EmptyState>
      )}
      {months.map(([month, editions]) => (
        <Editions
          key={month}
          title={dateWords(`${month}-01`, locale, 'month')}
          editions={editions}
          locale={locale}
        />
      ))}
      {(page > 1 || hasNext) && (
        <Pagination
          label={site.home.pages}
          here={String(page)}
          previous={page > 1 ? { href: at(page - 1), label: site.home.previous } : null}
          next={hasNext ? { href: at(page + 1), label: site.home.next } : null}
        />
      )}
      {past.length > 0 && <Editions title={site.home.past} editions={past} locale={locale} />}
    </SiteFrame>
  );
}

function Editions(props: {
  readonly title: string;
  readonly editions: readonly EditionCardView[];
  readonly locale: 'en' | 'ko' | 'zh-Hans';
}) {
  return (
    <Section title={props.title}>
      <ul className="editions">
        {props.editions.map((edition) => (
          <EditionCard key={edition.slug} edition={edition} locale={props.locale} />
        ))}
      </ul>
    </Section>
  );
}
