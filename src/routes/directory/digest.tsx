import { data } from 'react-router';
import { readListingSearch } from '#directory';
import { editDigest, endDigest, findPlace, openDigest, startDigest } from '#directory/server';
import {
  Button,
  ButtonLink,
  Card,
  Chip,
  Chips,
  Notice,
  PageHead,
  Section,
  Select,
  TextInput,
} from '../../design/index.ts';
import { isLocale, locales } from '../../kernel/locale.ts';
import { dateSpan } from '../../texts/format.ts';
import { languageNames } from '../../texts/language-names.ts';
import { textsFor } from '../../texts/texts.ts';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/digest';
import { searchFromAddress } from './search-from-address.ts';
import { searchWords } from './search-words.ts';

/** Opening the link changes nothing: mail scanners open links too, so a person presses a button. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, locale, viewerName } = houseOf(context);
  const { pathname, search } = new URL(request.url);
  const frame = { locale, viewerName, path: pathname, search };
  const digest = await openDigest(house, params.token);
  if (!digest) return data({ ...frame, digest: null }, { status: 404 });
  const wanted = readListingSearch(new URLSearchParams(digest.search));
  const place = wanted.near ? await findPlace(house.db, wanted.near.place) : null;
  const day = (moment: string | null) => moment && dateSpan(moment.slice(0, 10), moment.slice(0, 10), locale);
  return data({
    ...frame,
    digest: {
      locale: digest.locale,
      list: digest.search ? `/?${digest.search}` : '/',
      address: `${house.config.origin}/${digest.search ? `?${digest.search}` : ''}`,
      filters: searchWords(wanted, place, locale),
      since: day(digest.confirmedAt),
      looked: day(digest.sentAt),
    },
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const form = await request.formData();
  const act = String(form.get('act') ?? '');
  // A mail program that unsubscribes with one click (RFC 8058) posts to the link itself.
  if (act === 'end' || form.get('List-Unsubscribe'))
    return answered(await endDigest(house, params.token), 'ended');
  if (act === 'start') return answered(await startDigest(house, params.token), 'confirmed');
  const search = searchFromAddress(String(form.get('address') ?? ''), house.config.origin);
  if (!search) return data({ done: null, refusal: 'address-not-usable' as const }, { status: 400 });
  const locale = String(form.get('language') ?? '');
  const changes = { search, locale: isLocale(locale) ? locale : ('en' as const) };
  return answered(await editDigest(house, params.token, changes), 'saved');
}

type Refused = 'link-not-valid' | 'enough-digests' | 'twice' | 'address-not-usable';
type Done = 'ended' | 'confirmed' | 'saved';

function answered(
  outcome: { ok: true } | { ok: false; refusal: { code: Exclude<Refused, 'address-not-usable'> } },
  done: Done,
) {
  return outcome.ok
    ? data({ done, refusal: null as Refused | null })
    : data({ done: null, refusal: outcome.refusal.code as Refused | null }, { status: 400 });
}

export function headers() {
  return { 'Cache-Control': 'private, no-store', 'Referrer-Policy': 'no-referrer' };
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { feeds, common } = textsFor(loaderData?.locale ?? 'en');
  return [{ title: `${feeds.digest.title} · ${common.product}` }, { name: 'robots', content: 'noindex' }];
}

export default function DigestPage({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, digest } = loaderData;
  const words = textsFor(locale).feeds.digest;
  const refusal = actionData?.refusal ?? (digest || actionData?.done ? null : 'link-not-valid');
  return (
    <SiteFrame {...loaderData}>
      <PageHead title={digest && !digest.since && !actionData ? words.confirmTitle : words.title} />
      {refusal && <Notice tone="bad" title={words.refusals[refusal]} role="alert" />}
      {actionData?.done === 'ended' && (
        <Notice tone="good" title={words.ended} role="status">
          {words.endedBody}
        </Notice>
      )}
      {actionData?.done === 'confirmed' && (
        <Notice tone="good" title={words.confirmed} role="status">
          {words.confirmedBody}
        </Notice>
      )}
      {actionData?.done === 'saved' && <Notice tone="good" title={words.saved} role="status" />}
      {digest && <Standing {...loaderData} digest={digest} />}
    </SiteFrame>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Standing({ digest, locale }: Loaded & { readonly digest: NonNullable<Loaded['digest']> }) {
  const { digest: words } = textsFor(locale).feeds;
  return (
    <>
      <Section title={words.filters} id="filters">
        <Chips label={words.filters}>
          {(digest.filters.length > 0 ? digest.filters : [words.everything]).map((filter) => (
            <Chip key={filter}>{filter}</Chip>
          ))}
        </Chips>
        {digest.since && (
          <p className="mute small">
            {words.running({ since: digest.since })}
            {digest.looked && <> · {words.last({ when: digest.looked })}</>}
          </p>
        )}
        <div className="actions">
          {!digest.since && (
            <form method="post">
              <Button name="act" value="start">
                {words.yes}
              </Button>
            </form>
          )}
          <ButtonLink href={digest.list} look="ghost">
            {words.show}
          </ButtonLink>
        </div>
      </Section>
      {digest.since && (
        <Section title={words.change} id="change">
          <Card>
            <form method="post" className="stack">
              <TextInput
                name="address"
                type="url"
                label={words.address}
                hint={words.changeLead}
                defaultValue={digest.address}
                required
              />
              <Select
                name="language"
                label={words.language}
                defaultValue={digest.locale}
                options={locales.map((each) => ({
                  value: each,
                  label: languageNames[each],
                  lang: each,
                }))}
              />
              <div>
                <Button name="act" value="save">
                  {words.save}
                </Button>
              </div>
            </form>
          </Card>
        </Section>
      )}
      <form method="post">
        <Button name="act" value="end" look="danger">
          {words.end}
        </Button>
      </form>
    </>
  );
}
