import { blackoutLines, mayChange, type Traveller, tripsOf, visaLines } from '#plans';
import {
  Button,
  Card,
  Disclosure,
  EmptyState,
  ProgressBar,
  Section,
  TextArea,
  TextInput,
} from '../../design/index.ts';
import type { Route } from './+types/people';
import { planAction } from './plan-action.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { PlansNotice } from './plans-notice.tsx';
import { TimeLine } from './time-line.tsx';
import { usePlan } from './use-plan.ts';

export function action(args: Route.ActionArgs) {
  return planAction(args);
}

/** Who may go, who is where when, and what stands in the way. */
export default function People({ actionData }: Route.ComponentProps) {
  const { view, plan, words } = usePlan();
  return (
    <>
      <PlansNotice answer={actionData} />
      <TimeLine />
      <Section title={words.tabs.people} id="people">
        {plan.travellers.length === 0 && <EmptyState title={words.people.none} />}
        <div className="plan-cards">
          {plan.travellers.map((traveller) => (
            <Person key={traveller.id} traveller={traveller} answer={actionData} />
          ))}
        </div>
      </Section>
      {view.mayOwn && <AddPeople answer={actionData} />}
    </>
  );
}

function Person(props: { readonly traveller: Traveller; readonly answer: PlansAnswer | undefined }) {
  const { view, plan, words } = usePlan();
  const { traveller } = props;
  const own = words.people;
  const trips = tripsOf(plan).filter((trip) => trip.traveller.id === traveller.id);
  const days = trips.reduce((sum, trip) => sum + trip.days, 0);
  const allowed = traveller.daysAllowed;
  const said = allowed === null ? own.daysFree({ days }) : own.daysUsed({ days, allowed });
  const probe = {
    kind: 'own-facts',
    travellerId: traveller.id,
    home: null,
    blackouts: '',
    visas: '',
  } as const;
  return (
    <Card as="article" className="plan-card">
      <h3>{traveller.name}</h3>
      {traveller.home && <p className="mute small">{traveller.home.place}</p>}
      {allowed !== null && (
        <ProgressBar
          value={days}
          max={Math.max(1, allowed)}
          label={said}
          tone={days > allowed ? 'bad' : 'accent'}
        />
      )}
      <p className="small num">{said}</p>
      {trips.length === 0 ? (
        <p className="small mute">{own.tripsNone}</p>
      ) : (
        <ul className="small">
          {trips.map(({ edition, trip }) => (
            <li key={edition.id}>
              {edition.seen.name} ({words.as[trip.as]})
            </li>
          ))}
        </ul>
      )}
      {mayChange(view.part, probe) && <PersonForm {...props} />}
    </Card>
  );
}

function PersonForm(props: { readonly traveller: Traveller; readonly answer: PlansAnswer | undefined }) {
  const { view, words, problem } = usePlan();
  const { traveller, answer } = props;
  const own = words.people;
  const form = `traveller-${traveller.id}`;
  const wrong = (field: string) => (answer?.form === form ? problem(answer, field) : undefined);
  const id = (name: string) => `${form}-${name}`;
  const place = traveller.home
    ? [traveller.home.place, traveller.home.country].filter(Boolean).join(', ')
    : '';
  return (
    <Disclosure
      summary={own.change({ person: traveller.name })}
      open={answer?.form === form && answer.refusal !== null}
    >
      <form method="post" className="form">
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="travellerId" value={traveller.id} />
        <input type="hidden" name="homeWas" value={place} />
        {view.mayOwn && (
          <div className="fields">
            <TextInput
              name="name"
              id={id('name')}
              required
              label={own.name}
              defaultValue={traveller.name}
              error={wrong('name')}
            />
            <TextInput
              name="daysAllowed"
              id={id('days')}
              inputMode="numeric"
              label={own.daysAllowed}
              hint={own.daysHint}
              defaultValue={traveller.daysAllowed ?? ''}
              error={wrong('daysAllowed')}
            />
          </div>
        )}
        <TextInput name="home" id={id('home')} label={own.home} hint={own.homeHint} defaultValue={place} />
        <TextArea
          name="blackouts"
          id={id('blackouts')}
          rows={2}
          label={own.blackouts}
          hint={own.blackoutsHint}
          defaultValue={blackoutLines(traveller.blackouts)}
          error={wrong('blackouts')}
        />
        <TextArea
          name="visas"
          id={id('visas')}
          rows={2}
          label={own.visas}
          hint={own.visasHint}
          defaultValue={visaLines(traveller.visas)}
          error={wrong('visas')}
        />
        <div className="actions">
          <Button name="act" value={view.mayOwn ? 'traveller' : 'own-facts'}>
            {own.save}
          </Button>
          {view.mayOwn && (
            <Button
              look="danger"
              name="act"
              value="remove-traveller"
              formNoValidate
              aria-label={own.remove({ person: traveller.name })}
            >
              {own.removeShort}
            </Button>
          )}
        </div>
      </form>
    </Disclosure>
  );
}

function AddPeople({ answer }: { readonly answer: PlansAnswer | undefined }) {
  const { words, problem } = usePlan();
  const own = words.people;
  const wrong = (field: string) => (answer?.form === 'add-traveller' ? problem(answer, field) : undefined);
  return (
    <Section title={own.add} id="add">
      <Card>
        <form method="post" className="form">
          <TextArea
            name="names"
            rows={2}
            required
            label={own.names}
            hint={own.namesHint}
            error={wrong('names')}
          />
          <div className="fields">
            <TextInput name="home" label={own.home} hint={own.homeHint} />
            <TextInput
              name="daysAllowed"
              inputMode="numeric"
              label={own.daysAllowed}
              hint={own.daysHint}
              error={wrong('daysAllowed')}
            />
          </div>
          <div>
            <Button name="act" value="add-traveller">
              {own.addThem}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
