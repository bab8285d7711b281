import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import { type CostChange, changeCosts } from './change-costs.ts';
import { changeEditions, type EditionChange } from './change-editions.ts';
import { changeFacts, type FactsChange } from './change-facts.ts';
import { changeTravellers, type TravellerChange } from './change-travellers.ts';
import { most, type Plan } from './plan.ts';
import type { ChangeBasis, PlanCode } from './plan-code.ts';

/** Small things about the whole plan: tasks, targets reached, what a proposal must keep to. */
export type SmallChange =
  | { readonly kind: 'task-done'; readonly key: string; readonly isDone: boolean }
  | {
      readonly kind: 'own-task';
      readonly words: string;
      readonly due: string;
      readonly editionId: string | null;
    }
  | { readonly kind: 'remove-task'; readonly id: string }
  | {
      readonly kind: 'pin';
      readonly key: string;
      readonly travellerId: string | null;
      readonly wanted: 'in' | 'out' | null;
    }
  | { readonly kind: 'recap'; readonly words: string };

/** Everything that can be changed in a plan, one thing at a time, so that two who work on it do not undo each other. */
export type PlanChange = FactsChange | TravellerChange | EditionChange | CostChange | SmallChange;

/** The plan after a change, or why not. */
export function changePlan(plan: Plan, change: PlanChange, basis: ChangeBasis): Outcome<Plan, PlanCode> {
  switch (change.kind) {
    case 'facts':
    case 'targets':
    case 'estimates':
    case 'rates':
    case 'remove-rate':
    case 'outcome':
      return changeFacts(plan, change);
    case 'add-traveller':
    case 'traveller':
    case 'own-facts':
    case 'remove-traveller':
      return changeTravellers(plan, change, basis);
    case 'cost':
    case 'remove-cost':
      return changeCosts(plan, change, basis);
    case 'task-done':
    case 'own-task':
    case 'remove-task':
    case 'pin':
    case 'recap':
      return changeSmall(plan, change, basis);
    default:
      return changeEditions(plan, change, basis);
  }
}

function changeSmall(plan: Plan, change: SmallChange, basis: ChangeBasis): Outcome<Plan, PlanCode> {
  switch (change.kind) {
    case 'task-done': {
      const others = plan.tasksDone.filter(({ key }) => key !== change.key).slice(-2 * most.ownTasks);
      const mark = { key: change.key.slice(0, 200), doneAt: basis.now };
      return done({ ...plan, tasksDone: change.isDone ? [...others, mark] : others });
    }
    case 'own-task':
      return addTask(plan, change, basis);
    case 'remove-task': {
      const ownTasks = plan.ownTasks.filter(({ id }) => id !== change.id);
      return ownTasks.length < plan.ownTasks.length ? done({ ...plan, ownTasks }) : refuse('not-found');
    }
    case 'pin': {
      const { key, travellerId, wanted } = change;
      const others = plan.pins.filter((pin) => pin.key !== key || pin.travellerId !== travellerId);
      if (others.length >= 4 * most.editions) return refuse('too-many');
      return done({ ...plan, pins: wanted ? [...others, { key, travellerId, wanted }] : others });
    }
    case 'recap':
      return change.words.length > 4 * most.text
        ? refuse('text-too-long', { field: 'words' })
        : done({ ...plan, recap: change.words.trim() });
  }
}

function addTask(
  plan: Plan,
  task: Extract<SmallChange, { kind: 'own-task' }>,
  { newId }: ChangeBasis,
): Outcome<Plan, PlanCode> {
  const words = task.words.trim();
  if (!words) return refuse('name-empty', { field: 'words' });
  if (words.length > most.line) return refuse('text-too-long', { field: 'words' });
  if (!isDate(task.due)) return refuse('date-not-readable', { field: 'due' });
  if (plan.ownTasks.length >= most.ownTasks) return refuse('too-many');
  const editionId = plan.editions.some(({ id }) => id === task.editionId) ? task.editionId : null;
  return done({ ...plan, ownTasks: [...plan.ownTasks, { id: newId(), words, due: task.due, editionId }] });
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
