import { data } from 'react-router';
import { countDirectoryDesk, decideDoubt, readDoubts } from '#directory/server';
import { Badge, Button, Card, ChoiceGroup, Disclosure, EmptyState, Radio } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { StewardsOnly } from '../ways/stewards-only.tsx';
import { useWays } from '../ways/use-ways.ts';
import type { Route } from './+types/doubts';
import { DeskNotice, deskAnswer } from './desk-answer.tsx';
import './desk.css';
import { DeskHead, DeskPages, pageAsked } from './desk-head.tsx';
import { deskListingView, pairRows, reasonWords } from './pair-view.ts';

const onePage = 10;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const counts = await countDirectoryDesk(house, viewer);
  const page = pageAsked(url.searchParams);
  const found = await readDoubts(house, viewer, { limit: onePage, offset: (page - 1) * onePage });
  if (!counts.ok || !found.ok) return data({ desk: null }, { status: 403 });
  return {
    desk: {
      counts: counts.value,
      page,
      hasNext: found.value.hasNext,
      pairs: found.value.rows.map(({ id, score, reasons, sides }) => ({
        id,
        score,
        reasons: reasonWords(reasons, locale),
        rows: pairRows(sides, locale),
        sides: sides.map((side) => deskListingView(side, locale)),
      })),
    },
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  const id = readId<'doubt'>(textOf(form, 'id'));
  const keep = readId<'listing'>(textOf(form, 'keep'));
  const verdict = textOf(form, 'act') === 'same' ? 'same' : 'different';
  if (!id) return deskAnswer(refuse('not-found'), 'keptApart');
  const outcome = await decideDoubt(house, viewer, { id, verdict, ...(keep && { keep }) });
  return deskAnswer(outcome, verdict === 'same' ? 'merged' : 'keptApart');
}

type Pair = NonNullable<Route.ComponentProps['loaderData']['desk']>['pairs'][number];

export default function DoubtsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const { desk } = loaderData;
  if (!desk) return <StewardsOnly />;
  return (
    <>
      <DeskHead tab="doubts" counts={desk.counts} />
      <div className="stack desk-body">
        <DeskNotice answer={actionData} />
        {desk.pairs.length === 0 && <EmptyState title={own.noDoubts}>{own.noDoubtsNext}</EmptyState>}
        {desk.pairs.map((pair) => (
          <PairCard key={pair.id} pair={pair} />
        ))}
        <DeskPages page={desk.page} hasNext={desk.hasNext} path="/steward/directory/doubts" />
      </div>
    </>
  );
}

function PairCard({ pair }: { readonly pair: Pair }) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const title = `pair-${pair.id}`;
  const others = pair.rows.filter(({ isTelling }) => !isTelling);
  return (
    <Card as="section" className="desk-pair">
      <h2 id={title} className="h3">
        {[...new Set(pair.sides.map(({ name }) => name))].join(' · ')}
      </h2>
      <p className="desk-reasons">
        {pair.reasons.map(({ words, weight, isFor }) => (
          <Badge key={words} tone={isFor ? 'good' : 'warn'}>
            {words} <span className="num">{weight}</span>
          </Badge>
        ))}
        <span className="mute small">{own.score({ score: pair.score })}</span>
      </p>
      <PairTable pair={pair} title={title} rows={pair.rows.filter(({ isTelling }) => isTelling)} />
      {others.length > 0 && (
        <Disclosure summary={own.bothSay({ n: others.length })}>
          <PairTable pair={pair} title={title} rows={others} />
        </Disclosure>
      )}
      <form method="post" className="stack">
        <input type="hidden" name="id" value={pair.id} />
        <ChoiceGroup id={`keep-${pair.id}`} label={own.keep} hint={own.sameHint}>
          {pair.sides.map((side, at) => (
            <Radio
              key={side.id}
              id={`keep-${pair.id}-${at}`}
              name="keep"
              value={side.id}
              defaultChecked={at === 0}
              label={`${side.name} (${decodeURI(side.href)})`}
            />
          ))}
        </ChoiceGroup>
        <div className="actions">
          <Button name="act" value="same" aria-describedby={title}>
            {own.same}
          </Button>
          <Button look="ghost" name="act" value="different" aria-describedby={title}>
            {own.different}
          </Button>
          <span className="mute small">{own.differentHint}</span>
        </div>
      </form>
    </Card>
  );
}

function PairTable(props: { readonly pair: Pair; readonly title: string; readonly rows: Pair['rows'] }) {
  const { pair, title, rows } = props;
  const { texts } = useWays();
  const own = texts.editing.desk;
  return (
    <table aria-labelledby={title}>
      <thead>
        <tr>
          <th scope="col">{own.fact}</th>
          {pair.sides.map((side) => (
            <th key={side.id} scope="col">
              <a className="link" href={`/steward/directory/listings/${side.id}`}>
                {side.name}
              </a>
              <p className="mute small">{side.sources.join(', ')}</p>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name} className={row.differs ? 'differs' : undefined}>
            <th scope="row">
              {row.name}
              {row.differs && <span className="hush"> ({own.differs})</span>}
            </th>
            {row.values.map((value, at) => (
              <td key={pair.sides[at]?.id}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
