import type { PlanTask } from '#plans';
import { Button, TodoRow } from '../../design/index.ts';
import { usePlan } from './use-plan.ts';

/** What a task is called. */
function useTaskName(): (task: PlanTask) => string {
  const { words } = usePlan();
  return (task) => (task.kind === 'own' ? task.words : words.tasks[task.kind]);
}

/** A task with its day, whom it is for, and the button that ticks it. */
export function TaskRow(props: {
  readonly task: PlanTask;
  /** The same for others, told in the same row. */
  readonly others?: readonly PlanTask[];
}) {
  const { task, others = [] } = props;
  const { view, words, home, day } = usePlan();
  const name = useTaskName()(task);
  const days = Math.round((Date.parse(task.due) - Date.parse(view.today)) / 86_400_000);
  const people = [task, ...others].flatMap(({ traveller }) => (traveller ? [traveller.name] : []));
  const isLate = days < 0 && !task.isDone;
  const own = words.taskPage;
  const mayTick =
    view.mayOwn || (view.part.travellerId !== null && task.key.endsWith(`:${view.part.travellerId}`));
  const tone = task.isDone ? 'good' : isLate ? 'bad' : days <= 21 ? 'warn' : 'info';
  const urgency = tone === 'bad' ? words.urgent.bad : tone === 'warn' ? words.urgent.warn : words.urgent.good;
  return (
    <TodoRow
      tone={tone}
      toneLabel={urgency}
      title={
        <>
          {name}
          {task.edition && (
            <>
              : <a href={`${home}/editions/${task.edition.id}`}>{task.edition.seen.name}</a>
            </>
          )}
        </>
      }
      action={
        mayTick &&
        others.length === 0 && (
          <form method="post" action={`${home}/tasks`} className="row">
            <input type="hidden" name="key" value={task.key} />
            <input type="hidden" name="isDone" value={task.isDone ? '' : '1'} />
            <Button
              look="ghost"
              name="act"
              value="task-done"
              aria-label={task.isDone ? own.reopen({ task: name }) : own.markDone({ task: name })}
            >
              {task.isDone ? own.reopenShort : own.doneShort}
            </Button>
          </form>
        )
      }
    >
      {own.due({ day: day(task.due) })}{' '}
      {!task.isDone && (isLate ? `(${own.ago({ days: -days })})` : `(${own.dueIn({ days })})`)}
      {people.length > 0 && ` · ${own.for({ person: words.list({ items: people }) })}`}
    </TodoRow>
  );
}
