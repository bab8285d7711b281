import { recapOf } from '#plans';
import { ButtonLink, Card, PageHead, Section, Table } from '../../design/index.ts';
import { usePlan } from './use-plan.ts';

/** Looked back on, as a page for the company. */
export default function RecapPage() {
  const { view, plan, words, home, sum, span } = usePlan();
  const own = words.recap;
  const recap = recapOf(plan, view.today);
  const joined = (count: number | null, text: string) =>
    [count ?? '', text].filter((part) => part !== '').join(' ') || own.unknown;
  return (
    <article className="paper">
      <title>{own.title({ plan: plan.name })}</title>
      <PageHead
        eyebrow={<a href={`${home}/afterwards`}>{own.toPlan}</a>}
        title={own.title({ plan: plan.name })}
        lead={span(plan.startsOn, plan.endsOn)}
        actions={
          <ButtonLink look="ghost" href={`${home}/files/recap.md`}>
            {own.markdown}
          </ButtonLink>
        }
      />
      {plan.recap && <p className="said lead">{plan.recap}</p>}
      <Section title={own.wanted}>
        <Table
          caption={own.wanted}
          rows={recap.purposes}
          rowKey={({ purpose }) => purpose}
          columns={[
            {
              key: 'purpose',
              head: own.purpose,
              names: true,
              cell: ({ purpose }) => words.purposes[purpose],
            },
            { key: 'wanted', head: own.target, cell: (row) => joined(row.wanted, row.wantedWords) },
            { key: 'reached', head: own.reached, cell: (row) => joined(row.reached, row.reachedWords) },
          ]}
        />
      </Section>
      <Section title={own.money}>
        <p>
          {own.moneySays({
            actual: sum(recap.actual),
            planned: sum(recap.planned),
            budget: sum(recap.budget),
          })}
        </p>
      </Section>
      <Section title={own.been}>
        {recap.editions.length === 0 && <p>{words.afterwards.none}.</p>}
        <div className="stack">
          {recap.editions.map((one) => (
            <RecapEdition key={one.edition.id} one={one} />
          ))}
        </div>
      </Section>
    </article>
  );
}

function RecapEdition({ one }: { readonly one: ReturnType<typeof recapOf>['editions'][number] }) {
  const { view, words, sum, when, where } = usePlan();
  const own = words.recap;
  const notes = view.notes.filter((note) => note.editionId === one.edition.id && note.body);
  return (
    <Card as="section">
      <h3>{one.edition.seen.name}</h3>
      <p className="mute small">
        {when(one.edition)} · {where(one.edition)}
      </p>
      <p>{own.who({ people: one.people.length > 0 ? words.list({ items: one.people }) : own.nobody })}</p>
      <p className="num">{own.cost({ sum: sum(one.actual || one.planned) })}</p>
      {one.recommendation && (
        <p>
          <b>{own.next}:</b> {words.afterwards.agains[one.recommendation.again]}. {one.recommendation.words}
        </p>
      )}
      {notes.map((note) => (
        <blockquote key={note.at + note.by}>
          <p className="said">{note.body}</p>
          <p className="small mute">– {note.by || words.edition.somebody}</p>
        </blockquote>
      ))}
    </Card>
  );
}
