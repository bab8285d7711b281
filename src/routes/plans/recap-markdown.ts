import type { Recap } from '#plans';
import type { PlanView } from '#plans/server';
import type { Locale } from '../../kernel/locale.ts';
import { dateSpan, moneyWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';

/** A recap as Markdown, to be put into a wiki or a letter. */
export function recapMarkdown(view: PlanView, recap: Recap, locale: Locale): string {
  const { plans } = textsFor(locale);
  const { plan } = view;
  const own = plans.recap;
  const sum = (amount: number) => moneyWords(amount, plan.currency, locale);
  const lines = [
    `# ${own.title({ plan: plan.name })}`,
    dateSpan(plan.startsOn, plan.endsOn, locale),
    plan.recap,
    `## ${own.wanted}`,
    table(recap, plans),
    `## ${own.money}`,
    own.moneySays({ actual: sum(recap.actual), planned: sum(recap.planned), budget: sum(recap.budget) }),
    `## ${own.been}`,
    ...recap.editions.flatMap((one) => editionLines(view, one, { locale, sum })),
  ];
  return `${lines.filter(Boolean).join('\n\n')}\n`;
}

function table(recap: Recap, plans: ReturnType<typeof textsFor>['plans']): string {
  const own = plans.recap;
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const rows = recap.purposes.map(({ purpose, wanted, wantedWords, reached, reachedWords }) =>
    [
      plans.purposes[purpose],
      [wanted ?? '', wantedWords].filter((part) => part !== '').join(' ') || own.unknown,
      [reached ?? '', reachedWords].filter((part) => part !== '').join(' ') || own.unknown,
    ]
      .map(cell)
      .join(' | '),
  );
  const head = [own.purpose, own.target, own.reached].join(' | ');
  return [`| ${head} |`, '| --- | --- | --- |', ...rows.map((row) => `| ${row} |`)].join('\n');
}

function editionLines(
  view: PlanView,
  { edition, people, planned, actual, recommendation }: Recap['editions'][number],
  { locale, sum }: { readonly locale: Locale; readonly sum: (amount: number) => string },
): string[] {
  const { plans } = textsFor(locale);
  const own = plans.recap;
  const { seen } = edition;
  const notes = view.notes.filter((note) => note.editionId === edition.id && note.body);
  return [
    `### ${seen.name}`,
    [
      seen.startsOn && dateSpan(seen.startsOn, seen.endsOn ?? seen.startsOn, locale),
      [seen.city, seen.country].filter(Boolean).join(', '),
    ]
      .filter(Boolean)
      .join(' · '),
    `- ${own.who({ people: people.length > 0 ? plans.list({ items: people }) : own.nobody })}`,
    `- ${own.cost({ sum: sum(actual || planned) })}`,
    ...(recommendation
      ? [`- ${own.next}: ${plans.afterwards.agains[recommendation.again]}. ${recommendation.words}`]
      : []),
    ...notes.map(
      ({ by, body }) => `> ${body.replaceAll('\n', '\n> ')}\n>\n> – ${by || plans.edition.somebody}`,
    ),
  ];
}
