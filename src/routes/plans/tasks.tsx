import { data } from 'react-router';
import { type PlanTask, sortedByHaste } from '#plans';
import { openPlanCalendar } from '#plans/server';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Section,
  Select,
  TextInput,
  TodoList,
} from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import type { Route } from './+types/tasks';
import { planAction } from './plan-action.ts';
import { PlansNotice } from './plans-notice.tsx';
import { TaskRow } from './task-row.tsx';
import { usePlan } from './use-plan.ts';

export async function action(args: Route.ActionArgs) {
  const { context, request, params } = args;
  const { house, viewer } = personOf(context, request);
  const wish = (await request.clone().formData()).get('act');
  if (wish !== 'calendar' && wish !== 'calendar-renew') return planAction(args);
  const input = { planId: params.plan, renew: wish === 'calendar-renew' };
  const opened = await openPlanCalendar(house, viewer, input);
  if (!opened.ok) throw new Response(null, { status: 404 });
  const address = `${house.config.origin}/plans/calendar/${opened.value}.ics`;
  return data({ done: '', refusal: null, form: 'calendar', address });
}

/** Everything to be done, by haste, and the calendar that reminds. */
export default function Tasks({ actionData }: Route.ComponentProps) {
  const { view, words } = usePlan();
  const own = words.taskPage;
  const { late, soon, later } = sortedByHaste(view.tasks, view.today);
  const done = view.tasks.filter(({ isDone }) => isDone);
  const address = actionData && 'address' in actionData ? String(actionData.address) : null;
  return (
    <>
      <PlansNotice answer={actionData} />
      <p className="mute">{own.lead}</p>
      {view.tasks.length === 0 && <EmptyState title={own.none}>{own.noneNext}</EmptyState>}
      <Group title={own.late} tasks={late} />
      <Group title={own.soon} tasks={soon} />
      <Group title={own.later} tasks={later} />
      <Group title={own.done} tasks={done} />
      {view.mayOwn && <OwnTask answer={actionData} />}
      <Calendar address={address} />
    </>
  );
}

function Group(props: { readonly title: string; readonly tasks: readonly PlanTask[] }) {
  if (props.tasks.length === 0) return null;
  return (
    <Section title={props.title} aside={props.tasks.length}>
      <TodoList label={props.title}>
        {props.tasks.map((task) => (
          <TaskRow key={task.key} task={task} />
        ))}
      </TodoList>
    </Section>
  );
}

function OwnTask({ answer }: { readonly answer: Route.ComponentProps['actionData'] }) {
  const { plan, words, problem } = usePlan();
  const own = words.taskPage;
  return (
    <Section title={own.add} id="own">
      <Card>
        <form method="post" className="form">
          <TextInput
            name="words"
            required
            maxLength={200}
            label={own.words}
            error={problem(answer, 'words')}
          />
          <div className="fields">
            <TextInput name="due" type="date" required label={own.dueOn} error={problem(answer, 'due')} />
            <Select
              name="editionId"
              label={own.about}
              options={[
                { value: '', label: own.noEdition },
                ...plan.editions.map(({ id, seen }) => ({ value: id, label: seen.name })),
              ]}
            />
          </div>
          <div>
            <Button name="act" value="own-task">
              {own.addIt}
            </Button>
          </div>
        </form>
        {plan.ownTasks.map((task) => (
          <form key={task.id} method="post" className="row">
            <input type="hidden" name="id" value={task.id} />
            <span>{task.words}</span>
            <Button look="quiet" name="act" value="remove-task" aria-label={own.remove({ task: task.words })}>
              {own.removeShort}
            </Button>
          </form>
        ))}
      </Card>
    </Section>
  );
}

function Calendar({ address }: { readonly address: string | null }) {
  const { words } = usePlan();
  const own = words.taskPage;
  return (
    <Section title={own.calendar} id="calendar">
      <Card>
        <form method="post" className="form" action="#calendar">
          <p className="mute">{own.calendarLead}</p>
          {address && (
            <>
              <TextInput name="address" readOnly label={own.calendarAddress} defaultValue={address} />
              <div className="actions">
                <ButtonLink href={address.replace(/^https?:/, 'webcal:')}>{own.calendarSubscribe}</ButtonLink>
              </div>
            </>
          )}
          <div>
            <Button look="ghost" name="act" value={address ? 'calendar-renew' : 'calendar'}>
              {address ? own.calendarRenew : own.calendarOpen}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
