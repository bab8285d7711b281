import ExternalLink from 'lucide-react/icons/external-link';
import { data, redirect } from 'react-router';
import { mayEditDirectory } from '#directory';
import {
  Breadcrumb,
  ButtonLink,
  Card,
  Disclosure,
  KeyValues,
  Notice,
  PageHead,
  Section,
  Table,
} from '../design/index.ts';
import { safeHref } from '../kernel/links.ts';
import { textsFor } from '../texts/texts.ts';
import type { Route } from './+types/listing';
import { comparePath } from './choose/compare-control.tsx';
import { LikeThis, NearEachOther } from './directory/beside-parts.tsx';
import { MomentWords } from './directory/deadline-words.tsx';
import { DeadlineZone } from './directory/deadline-zone.tsx';
import { type EntryLoaded, loadEntry } from './directory/entry-load.ts';
import { IntentForm } from './directory/intent-form.tsx';
import { ListingRows } from './directory/listing-row.tsx';
import { houseOf } from './request-house.ts';
import { sharingMeta } from './sharing-meta.ts';
import { SiteFrame } from './site-frame.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const { locale, viewer, viewerName } = asked;
  const entry = await loadEntry(asked, params.conference, params.listing);
  if (!entry) throw new Response(null, { status: 404 });
  if (entry.moved !== null) throw redirect(entry.moved, 301);
  const mayEdit = mayEditDirectory(viewer);
  return data({ ...entry, locale, viewerName, mayEdit, search: new URL(request.url).search });
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { listing, locale, address } = loaderData;
  return sharingMeta({
    title: listing.name,
    siteName: textsFor(locale).common.product,
    description: [listing.when, listing.where, ...listing.topics].filter(Boolean).join(' · '),
    ...{ url: address, picture: `${address}/card.png`, locale, jsonLd: loaderData.jsonLd },
  });
}

export default function ListingPage({ loaderData }: Route.ComponentProps) {
  const { locale, listing, conference, others, beside } = loaderData;
  const { directory, editing, site, choose } = textsFor(locale);
  const words = directory.edition;
  const href = loaderData.website ? safeHref(loaderData.website) : undefined;
  return (
    <SiteFrame {...loaderData}>
      <Breadcrumb
        label={site.nav.here}
        links={[
          { label: directory.home.title, href: '/' },
          { label: conference.name, href: `/conferences/${conference.slug}` },
        ]}
        here={listing.name}
      />
      <PageHead
        title={listing.name}
        lead={[listing.when, listing.where].filter(Boolean).join(' · ')}
        actions={
          <div className="actions">
            {listing.isHosted && <ButtonLink href={listing.href}>{words.openHere}</ButtonLink>}
            {href && (
              <ButtonLink href={href} icon={ExternalLink} look={listing.isHosted ? 'ghost' : undefined}>
                {words.visit}
              </ButtonLink>
            )}
            <ButtonLink href={comparePath([beside.address])} look="ghost" rel="nofollow">
              {choose.compare.add}
            </ButtonLink>
          </div>
        }
      />
      {listing.state && <Notice tone="bad" title={directory.card[listing.state]} />}
      {loaderData.droppedOn && !loaderData.isOver && (
        <Notice tone="warn" title={words.dropped({ on: loaderData.droppedOn })}>
          {words.droppedNext}
        </Notice>
      )}
      {loaderData.isOver && <Notice tone="info" title={words.over} />}
      <div className="edition-columns">
        <div>
          <Deadlines {...loaderData} />
          <Contradictions {...loaderData} />
        </div>
        <div className="edition-side">
          <IntentForm intent={beside.intent} name={listing.name} back={loaderData.path} locale={locale} />
          <Facts {...loaderData} />
          {!listing.isHosted && <p className="mute small">{words.notHosted}</p>}
          <p>
            <a href={`/suggest?listing=${listing.id}`}>{words.correct}</a>
          </p>
          {loaderData.mayEdit && (
            <p>
              <a href={`/steward/directory/listings/${listing.id}`}>{editing.desk.editListing}</a>
            </p>
          )}
        </div>
        {others.length > 0 && (
          <Section title={words.more} id="more">
            <ListingRows listings={others} locale={locale} by="year" />
          </Section>
        )}
      </div>
      <NearEachOther near={beside.near} locale={locale} />
      <LikeThis like={beside.like} locale={locale} />
      <Sources {...loaderData} />
      <History {...loaderData} />
    </SiteFrame>
  );
}

