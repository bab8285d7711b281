import { data } from 'react-router';
import { countDirectoryDesk, readSuggestions } from '#directory/server';
import { Badge, EmptyState, Table } from '../../design/index.ts';
import { dateSpan } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { factName } from '../directory/fact-words.ts';
import { StewardsOnly } from '../ways/stewards-only.tsx';
import { useWays } from '../ways/use-ways.ts';
import type { Route } from './+types/suggestions';
import './desk.css';
import { DeskHead, DeskPages, pageAsked } from './desk-head.tsx';

const onePage = 50;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const counts = await countDirectoryDesk(house, viewer);
  const decided = url.searchParams.get('decided') === '1';
  const page = pageAsked(url.searchParams);
  const found = await readSuggestions(house, viewer, {
    decided,
    limit: onePage,
    offset: (page - 1) * onePage,
  });
  if (!counts.ok || !found.ok) return data({ desk: null }, { status: 403 });
  return { desk: { counts: counts.value, decided, page, ...found.value } };
}

const tones = { unconfirmed: 'warn', open: 'info', accepted: 'good', declined: 'warn' } as const;

export default function SuggestionsPage({ loaderData }: Route.ComponentProps) {
  const { texts, locale } = useWays();
  const own = texts.editing.desk;
  const { desk } = loaderData;
  if (!desk) return <StewardsOnly />;
  const { decided } = desk;
  return (
    <>
      <DeskHead tab={decided ? 'decided' : 'suggestions'} counts={desk.counts} />
      <div className="stack desk-body">
        <Table
          caption={decided ? own.decided : own.suggestions}
          rows={desk.rows}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title={decided ? own.noneDecided : own.none}>
              {decided ? undefined : own.noneNext}
            </EmptyState>
          }
          columns={[
            {
              key: 'what',
              head: own.what,
              names: true,
              cell: (row) => (
                <a className="link" href={`/steward/directory/suggestions/${row.id}`}>
                  {row.facts.name ?? row.listing?.name ?? own.addition}
                </a>
              ),
            },
            {
              key: 'kind',
              head: own.state,
              cell: (row) => (
                <Badge tone={tones[row.state]}>
                  {row.state === 'open'
                    ? own[row.listingId ? 'correction' : 'addition']
                    : own.states[row.state]}
                </Badge>
              ),
            },
            {
              key: 'facts',
              head: own.facts,
              cell: (row) => {
                const fields = Object.keys(row.facts);
                return fields.length === 0
                  ? own.noteOnly
                  : fields.length > 4
                    ? own.nFacts({ n: fields.length })
                    : fields.map((field) => factName(field, locale)).join(', ');
              },
            },
            {
              key: 'likely',
              head: own.doubts,
              cell: (row) => (row.likely.length > 0 ? own.nDuplicates({ n: row.likely.length }) : '–'),
            },
            {
              key: 'since',
              head: own.since,
              cell: (row) => {
                const day = (row.decidedAt ?? row.askedAt).slice(0, 10);
                return dateSpan(day, day, locale);
              },
            },
          ]}
        />
        <DeskPages
          page={desk.page}
          hasNext={desk.hasNext}
          path={decided ? '/steward/directory?decided=1' : '/steward/directory'}
        />
      </div>
    </>
  );
}
