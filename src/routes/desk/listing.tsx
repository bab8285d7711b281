import { data } from 'react-router';
import {
  findListing,
  mergeListings,
  partListings,
  readDeskListing,
  separateRecord,
  showListing,
} from '#directory/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Disclosure,
  KeyValues,
  PageHead,
  Section,
} from '../../design/index.ts';
import { type ListingId, readId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { House } from '../../platform/house.ts';
import { personOf, type SignedInVisitor } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { StewardsOnly } from '../ways/stewards-only.tsx';
import { useWays } from '../ways/use-ways.ts';
import type { Route } from './+types/listing';
import { namesIn } from './address-of.ts';
import { type DeskAnswer, DeskNotice, deskAnswer, useDeskProblem } from './desk-answer.tsx';
import './desk.css';
import { MergeForm } from './merge-form.tsx';
import { MergedIn } from './merged-in.tsx';
import { deskListingView, reasonWords, recordView } from './pair-view.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const id = readId<'listing'>(params.listing) ?? ('00000000-0000-4000-8000-000000000000' as ListingId);
  const found = await readDeskListing(house, viewer, id);
  if (!found.ok) {
    if (found.refusal.code === 'not-found') throw new Response(null, { status: 404 });
    return data({ entry: null }, { status: 403 });
  }
  const { listing, alike, mergedIn } = found.value;
  return {
    entry: {
      ...deskListingView(listing, locale),
      mergedIn,
      records: listing.records.map((record) => recordView(record, locale)),
      alike: alike.map((one) => ({
        ...deskListingView(one, locale),
        score: one.score,
        reasons: reasonWords(one.reasons, locale),
      })),
    },
  };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  const listingId = readId<'listing'>(params.listing);
  if (!listingId) return deskAnswer(refuse('not-found'), 'merged', { into: '' });
  const act = textOf(form, 'act');
  if (act === 'separate') {
    const outcome = await separateRecord(house, viewer, { listingId, recordId: textOf(form, 'record') });
    return deskAnswer(outcome, 'separated', { into: '' });
  }
  if (act === 'part') {
    const former = readId<'listing'>(textOf(form, 'former'));
    const outcome = former ? await partListings(house, viewer, { listingId: former }) : refuse('not-found');
    return deskAnswer(outcome, 'partedDone', { into: '' });
  }
  if (act === 'hide' || act === 'show') {
    const isShown = act === 'show';
    const outcome = await showListing(house, viewer, { listingId, isShown });
    return deskAnswer(outcome, isShown ? 'shownDone' : 'hiddenDone', { into: '' });
  }
  return mergeInto(house, viewer, listingId, form);
}

async function mergeInto(house: House, viewer: SignedInVisitor, from: ListingId, form: FormData) {
  const typed = textOf(form, 'into');
  const names = namesIn(typed);
  const into =
    readId<'listing'>(typed) ??
    (names?.listing ? (await findListing(house.db, names.conference, names.listing))?.id : null);
  const outcome = into
    ? await mergeListings(house, viewer, { from, into })
    : refuse('address-unknown', { field: 'into' });
  return deskAnswer(outcome, 'merged', { into: typed, now: into ?? null });
}

type Entry = NonNullable<Route.ComponentProps['loaderData']['entry']>;
type Answer = DeskAnswer<{ readonly into: string }> | undefined;

export default function DeskListingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const { entry } = loaderData;
  if (!entry) return <StewardsOnly />;
  return (
    <>
      <title>{entry.name}</title>
      <PageHead
        eyebrow={<a href="/steward/directory">{own.title}</a>}
        title={entry.name}
        lead={
          <>
            {[entry.when, entry.where].filter(Boolean).join(' · ')}{' '}
            <Badge tone={entry.isShown ? 'good' : 'warn'}>{entry.isShown ? own.shown : own.hidden}</Badge>
          </>
        }
        actions={
          entry.isShown && (
            <>
              <ButtonLink look="ghost" href={entry.href}>
                {own.seeEntry}
              </ButtonLink>
              <ButtonLink href={`/suggest?listing=${entry.id}`}>{own.correct}</ButtonLink>
            </>
          )
        }
      />
      <div className="stack">
        <DeskNotice answer={actionData} />
        <div className="two-columns">
          <Sources entry={entry} />
          <div className="stack">
            <MergedIn listings={entry.mergedIn} />
            <Merge entry={entry} answer={actionData} />
            <Visibility entry={entry} />
            <p>
              <a
                className="link"
                href={`/steward/directory/conferences/${encodeURIComponent(entry.conference.slug)}`}
              >
                {own.conference}: {entry.conference.name}
              </a>
            </p>
          </div>
        </div>
      </div>
    </>
  );
}

function Sources({ entry }: { readonly entry: Entry }) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  return (
    <Section title={own.sources} id="sources">
      <p className="mute">{own.sourcesLead}</p>
      {entry.records.map((record) => (
        <form method="post" key={record.id} className="desk-row">
          <Disclosure
            summary={[
              record.source,
              record.seenOn,
              record.goneOn && texts.directory.edition.gone({ on: record.goneOn }),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            <KeyValues items={record.said} />
          </Disclosure>
          <input type="hidden" name="record" value={record.id} />
          {entry.records.length > 1 && (
            <Button look="ghost" name="act" value="separate" aria-label={`${own.separate}: ${record.source}`}>
              {own.separate}
            </Button>
          )}
        </form>
      ))}
    </Section>
  );
}

function Merge({ entry, answer }: { readonly entry: Entry; readonly answer: Answer }) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const problem = useDeskProblem(answer);
  return (
    <Section title={own.merge} id="merge">
      <p className="mute">{own.mergeLead}</p>
      <MergeForm
        label={own.mergeInto}
        hint={own.mergeIntoHint}
        action={own.mergeAction}
        look="ghost"
        into={answer?.refusal ? answer.into : ''}
        error={problem('into')}
      />
      {entry.alike.length > 0 && <h3>{own.alike}</h3>}
      {entry.alike.map((one) => (
        <form method="post" key={one.id} className="desk-row">
          <div className="stack-tight">
            <a className="link" href={`/steward/directory/listings/${one.id}`}>
              {one.name}
            </a>
            <span className="mute small">
              {[one.when, one.where].filter(Boolean).join(' · ')} ·{' '}
              {one.reasons.map(({ words }) => words).join(', ')}
            </span>
          </div>
          <input type="hidden" name="into" value={one.id} />
          <Button look="quiet" name="act" value="merge" aria-label={`${own.mergeThis}: ${one.name}`}>
            {own.mergeThis}
          </Button>
        </form>
      ))}
    </Section>
  );
}

function Visibility({ entry }: { readonly entry: Entry }) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  return (
    <Card>
      <form method="post" className="stack">
        <p className="mute">{own.hideLead}</p>
        <div>
          <Button
            look={entry.isShown ? 'danger' : 'ghost'}
            name="act"
            value={entry.isShown ? 'hide' : 'show'}
          >
            {entry.isShown ? own.hide : own.show}
          </Button>
        </div>
      </form>
    </Card>
  );
}