type Part = EntryLoaded & { readonly locale: Route.ComponentProps['loaderData']['locale'] };

function Facts({ facts, listing, locale }: Part) {
  const words = textsFor(locale).directory.edition;
  return (
    <Card as="section">
      <h2 className="hush">{words.facts}</h2>
      <KeyValues
        items={[
          { name: words.when, value: listing.when },
          ...(listing.where ? [{ name: words.where, value: listing.where }] : []),
          ...facts.map(({ name, value, href, dropped }) => ({
            name,
            value: (
              <>
                {href ? <a href={href}>{value}</a> : value}
                {dropped && <span className="mute small"> · {dropped}</span>}
              </>
            ),
          })),
        ]}
      />
    </Card>
  );
}

function Deadlines({ deadlines, path, search, locale }: Part & { readonly search: string }) {
  const words = textsFor(locale).directory.edition;
  if (deadlines.length === 0) return null;
  return (
    <Section title={words.deadlines} id="deadlines">
      <Card>
        <KeyValues
          items={deadlines.map(({ name, left, dropped, ...moment }) => ({
            name,
            value: (
              <>
                <MomentWords {...moment} />
                {left && <b> · {left}</b>}
                {dropped && <span className="mute small"> · {dropped}</span>}
              </>
            ),
          }))}
        />
        <DeadlineZone path={path} search={search} locale={locale} />
      </Card>
    </Section>
  );
}

function Contradictions({ contradictions, locale }: Part) {
  const words = textsFor(locale).directory.edition;
  if (contradictions.length === 0) return null;
  return (
    <Section title={words.contradiction} id="contradictions">
      <p className="mute small">{words.contradictionLead}</p>
      <Card>
        <KeyValues
          items={contradictions.map(({ field, values }) => ({
            name: field,
            value: (
              <ul className="stack-tight">
                {values.map(({ value, sources }, at) => (
                  <li key={value}>
                    {at === 0 ? <b>{value}</b> : value}{' '}
                    <span className="mute small">{sources.join(', ')}</span>
                  </li>
                ))}
              </ul>
            ),
          }))}
        />
      </Card>
    </Section>
  );
}

function Sources({ statements, locale }: Part) {
  const words = textsFor(locale).directory.edition;
  return (
    <Section title={words.sources} id="sources">
      <p className="mute small">{words.sourcesLead}</p>
      {statements.map(({ id, source, href, licence, readOn, gone, said }) => (
        <Disclosure
          key={id}
          summary={
            <>
              {source} · {words.read} {readOn}
              {gone && ` · ${gone}`}
            </>
          }
        >
          <KeyValues
            items={said.map(({ name, value, proof }) => ({
              name,
              value: proof ? <a href={proof}>{value}</a> : value,
            }))}
          />
          <p className="mute small">
            {href && <a href={href}>{source}</a>} {licence}
          </p>
        </Disclosure>
      ))}
    </Section>
  );
}

function History({ changes, locale }: Part) {
  const words = textsFor(locale).directory.edition;
  return (
    <Section title={words.history} id="history">
      {changes.length === 0 ? (
        <p className="mute small">{words.historyNone}</p>
      ) : (
        <Table
          caption={words.history}
          columns={[
            { key: 'on', head: words.when, cell: (row) => row.on, names: true },
            { key: 'source', head: words.source, cell: (row) => row.source },
            { key: 'words', head: words.says, cell: (row) => row.words },
          ]}
          rows={changes.map((change, at) => ({ ...change, at }))}
          rowKey={({ at }) => String(at)}
        />
      )}
    </Section>
  );
}
