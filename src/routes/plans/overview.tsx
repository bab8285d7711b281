import { sortedByHaste, tripsOf } from '#plans';
import {
  Badge,
  ButtonLink,
  Card,
  EmptyState,
  Section,
  Stat,
  Stats,
  TodoList,
  TodoRow,
} from '../../design/index.ts';
import { PlannedRow } from './planned-row.tsx';
import { ProposalWorking } from './proposal-working.tsx';
import { TaskRow } from './task-row.tsx';
import { usePlan } from './use-plan.ts';
import { warningPlace, warningSentence } from './warning-words.ts';

/** A plan at a glance: what it costs, what is wrong, what comes next, where we go. */
export default function Overview() {
  const { plan, words, home, view } = usePlan();
  if (view.proposal?.state === 'working') return <ProposalWorking at={home} />;
  if (plan.editions.length === 0) {
    return (
      <>
        <Figures />
        <EmptyState
          title={words.overview.noEditions}
          action={
            <>
              <ButtonLink href={`${home}/proposal`}>{words.overview.askProposal}</ButtonLink>
              <ButtonLink look="ghost" href={`${home}/editions`}>
                {words.overview.find}
              </ButtonLink>
            </>
          }
        >
          {words.overview.noEditionsNext}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <Figures />
      <div className="two-columns">
        <div>
          <Warnings />
          <Section title={words.overview.editionsTitle} id="editions">
            <Card as="ul" flush className="planned-list">
              {plan.editions.map((edition) => (
                <PlannedRow key={edition.id} edition={edition} />
              ))}
            </Card>
          </Section>
        </div>
        <div>
          <Next />
          <Targets />
        </div>
      </div>
    </>
  );
}

function Figures() {
  const { totals, plan, words, sum, home } = usePlan();
  const { planned, spent, left } = totals;
  const days = tripsOf(plan).reduce((all, trip) => all + trip.days, 0);
  const each = plan.travellers.length > 0 ? Math.round((days / plan.travellers.length) * 10) / 10 : 0;
  const decided = plan.editions.filter(({ state }) => state !== 'idea' && state !== 'asked').length;
  const percent = plan.budget > 0 ? Math.round((spent / plan.budget) * 100) : 0;
  return (
    <Stats>
      <Stat
        label={words.overview.planned}
        value={sum(planned)}
        unit={words.overview.ofBudget({ budget: sum(plan.budget) })}
        progress={{ value: planned, max: Math.max(1, plan.budget), label: words.overview.planned }}
        note={left < 0 ? words.overview.over({ sum: sum(-left) }) : words.overview.left({ sum: sum(left) })}
        href={`${home}/money`}
      />
      <Stat label={words.overview.spent} value={sum(spent)} note={words.overview.share({ percent })} />
      <Stat
        label={words.overview.days}
        value={days}
        note={words.overview.daysEach({ days: each })}
        href={`${home}/people`}
      />
      <Stat
        label={words.overview.editions}
        value={plan.editions.length}
        note={words.overview.decided({ n: decided })}
        href={`${home}/editions`}
      />
    </Stats>
  );
}

function Warnings() {
  const saying = usePlan();
  const { view, words, home } = saying;
  return (
    <Section title={words.overview.warnings} id="warnings">
      {view.warnings.length === 0 ? (
        <p className="mute">{words.overview.noWarnings}</p>
      ) : (
        <TodoList label={words.overview.warnings}>
          {view.warnings.map((warning) => (
            <TodoRow
              key={warningSentence(warning, saying)}
              tone={warning.tone}
              toneLabel={words.urgent[warning.tone]}
              title={warningSentence(warning, saying)}
              action={
                <ButtonLink look="ghost" href={warningPlace(warning, home)}>
                  {words.warningDo}
                </ButtonLink>
              }
            >
              {words.warningNext[warning.code]}
            </TodoRow>
          ))}
        </TodoList>
      )}
    </Section>
  );
}

function Next() {
  const { view, words, home } = usePlan();
  const { late, soon, later } = sortedByHaste(view.tasks, view.today);
  const groups = Map.groupBy([...late, ...soon, ...later], ({ kind, edition, key }) =>
    kind === 'own' ? key : `${kind} ${edition?.id}`,
  );
  const first = [...groups.values()].slice(0, 7);
  return (
    <Section
      title={words.overview.next}
      id="next"
      aside={<a href={`${home}/tasks`}>{words.overview.allTasks}</a>}
    >
      {first.length === 0 ? (
        <p className="mute">{words.overview.noTasks}</p>
      ) : (
        <TodoList label={words.overview.next}>
          {first.map(([task, ...others]) =>
            task ? <TaskRow key={task.key} task={task} others={others} /> : null,
          )}
        </TodoList>
      )}
    </Section>
  );
}

function Targets() {
  const { plan, words } = usePlan();
  return (
    <Section title={words.overview.targets} id="targets">
      {plan.targets.length === 0 ? (
        <p className="mute">{words.overview.noTargets}</p>
      ) : (
        <Card as="ul" className="target-list">
          {plan.targets.map((target) => (
            <li key={target.purpose}>
              <Badge tone={target.weight > 1 ? 'good' : undefined}>{words.purposes[target.purpose]}</Badge>{' '}
              {target.count !== null && <b className="num">{target.count}×</b>} {target.words}
            </li>
          ))}
        </Card>
      )}
    </Section>
  );
}
