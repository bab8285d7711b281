import { type Approval, approvalState, type PlannedEdition } from '#plans';
import { Button, Card, Disclosure, Notice, Section, TextInput } from '../../design/index.ts';
import { usePlan } from './use-plan.ts';

/** Whether an edition was approved, as what, and the button for those who may. */
export function EditionApproval({ edition }: { readonly edition: PlannedEdition }) {
  const { view, plan, words, day } = usePlan();
  const own = words.edition;
  const state = approvalState(plan, edition, view.approvals);
  const approval = view.approvals.find(({ editions }) => editions.some(({ id }) => id === edition.id));
  const told = approval && { by: approval.by || own.somebody, day: day(approval.at) };
  return (
    <Section title={own.approval} id="approval">
      {!told && (
        <p className="mute">{view.mayApprove ? own.approvalNone : `${own.approvalNone} ${own.waiting}`}</p>
      )}
      {told && state === 'holds' && <Notice tone="good" title={own.approvalHolds(told)} />}
      {told && state === 'changed-since' && <Notice tone="warn" title={own.approvalChanged(told)} />}
      {approval && (
        <Disclosure summary={own.approvedWas}>
          <ApprovedAs approval={approval} editionId={edition.id} />
        </Disclosure>
      )}
      {view.mayApprove && state !== 'holds' && (
        <Card>
          <form method="post" className="form">
            <input type="hidden" name="editionId" value={edition.id} />
            <input type="hidden" name="revision" value={view.revision} />
            <TextInput name="words" label={own.approveWords} />
            <div>
              <Button name="act" value="approve">
                {own.approve}
              </Button>
            </div>
          </form>
        </Card>
      )}
    </Section>
  );
}

/** What was approved, as it was. */
export function ApprovedAs(props: { readonly approval: Approval; readonly editionId: string | null }) {
  const { words, money, span } = usePlan();
  const editions = props.approval.editions.filter(
    ({ id }) => props.editionId === null || id === props.editionId,
  );
  return (
    <ul className="approved">
      {editions.map((edition) => {
        const sums = Map.groupBy(edition.costs, ({ currency }) => currency);
        return (
          <li key={edition.id}>
            <b>{edition.name}</b>
            {edition.startsOn && `, ${span(edition.startsOn, edition.endsOn ?? edition.startsOn)}`}
            {edition.city && `, ${edition.city}`}:{' '}
            {words.list({
              items: edition.trips.map(({ traveller, as }) => `${traveller} (${words.as[as as 'attend']})`),
            })}
            {' · '}
            {[...sums]
              .map(([currency, costs]) =>
                money(
                  costs.reduce((sum, { planned }) => sum + planned, 0),
                  currency,
                ),
              )
              .join(' + ')}
          </li>
        );
      })}
    </ul>
  );
}
