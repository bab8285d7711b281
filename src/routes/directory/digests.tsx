import { data } from 'react-router';
import { readListingSearch, writeListingSearch } from '#directory';
import { askForDigest } from '#directory/server';
import { Notice, PageHead } from '../../design/index.ts';
import { textsFor } from '../../texts/texts.ts';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/digests';
import { DigestForm } from './digest-form.tsx';
import { searchSentence } from './search-words.ts';

/** Where a list is asked for by mail; the form stands on the front page too. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, locale, viewerName } = houseOf(context);
  const { pathname, search } = new URL(request.url);
  const wanted = readListingSearch(new URLSearchParams(search));
  return data({
    ...{ locale, viewerName, path: pathname, search },
    query: writeListingSearch(wanted).toString(),
    filters: await searchSentence(house.db, wanted, locale),
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, locale, caller } = houseOf(context);
  const form = await request.formData();
  const email = String(form.get('email') ?? '');
  const search = readListingSearch(new URLSearchParams(String(form.get('search') ?? '')));
  const outcome = await askForDigest(house, {
    ...{ email, search, locale },
    filters: await searchSentence(house.db, search, locale),
    caller: caller.clientAddress,
  });
  if (outcome.ok) return data({ done: true, refusal: null, email, query: '' });
  const { code } = outcome.refusal;
  const query = writeListingSearch(search).toString();
  return data({ done: false, refusal: code, email, query }, { status: code === 'too-many' ? 429 : 400 });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { feeds, common } = textsFor(loaderData?.locale ?? 'en');
  return [{ title: `${feeds.digest.title} · ${common.product}` }, { name: 'robots', content: 'noindex' }];
}

export default function Digests({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = loaderData;
  const { digest } = textsFor(locale).feeds;
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={digest.title} lead={actionData ? undefined : loaderData.filters} />
      {actionData?.done ? (
        <Notice tone="good" title={digest.sent} role="status">
          {digest.sentBody}
        </Notice>
      ) : (
        <DigestForm
          query={actionData?.query ?? loaderData.query}
          locale={locale}
          email={actionData?.email ?? ''}
          error={actionData?.refusal ? digest.refusals[actionData.refusal] : undefined}
        />
      )}
    </SiteFrame>
  );
}
