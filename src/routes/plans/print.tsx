import { byEdition, keyOf, type PlannedEdition, totalsOf } from '#plans';
import { PageHead, Section, Table } from '../../design/index.ts';
import { MoneyCharts } from './money.tsx';
import { TimeLine } from './time-line.tsx';
import { usePlan } from './use-plan.ts';
import { warningSentence } from './warning-words.ts';

/** The plan on paper, for whoever has to say yes. */
export default function PrintPage() {
  const saying = usePlan();
  const { view, plan, words, home, sum, span, day, when, where, nameOf } = saying;
  const own = words.print;
  const period = span(plan.startsOn, plan.endsOn);
  const { planned } = totalsOf(plan);
  const bars = new Map(byEdition(plan).map((bar) => [bar.key, bar]));
  const approval = view.approvals.find(({ editionId }) => editionId === null);
  return (
    <article className="paper">
      <title>{plan.name}</title>
      <PageHead
        eyebrow={<a href={home}>{own.toPlan}</a>}
        title={own.title({ plan: plan.name })}
        lead={[plan.name.includes(period) ? null : period, own.made({ day: day(view.today) })]
          .filter(Boolean)
          .join(' · ')}
      />
      <p className="no-print mute">{own.hint}</p>
      <p className="lead">
        {own.summary({
          editions: plan.editions.length,
          people: plan.travellers.length,
          cost: sum(planned),
          budget: sum(plan.budget),
        })}
      </p>
      <Section title={words.overview.targets}>
        <ul className="approved">
          {plan.targets.map(({ purpose, count, words: text }) => (
            <li key={purpose}>
              {words.purposes[purpose]} {count !== null && `(${count})`} {text}
            </li>
          ))}
        </ul>
      </Section>
      <Table
        caption={words.overview.editionsTitle}
        rows={plan.editions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: words.money.edition,
            names: true,
            cell: (edition) => <WhatAndWhy edition={edition} />,
          },
          { key: 'when', head: own.when, cell: when },
          { key: 'where', head: words.money.columns.place, cell: where },
          {
            key: 'who',
            head: words.edition.who,
            cell: ({ trips }) =>
              trips
                .map(({ travellerId, as }) =>
                  as === 'attend' ? nameOf(travellerId) : `${nameOf(travellerId)} (${words.as[as]})`,
                )
                .join(', '),
          },
          { key: 'state', head: words.edition.state, cell: ({ state }) => words.states[state] },
          {
            key: 'sum',
            head: words.overview.planned,
            numeric: true,
            cell: ({ id }) => sum(bars.get(id)?.planned ?? 0),
          },
        ]}
      />
      <p className="small mute">{own.estimates}</p>
      {view.warnings.length > 0 && (
        <Section title={words.overview.warnings}>
          <ul className="approved">
            {view.warnings.map((warning) => (
              <li key={warningSentence(warning, saying)}>{warningSentence(warning, saying)}</li>
            ))}
          </ul>
        </Section>
      )}
      <TimeLine />
      <MoneyCharts />
      <p className="signature">
        {own.approval}:{' '}
        {approval
          ? words.edition.approvalHolds({ by: approval.by || words.edition.somebody, day: day(approval.at) })
          : own.signature}
      </p>
    </article>
  );
}

/** Why we go: in the planner's words, else the purposes for which it was proposed, the weightiest first. */
function WhatAndWhy({ edition }: { readonly edition: PlannedEdition }) {
  const { view, words } = usePlan();
  const proposed = view.proposal?.editions.find(({ key }) => key === keyOf(edition));
  const serves = [...(proposed?.serves ?? [])]
    .filter(({ purpose }) => purpose !== 'speak' || edition.trips.some(({ as }) => as === 'speak'))
    .sort((a, b) => b.adds - a.adds)
    .map(({ purpose }) => words.purposes[purpose]);
  const why = edition.why || serves.join(' · ');
  return (
    <>
      {edition.seen.name}
      {why && <span className="small mute why"> {why}</span>}
    </>
  );
}
