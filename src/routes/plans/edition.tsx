import { hasMoved, type PlannedEdition, planStates } from '#plans';
import { Button, Card, Notice, Section, Select, TextArea } from '../../design/index.ts';
import type { Route } from './+types/edition';
import { CommentForm, Comments } from './comments.tsx';
import { EditionApproval } from './edition-approval.tsx';
import { EditionCosts } from './edition-costs.tsx';
import { EditionTrips } from './edition-trips.tsx';
import { planAction } from './plan-action.ts';
import { StateBadge } from './planned-row.tsx';
import { PlansNotice } from './plans-notice.tsx';
import { usePlan } from './use-plan.ts';

export function action(args: Route.ActionArgs) {
  return planAction(args);
}

/** One conference of a plan: who goes, what it costs, where it stands. */
export default function PlannedEditionPage({ params, actionData }: Route.ComponentProps) {
  const { plan, words, home, when, where } = usePlan();
  const edition = plan.editions.find(({ id }) => id === params.entry);
  if (!edition) {
    return (
      <Notice
        tone="warn"
        title={words.refusals['not-found']}
        action={<a href={`${home}/editions`}>{words.edition.back}</a>}
      />
    );
  }
  return (
    <>
      <div className="planned-head">
        <p>
          <a href={`${home}/editions`}>{words.edition.back}</a>
        </p>
        <h2>{edition.seen.name}</h2>
        <p className="mute">
          {when(edition)} · {where(edition)} <StateBadge edition={edition} />
        </p>
        <Links edition={edition} />
      </div>
      <PlansNotice answer={actionData} />
      <Moved edition={edition} />
      <div className="two-columns">
        <div>
          <EditionTrips edition={edition} answer={actionData} />
          <EditionCosts edition={edition} answer={actionData} />
        </div>
        <div>
          <State edition={edition} />
          <EditionApproval edition={edition} />
          <Section title={words.edition.comments} id="comments">
            <Comments editionId={edition.id} />
            <CommentForm editionId={edition.id} answer={actionData} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Links({ edition }: { readonly edition: PlannedEdition }) {
  const { view, words } = usePlan();
  const listing = edition.listingId ? view.listings.get(edition.listingId) : undefined;
  return (
    <p className="planned-links small">
      {listing && <a href={listing.address}>{words.edition.inDirectory}</a>}
      {edition.seen.website && (
        <a href={edition.seen.website} rel="noreferrer">
          {words.edition.website}
        </a>
      )}
    </p>
  );
}

/** The directory's new facts beside those that the plan was made with. */
function Moved({ edition }: { readonly edition: PlannedEdition }) {
  const { view, words, when, where } = usePlan();
  const now = edition.listingId ? view.listings.get(edition.listingId) : undefined;
  if (!now || !hasMoved(edition.seen, now)) return null;
  const say = (seen: PlannedEdition['seen']) =>
    [when({ seen }), where({ seen } as PlannedEdition)].join(', ');
  return (
    <Notice
      tone="warn"
      title={words.editions.changedFacts}
      action={
        view.mayOwn && (
          <form method="post">
            <input type="hidden" name="editionId" value={edition.id} />
            <input type="hidden" name="listingId" value={edition.listingId ?? ''} />
            <Button name="act" value="take-over-facts">
              {words.editions.takeOver}
            </Button>
          </form>
        )
      }
    >
      {words.editions.changedFrom({ was: say(edition.seen), now: say(now) })}
    </Notice>
  );
}

function State({ edition }: { readonly edition: PlannedEdition }) {
  const { view, words } = usePlan();
  const own = words.edition;
  if (!view.mayOwn) return edition.why ? <p>{edition.why}</p> : null;
  const states = planStates.filter((state) => state !== 'approved' || edition.state === 'approved');
  return (
    <Section title={own.state} id="state">
      <Card>
        <form method="post" className="form">
          <input type="hidden" name="editionId" value={edition.id} />
          <Select
            name="state"
            label={own.state}
            hint={own.stateHint}
            defaultValue={edition.state}
            options={states.map((state) => ({ value: state, label: words.states[state] }))}
          />
          <TextArea name="why" rows={2} label={own.why} defaultValue={edition.why} />
          <div className="actions">
            <Button name="act" value="edition">
              {own.save}
            </Button>
            <Button look="danger" name="act" value="remove-edition" formNoValidate>
              {own.remove}
            </Button>
          </div>
        </form>
        <PinForm edition={edition} />
      </Card>
    </Section>
  );
}

function PinForm({ edition }: { readonly edition: PlannedEdition }) {
  const { plan, words, home } = usePlan();
  const own = words.edition;
  const key = edition.listingId ?? edition.id;
  const pin = plan.pins.find((one) => one.key === key && one.travellerId === null);
  return (
    <form method="post" action={`${home}/editions/${edition.id}`} className="form pin-form">
      <input type="hidden" name="key" value={key} />
      <Select
        name="wanted"
        label={own.pins}
        defaultValue={pin?.wanted ?? ''}
        options={[
          { value: '', label: own.pinNone },
          { value: 'in', label: own.pinIn },
          { value: 'out', label: own.pinOut },
        ]}
      />
      <div>
        <Button look="ghost" name="act" value="pin">
          {own.save}
        </Button>
      </div>
    </form>
  );
}
