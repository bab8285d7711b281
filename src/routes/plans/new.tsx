import { redirect } from 'react-router';
import { type Purpose, purposes } from '#directory';
import { createPlan, proposePlan } from '#plans/server';
import { Button, Card, Checkbox, ChoiceGroup, PageHead, TextArea, TextInput } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { dateIn, Temporal } from '../../kernel/time.ts';
import { dateSpan } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/new';
import { homeFrom } from './home-place.ts';
import { plansAnswer } from './plans-answer.ts';
import { PlansNotice } from './plans-notice.tsx';
import { usePlans } from './use-plans.ts';

/** Purposes that most teams have: ticked to begin with. */
const usual: readonly Purpose[] = ['keep-up', 'teach-the-team', 'speak'];

/** The half year that comes next, which most plans are about. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { house } = personOf(context, request);
  const today = Temporal.PlainDate.from(dateIn(house.clock.now(), 'UTC'));
  const isSpring = today.month <= 5;
  const year = isSpring ? today.year : today.year + 1;
  const last = Temporal.PlainYearMonth.from({ year, month: isSpring ? 12 : 6 });
  return {
    startsOn: Temporal.PlainDate.from({ year, month: isSpring ? 7 : 1, day: 1 }).toString(),
    endsOn: last.toPlainDate({ day: last.daysInMonth }).toString(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, texts, locale } = personOf(context, request);
  const form = await request.formData();
  const { person } = texts.plans.start;
  const typed = textOf(form, 'names');
  const many = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
  const names = many ? Array.from({ length: many }, (_, at) => person({ n: at + 1 })).join('\n') : typed;
  const startsOn = textOf(form, 'startsOn');
  const made = await createPlan(house, viewer, {
    name: textOf(form, 'name') || nameFor(startsOn, textOf(form, 'endsOn'), texts, locale),
    startsOn,
    endsOn: textOf(form, 'endsOn'),
    currency: textOf(form, 'currency'),
    budget: textOf(form, 'budget'),
    topics: textOf(form, 'topics'),
    daysAllowed: textOf(form, 'daysAllowed'),
    purposes: form.getAll('purpose').map(String),
    home: await homeFrom(house.db, textOf(form, 'home')),
    names,
    ...{ atHome: '1', together: '', everyoneOnce: true },
  });
  if (!made.ok) return plansAnswer(made, 'made');
  const planId = made.value;
  if (textOf(form, 'act') === 'empty') throw redirect(`/plans/${planId}`, 303);
  const proposed = await proposePlan(house, viewer, { planId, explain: 'later', take: true });
  const isNothing =
    !proposed.ok || (proposed.value.state !== 'working' && proposed.value.editions.length === 0);
  throw redirect(isNothing ? `/plans/${planId}/proposal` : `/plans/${planId}`, 303);
}

/** "Conferences, 1 July – 31 December 2027"; dates that cannot be read are refused elsewhere. */
function nameFor(first: string, last: string, texts: Texts, locale: Locale): string {
  const isSpan = [first, last].every((date) => !Number.isNaN(Date.parse(date)));
  return texts.plans.start.unnamed({ span: isSpan && first <= last ? dateSpan(first, last, locale) : '' });
}

/** Five answers, and a plan is there. */
export default function NewPlan({ loaderData, actionData }: Route.ComponentProps) {
  const { words, problem, texts } = usePlans();
  const own = words.start;
  const { optional } = texts.common;
  return (
    <div className="wrap-form">
      <title>{own.title}</title>
      <PageHead eyebrow={<a href="/plans">{words.frame.back}</a>} title={own.title} lead={own.lead} />
      <div className="stack">
        <PlansNotice answer={actionData} />
        <Card>
          <form method="post" className="form">
            <div className="fields">
              <TextInput
                name="startsOn"
                type="date"
                required
                label={own.startsOn}
                defaultValue={loaderData.startsOn}
                error={problem(actionData, 'startsOn')}
              />
              <TextInput
                name="endsOn"
                type="date"
                required
                label={own.endsOn}
                defaultValue={loaderData.endsOn}
                error={problem(actionData, 'endsOn')}
              />
            </div>
            <TextArea
              name="names"
              required
              rows={3}
              label={own.names}
              hint={own.namesHint}
              error={problem(actionData, 'names')}
            />
            <TextInput name="topics" label={own.topics} hint={own.topicsHint} optional={optional} />
            <TextInput name="home" label={own.home} hint={own.homeHint} autoComplete="off" />
            <div className="fields">
              <TextInput
                name="budget"
                required
                inputMode="decimal"
                label={own.budget}
                error={problem(actionData, 'budget')}
              />
              <TextInput
                name="currency"
                required
                maxLength={3}
                size={4}
                label={own.currency}
                defaultValue="EUR"
                error={problem(actionData, 'currency')}
              />
              <TextInput
                name="daysAllowed"
                inputMode="numeric"
                label={own.daysAllowed}
                hint={own.daysHint}
                optional={optional}
                error={problem(actionData, 'daysAllowed')}
              />
            </div>
            <Purposes />
            <TextInput
              name="name"
              label={own.name}
              hint={own.nameHint}
              optional={optional}
              error={problem(actionData, 'name')}
            />
            <div className="actions">
              <Button name="act" value="propose">
                {own.submit}
              </Button>
              <Button look="ghost" name="act" value="empty">
                {own.submitEmpty}
              </Button>
            </div>
            <p className="small mute">{own.takes}</p>
          </form>
        </Card>
      </div>
    </div>
  );
}

function Purposes() {
  const { words } = usePlans();
  const own = words.start;
  return (
    <ChoiceGroup id="purposes" label={own.purposes} hint={own.purposesHint}>
      {purposes.map((purpose) => (
        <Checkbox
          key={purpose}
          name="purpose"
          value={purpose}
          label={words.purposes[purpose]}
          defaultChecked={usual.includes(purpose)}
        />
      ))}
    </ChoiceGroup>
  );
}
