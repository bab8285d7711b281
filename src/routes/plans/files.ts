import { recapOf } from '#plans';
import { type PlanView, planCsv, planWorkbook } from '#plans/server';
import { slugFrom } from '../../kernel/ids.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/files';
import { openView } from './open-view.ts';
import { recapMarkdown } from './recap-markdown.ts';

const kinds: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
};

/** A plan as a file to keep: its table as CSV or Excel, its recap as Markdown. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const view = await openView(context, request, params.plan);
  const kind = params.file.split('.').at(-1) ?? '';
  const body = await bodyOf(view, params.file, houseOf(context));
  const type = kinds[kind];
  if (body === null || !type) throw new Response(null, { status: 404 });
  const name = encodeURIComponent(`${slugFrom(view.plan.name) || 'plan'}.${kind}`);
  return new Response(body as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="plan.${kind}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  });
}

async function bodyOf(view: PlanView, file: string, { texts, locale }: ReturnType<typeof houseOf>) {
  const { plans } = texts;
  const words = {
    ...plans.money,
    states: plans.states,
    as: plans.as,
    costs: plans.costs,
    tasks: plans.tasks,
  };
  if (file === 'plan.csv') return planCsv(view.plan, words);
  if (file === 'plan.xlsx') return planWorkbook(view.plan, view.tasks, words);
  if (file === 'recap.md') return recapMarkdown(view, recapOf(view.plan, view.today), locale);
  return null;
}
