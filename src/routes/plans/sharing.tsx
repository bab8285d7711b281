import { planRoles } from '#plans';
import type { PlanView } from '#plans/server';
import { Button, Card, Disclosure, KeyValues, Section, Select, TextInput } from '../../design/index.ts';
import type { Route } from './+types/sharing';
import { CommentForm, Comments } from './comments.tsx';
import { ApprovedAs } from './edition-approval.tsx';
import { planAction } from './plan-action.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { PlansNotice } from './plans-notice.tsx';
import { usePlan } from './use-plan.ts';

export function action(args: Route.ActionArgs) {
  return planAction(args);
}

/** Who takes part, what was approved, what was said. */
export default function Sharing({ actionData }: Route.ComponentProps) {
  const { view, words } = usePlan();
  const own = words.sharing;
  return (
    <>
      <PlansNotice answer={actionData} sentences={{ invited: own.sent }} />
      <div className="two-columns">
        <div>
          <Section title={words.tabs.sharing} id="members">
            <p className="mute">{own.lead}</p>
            <KeyValues
              items={planRoles.map((role) => ({
                name: words.roles[role].name,
                value: words.roles[role].means,
              }))}
            />
            {view.members.map((member) => (
              <MemberRow key={member.personId} member={member} />
            ))}
          </Section>
          {view.mayOwn && <Invite answer={actionData} />}
        </div>
        <div>
          <Approvals />
          <Section title={words.overview.comments} id="comments">
            <Comments editionId={null} />
            <CommentForm editionId={null} answer={actionData} />
          </Section>
        </div>
      </div>
    </>
  );
}

function MemberRow({ member }: { readonly member: PlanView['members'][number] }) {
  const { view, words, nameOf } = usePlan();
  const own = words.sharing;
  const form = `part-${member.personId}`;
  const person = nameOf(member.travellerId);
  return (
    <Card className="member">
      <p>
        <b>{member.name || words.edition.somebody}</b> {member.isSelf && `(${own.you})`}
      </p>
      <p className="small mute">
        {words.roles[member.role].name} · {person ? own.isTraveller({ person }) : own.notTraveller}
      </p>
      {view.mayOwn ? (
        <Disclosure summary={own.change}>
          <form method="post" className="form">
            <input type="hidden" name="personId" value={member.personId} />
            <PartFields id={form} part={member.role} travellerId={member.travellerId} />
            <div className="actions">
              <Button look="ghost" name="act" value="part">
                {own.change}
              </Button>
              <Button look="danger" name="act" value="leave">
                {member.isSelf ? own.leave : own.remove}
              </Button>
            </div>
          </form>
        </Disclosure>
      ) : (
        member.isSelf && (
          <form method="post">
            <input type="hidden" name="personId" value={member.personId} />
            <Button look="quiet" name="act" value="leave">
              {own.leave}
            </Button>
          </form>
        )
      )}
    </Card>
  );
}

function PartFields(props: {
  readonly id: string;
  readonly part: string;
  readonly travellerId: string | null;
}) {
  const { plan, words } = usePlan();
  const own = words.sharing;
  return (
    <div className="fields">
      <Select
        name="role"
        id={`${props.id}-role`}
        label={own.role}
        defaultValue={props.part}
        options={planRoles.map((role) => ({ value: role, label: words.roles[role].name }))}
      />
      <Select
        name="travellerId"
        id={`${props.id}-traveller`}
        label={own.who}
        defaultValue={props.travellerId ?? ''}
        options={[
          { value: '', label: own.notTraveller },
          ...plan.travellers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}

function Invite({ answer }: { readonly answer: PlansAnswer | undefined }) {
  const { view, words, problem } = usePlan();
  const own = words.sharing;
  return (
    <Section title={own.invite} id="invite">
      <Card>
        <form method="post" className="form">
          <TextInput
            name="email"
            type="email"
            required
            label={own.email}
            hint={own.inviteHint}
            error={answer?.form === 'invite' ? problem(answer, 'email') : undefined}
          />
          <PartFields id="invite" part="approver" travellerId={null} />
          <div>
            <Button name="act" value="invite">
              {own.send}
            </Button>
          </div>
        </form>
      </Card>
      {view.invitations.length > 0 && <h3>{own.open}</h3>}
      {view.invitations.map(({ id, email, role }) => (
        <form key={id} method="post" className="row demand">
          <input type="hidden" name="invitationId" value={id} />
          <span>
            {email} · {words.roles[role].name}
          </span>
          <Button look="quiet" name="act" value="withdraw" aria-label={`${own.withdraw}: ${email}`}>
            {own.withdraw}
          </Button>
        </form>
      ))}
    </Section>
  );
}

function Approvals() {
  const { view, totals, plan, words, day, sum } = usePlan();
  const own = words.sharing;
  return (
    <Section title={own.approvals} id="approvals">
      {view.mayApprove && plan.editions.length > 0 && (
        <Card>
          <form method="post" className="form">
            <input type="hidden" name="revision" value={view.revision} />
            <p>{own.approveAllLead({ n: plan.editions.length, sum: sum(totals.planned) })}</p>
            <TextInput name="words" label={words.edition.approveWords} />
            <div>
              <Button name="act" value="approve">
                {own.approveAll}
              </Button>
            </div>
          </form>
        </Card>
      )}
      {view.approvals.length === 0 && <p className="mute">{own.noApprovals}</p>}
      {view.approvals.map((approval) => {
        const by = approval.by || words.edition.somebody;
        const told = { by, day: day(approval.at), edition: approval.editions[0]?.name ?? '' };
        return (
          <Disclosure
            key={approval.id}
            summary={approval.editionId ? own.approvedOne(told) : own.approvedPlan(told)}
          >
            {approval.words && <p className="said">{approval.words}</p>}
            <ApprovedAs approval={approval} editionId={null} />
          </Disclosure>
        );
      })}
    </Section>
  );
}
