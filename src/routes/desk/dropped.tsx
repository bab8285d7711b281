import { data } from 'react-router';
import { countDirectoryDesk, keepDropped, readDropped, showListing } from '#directory/server';
import { Button, ButtonLink, EmptyState, Table } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { dateSpan } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { StewardsOnly } from '../ways/stewards-only.tsx';
import { useWays } from '../ways/use-ways.ts';
import type { Route } from './+types/dropped';
import { DeskNotice, deskAnswer } from './desk-answer.tsx';
import './desk.css';
import { DeskHead, DeskPages, pageAsked } from './desk-head.tsx';
import { deskListingView } from './pair-view.ts';

const onePage = 50;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const counts = await countDirectoryDesk(house, viewer);
  const page = pageAsked(url.searchParams);
  const found = await readDropped(house, viewer, { limit: onePage, offset: (page - 1) * onePage });
  if (!counts.ok || !found.ok) return data({ desk: null }, { status: 403 });
  const { rows, hasNext } = found.value;
  return {
    desk: { counts: counts.value, page, hasNext, rows: rows.map((row) => deskListingView(row, locale)) },
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  const listingId = readId<'listing'>(textOf(form, 'id'));
  if (!listingId) return deskAnswer(refuse('not-found'), 'keptDone');
  if (textOf(form, 'act') === 'hide')
    return deskAnswer(await showListing(house, viewer, { listingId, isShown: false }), 'hiddenDone');
  return deskAnswer(await keepDropped(house, viewer, { listingId }), 'keptDone');
}

type Row = NonNullable<Route.ComponentProps['loaderData']['desk']>['rows'][number];

export default function DroppedPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, locale } = useWays();
  const own = texts.editing.desk;
  const { edition } = texts.directory;
  const { desk } = loaderData;
  if (!desk) return <StewardsOnly />;
  return (
    <>
      <DeskHead tab="dropped" counts={desk.counts} />
      <div className="stack desk-body">
        <DeskNotice answer={actionData} />
        <Table
          caption={own.dropped}
          rows={desk.rows}
          rowKey={(row) => row.id}
          empty={<EmptyState title={own.noDropped}>{own.noDroppedNext}</EmptyState>}
          columns={[
            {
              key: 'what',
              head: own.what,
              names: true,
              cell: (row) => (
                <a className="link" href={`/steward/directory/listings/${row.id}`}>
                  {row.name}
                </a>
              ),
            },
            { key: 'when', head: edition.when, cell: (row) => row.when },
            { key: 'where', head: edition.where, cell: (row) => row.where },
            { key: 'sources', head: edition.source, cell: (row) => row.sources.join(', ') },
            {
              key: 'since',
              head: own.droppedSince,
              cell: ({ droppedOn }) => droppedOn && dateSpan(droppedOn, droppedOn, locale),
            },
            { key: 'decide', head: own.decide, cell: (row) => <Decide row={row} /> },
          ]}
        />
        <DeskPages page={desk.page} hasNext={desk.hasNext} path="/steward/directory/dropped" />
      </div>
    </>
  );
}

function Decide({ row }: { readonly row: Row }) {
  const own = useWays().texts.editing.desk;
  return (
    <form method="post" className="actions">
      <input type="hidden" name="id" value={row.id} />
      <Button name="act" value="keep" look="ghost" aria-label={`${own.keepDropped}: ${row.name}`}>
        {own.keepDropped}
      </Button>
      <ButtonLink look="quiet" href={`/suggest?listing=${row.id}`} aria-label={`${own.correct}: ${row.name}`}>
        {own.correct}
      </ButtonLink>
      <Button name="act" value="hide" look="quiet" aria-label={`${own.hide}: ${row.name}`}>
        {own.hide}
      </Button>
    </form>
  );
}
