import { data, redirect } from 'react-router';
import {
  Chip,
  Chips,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  Pagination,
  Section,
} from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { houseOf } from '../request-house.ts';
import { sharingMeta } from '../sharing-meta.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/choose';
import { ChoiceCard } from './choice-card.tsx';
import { ChooseForm } from './choose-form.tsx';
import { type ChoiceLoaded, loadChoice } from './choose-load.ts';
import { CompareBar } from './compare-control.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const { house, locale, viewerName } = asked;
  const url = new URL(request.url);
  const loaded = await loadChoice(asked, url);
  if (loaded.redirect !== null) throw redirect(loaded.redirect, 302);
  return data({
    ...{ loaded, locale, viewerName, path: url.pathname, search: url.search },
    origin: house.config.origin,
  });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { choose, common } = textsFor(loaderData?.locale ?? 'en');
  const origin = loaderData?.origin ?? '';
  return sharingMeta({
    ...{ title: choose.title, siteName: common.product, description: choose.lead },
    url: loaderData && !loaderData.search ? `${origin}/choose` : null,
    picture: `${origin}/card.png`,
    locale: loaderData?.locale ?? 'en',
  });
}

export default function Choose({ loaderData }: Route.ComponentProps) {
  const { loaded, locale } = loaderData;
  const { choose, directory } = textsFor(locale);
  const isPicked = Object.keys(loaded.wish.purposes).length > 0;
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={choose.title} lead={choose.lead} />
      {loaded.isUnknownPlace && (
        <Notice tone="warn" title={directory.home.noPlace({ name: loaded.wish.place })} />
      )}
      {loaded.places.length > 0 && (
        <Chips label={directory.home.otherPlaces}>
          <span className="mute small">{directory.home.otherPlaces}</span>
          {loaded.places.map(({ label, href }) => (
            <Chip key={href} href={href} rel="nofollow">
              {label}
            </Chip>
          ))}
        </Chips>
      )}
      {isPicked ? (
        <div className="choose-page">
          <details className="choose-panel no-print">
            <summary className="chip">{choose.form.change}</summary>
            <ChooseForm loaded={loaded} locale={locale} />
          </details>
          <Found loaded={loaded} locale={locale} />
        </div>
      ) : (
        <div className="choose-start">
          <ChooseForm loaded={loaded} locale={locale} />
        </div>
      )}
      <Disclosure summary={choose.results.howTitle}>
        <p>{choose.results.how}</p>
        <p>{choose.results.unknownWhy}</p>
      </Disclosure>
    </SiteFrame>
  );
}

function Found({ loaded, locale }: { readonly loaded: ChoiceLoaded; readonly locale: Locale }) {
  const { choose } = textsFor(locale);
  const { found } = loaded;
  if (found.choices.length === 0)
    return <EmptyState title={choose.results.none}>{choose.results.noneNext}</EmptyState>;
  return (
    <Section title={choose.results.title} aside={choose.results.found({ n: found.weighed })} id="found">
      {found.more && <p className="mute small">{choose.results.more({ n: found.weighed })}</p>}
      <ol className="weighed-list">
        {found.choices.map((choice, at) => (
          <ChoiceCard key={choice.listing.id} choice={choice} rank={found.from + at + 1} locale={locale} />
        ))}
      </ol>
      <CompareBar locale={locale} />
      {(found.previous || found.next) && (
        <Pagination
          label={choose.results.title}
          here={`${found.from + 1}–${found.from + found.choices.length}`}
          previous={found.previous ? { href: found.previous, label: choose.results.higher } : null}
          next={found.next ? { href: found.next, label: choose.results.lower } : null}
        />
      )}
    </Section>
  );
}
