import Search from 'lucide-react/icons/search';
import { data, redirect } from 'react-router';
import type { Shelf } from '#directory/server';
import { isSetUp } from '#people/server';
import {
  Button,
  ButtonLink,
  Chip,
  Chips,
  EmptyState,
  Notice,
  PageHead,
  Pagination,
  Section,
  TextInput,
} from '../design/index.ts';
import type { Locale } from '../kernel/locale.ts';
import { dateWords } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/home';
import { DeadlineZone } from './directory/deadline-zone.tsx';
import { ChosenFilters, FilterPanel } from './directory/filter-panel.tsx';
import { loadHome } from './directory/home-load.ts';
import { ListingRows } from './directory/listing-row.tsx';
import type { ListingView } from './directory/listing-view.ts';
import { RowMenuIcon, type RowReader } from './directory/row-menu.tsx';
import { TakeAlong } from './directory/take-along.tsx';
import { WorldMap } from './directory/world-map.tsx';
import { houseOf } from './request-house.ts';
import { sharingMeta } from './sharing-meta.ts';
import { SiteFrame } from './site-frame.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const { house, locale, viewerName } = asked;
  const url = new URL(request.url);
  const loaded = await loadHome(asked, url);
  if (loaded.redirect !== null) throw redirect(loaded.redirect, 302);
  // An answer other than a page is never kept, so this ends with the first person.
  if (loaded.isOpen && !(await isSetUp(house.db))) throw redirect('/first-run', 303);
  return data({
    ...loaded,
    locale,
    viewerName,
    path: url.pathname,
    address: url.search,
    origin: house.config.origin,
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { directory, common } = textsFor(loaderData?.locale ?? 'en');
  const origin = loaderData?.origin ?? '';
  return sharingMeta({
    ...{ title: directory.home.title, siteName: common.product, description: directory.home.lead },
    url: loaderData?.isOpen ? `${origin}/` : null,
    picture: `${origin}/card.png`,
    locale: loaderData?.locale ?? 'en',
  });
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { locale, path, address, viewerName, search } = loaderData;
  const { directory, common } = textsFor(locale);
  const words = directory.home;
  return (
    <SiteFrame locale={locale} path={path} search={address} viewerName={viewerName}>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <Chips label={words.title}>
            <Chip href="/choose">{words.choose}</Chip>
            <Chip href="/plans">{words.plans}</Chip>
            <Chip href="/suggest" className="not-on-phone">
              {words.suggest}
            </Chip>
          </Chips>
        }
      />
      <search>
        <form method="get" action="/" className="search-form">
          <TextInput
            name="q"
            type="search"
            label={words.find}
            defaultValue={search.text}
            autoComplete="off"
          />
          {[...loaderData.filters.kept].map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <Button icon={Search}>{common.search}</Button>
        </form>
      </search>
      <div className="catalogue-chips">
        <div className="catalogue-when">
          <Chips label={directory.filters.when} scroll>
            {loaderData.periods.map(({ href, label, on }) => (
              <Chip key={href} href={href} on={on}>
                {label}
              </Chip>
            ))}
          </Chips>
          <DeadlineZone path={path} search={address} locale={locale} />
        </div>
        <ChosenFilters chosen={loaderData.filters.chosen} clear={path} locale={locale} />
      </div>
      <div className="catalogue">
        <FilterPanel
          path={path}
          text={search.text}
          where={loaderData.unknownPlace ?? loaderData.place ?? ''}
          view={loaderData.filters}
          locale={locale}
        />
        <div className="catalogue-found">
          <Results {...loaderData} />
        </div>
      </div>
    </SiteFrame>
  );
}

type ResultsProps = Route.ComponentProps['loaderData'];

function Results(props: ResultsProps) {
  const { locale, listings } = props;
  const { directory, site } = textsFor(locale);
  const words = directory.home;
  return (
    <>
      {props.unknownPlace && <Notice tone="warn" title={words.noPlace({ name: props.unknownPlace })} />}
      {props.corrections.map(([asked, used]) => (
        <Notice key={asked} tone="info" title={words.instead({ asked, used })} />
      ))}
      {props.otherPlaces.length > 0 && (
        <p className="small">
          {words.otherPlaces}:{' '}
          {props.otherPlaces.map(({ label, href }) => (
            <a key={href} href={href} rel="nofollow">
              {label}
            </a>
          ))}
        </p>
      )}
      <RowMenuIcon />
      <Shelves {...props} names={['call-closing', 'early-bird', 'last-tickets']} />
      <p className="catalogue-count" role="status">
        {words.found({ n: props.total, more: props.more })}
      </p>
      {props.pins.length > 0 && <WorldMap {...props} locale={locale} />}
      {listings.length === 0 && (
        <EmptyState
          title={props.isOpen ? words.empty : words.nothing}
          action={
            <ButtonLink look="ghost" href="/suggest">
              {words.suggest}
            </ButtonLink>
          }
        >
          {props.isOpen ? words.emptyNext : words.nothingNext}
        </EmptyState>
      )}
      <Months listings={listings} locale={locale} reader={props.reader} />
      {(props.previous || props.next) && (
        <Pagination
          label={site.home.pages}
          here={String(props.page)}
          previous={props.previous ? { href: props.previous, label: site.home.previous } : null}
          next={props.next ? { href: props.next, label: site.home.next } : null}
        />
      )}
      <Shelves {...props} names={['missed']} />
      <TakeAlong origin={props.origin} query={props.query} locale={locale} />
    </>
  );
}

function Shelves({ shelves, names, locale, reader }: ResultsProps & { readonly names: readonly Shelf[] }) {
  const { directory } = textsFor(locale);
  return shelves
    .filter(({ shelf }) => names.includes(shelf))
    .map(({ shelf, listings }) => (
      <Section key={shelf} title={directory.shelves[shelf]}>
        <ListingRows listings={listings} locale={locale} by="month" reader={reader} />
      </Section>
    ));
}

function Months(props: {
  readonly listings: readonly ListingView[];
  readonly locale: Locale;
  readonly reader: RowReader;
}) {
  const { home } = textsFor(props.locale).directory;
  const months = Map.groupBy(props.listings, ({ startsOn }) => startsOn?.slice(0, 7) ?? '');
  return [...months].map(([month, listings]) => (
    <Section key={month} title={month ? dateWords(`${month}-01`, props.locale, 'month') : home.undated}>
      <ListingRows listings={listings} locale={props.locale} reader={props.reader} />
    </Section>
  ));
}
