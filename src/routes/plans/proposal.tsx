import { isDecided, keyOf, type Proposal, type ProposedEdition } from '#plans';
import { Badge, Button, Card, Checkbox, EmptyState, Notice, Section } from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import type { Route } from './+types/proposal';
import { planAction } from './plan-action.ts';
import { PlansNotice } from './plans-notice.tsx';
import { ProposalDemands, ProposalWeights } from './proposal-adjust.tsx';
import { ProposalReasons } from './proposal-reasons.tsx';
import { AskButton, lostMs, ProposalWorking } from './proposal-working.tsx';
import { usePlan } from './use-plan.ts';

export function action(args: Route.ActionArgs) {
  return planAction(args);
}

/** The part of the page that is there later. */
const reasons = 'reasons';

/** The best plan under the conditions, explained, to be adjusted and taken over. */
export default function ProposalPage({ actionData }: Route.ComponentProps) {
  const { view, words, home } = usePlan();
  const { proposal } = view;
  const own = words.proposal;
  // No form beside it: the page that looks again would take away what is being typed.
  if (proposal?.state === 'working') return <ProposalWorking at={`${home}/proposal`} />;
  return (
    <>
      <PlansNotice answer={actionData} sentences={{ taken: own.taken, proposed: '' }} />
      {proposal && !proposal.isExplained && <Explaining proposal={proposal} />}
      <p className="mute">{own.lead}</p>
      {!proposal && <EmptyState title={own.none2} action={view.mayOwn && <AskButton label={own.ask} />} />}
      <div className="two-columns">
        <div>
          {proposal && <Outcome proposal={proposal} />}
          {proposal && <Chosen proposal={proposal} />}
        </div>
        <div>
          {view.mayOwn && <ProposalDemands />}
          {view.mayOwn && <ProposalWeights />}
        </div>
      </div>
      <div id={reasons}>{proposal?.isExplained && <ProposalReasons proposal={proposal} />}</div>
    </>
  );
}

/**
 * Says that more is coming. The script looks for it and leaves the forms alone; without one there is a link, as a page that loads again would
 * take away what is being typed. Not for ever, if a server was stopped in between.
 */
function Explaining({ proposal }: { readonly proposal: Proposal }) {
  const { words, home, view } = usePlan();
  const isFresh = Date.parse(view.now) - Date.parse(proposal.askedAt) < lostMs;
  return (
    <p role="status" className="mute" data-awaits={isFresh ? reasons : undefined}>
      {words.proposal.explaining} <a href={`${home}/proposal`}>{words.proposal.lookAgain}</a>
    </p>
  );
}

/** How good it is, and how one knows. */
function Outcome({ proposal }: { readonly proposal: Proposal }) {
  const { view, words, sum, locale } = usePlan();
  const own = words.proposal;
  const seconds = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(proposal.ms / 1000);
  const percent = String(proposal.gapPercent ?? '');
  const isFound = proposal.state === 'optimal' || proposal.state === 'feasible';
  const said = {
    optimal: own.optimal({ seconds, n: proposal.weighed }),
    feasible:
      proposal.gapPercent === null ? own.feasibleUnknown({ seconds }) : own.feasible({ seconds, percent }),
    working: '',
    impossible: own.impossible,
    nothing: own.nothing,
  }[proposal.state];
  return (
    <Notice
      tone={proposal.state === 'optimal' ? 'good' : isFound ? 'info' : 'warn'}
      title={said}
      action={view.mayOwn && <AskButton label={own.again} />}
    >
      {isFound && own.costs({ cost: sum(proposal.cost), left: sum(proposal.budget - proposal.cost) })}{' '}
      {own.looked({ offered: proposal.offered, weighed: proposal.weighed })}{' '}
      {own.asked({ moment: momentWords(proposal.askedAt, 'UTC', locale) })}
    </Notice>
  );
}

/** The proposal as changes to the plan, each to be ticked. */
function Chosen({ proposal }: { readonly proposal: Proposal }) {
  const { view, plan, words, when, where } = usePlan();
  const own = words.proposal;
  const leaving = plan.editions.filter(
    (edition) => !isDecided(edition) && !proposal.editions.some(({ key }) => key === keyOf(edition)),
  );
  if (proposal.editions.length === 0 && leaving.length === 0) return <p>{own.none}</p>;
  return (
    <Section title={own.chosen} id="chosen">
      <form method="post" className="stack">
        <Card as="ul" flush className="planned-list">
          {proposal.editions.map((edition) => (
            <ChosenRow key={edition.key} edition={edition} />
          ))}
          {leaving.map((edition) => (
            <li key={edition.id} className="planned proposed">
              <div>
                <Checkbox
                  name="remove"
                  value={edition.id}
                  defaultChecked
                  disabled={!view.mayOwn}
                  label={edition.seen.name}
                  hint={`${when(edition)} · ${where(edition)}`}
                />
              </div>
              <div className="planned-facts">
                <Badge tone="warn">{own.removed}</Badge>
              </div>
            </li>
          ))}
        </Card>
        {view.mayOwn && (
          <div>
            <Button name="act" value="take">
              {own.take}
            </Button>
          </div>
        )}
      </form>
    </Section>
  );
}

function ChosenRow({ edition }: { readonly edition: ProposedEdition }) {
  const { view, plan, words, sum, nameOf, when, where } = usePlan();
  const own = words.proposal;
  const known = plan.editions.find((one) => keyOf(one) === edition.key);
  const who = (trips: readonly { readonly travellerId: string; readonly as: string }[]) =>
    trips
      .map(({ travellerId, as }) => `${travellerId} ${as}`)
      .sort()
      .join();
  const state = !known ? 'new' : who(known.trips) === who(edition.trips) ? 'same' : 'changed';
  const seen = { seen: edition.facts };
  const people = edition.trips.map(({ travellerId, as }) =>
    as === 'attend' ? nameOf(travellerId) : `${nameOf(travellerId)} (${words.as[as]})`,
  );
  const serves = edition.serves.map(({ purpose, adds }) =>
    own.adds({ purpose: words.purposes[purpose], adds: adds.toLocaleString() }),
  );
  return (
    <li className="planned proposed">
      <div>
        <Checkbox
          name="key"
          value={edition.key}
          defaultChecked
          disabled={!view.mayOwn}
          label={edition.facts.name}
          hint={`${when(seen)} · ${where(seen)}`}
        />
        <p className="small">{words.list({ items: people })}</p>
        {serves.length > 0 && (
          <p className="small mute">
            {own.serves}: {words.list({ items: serves })}
          </p>
        )}
      </div>
      <div className="planned-facts">
        <Badge tone={state === 'same' ? undefined : 'good'}>{own[state]}</Badge>
        <span className="num">{sum(edition.cost)}</span>
      </div>
    </li>
  );
}
