import type { GroupPage, SeenMember } from '#community/server';
import { Badge, Button, Card, Section } from '../../design/index.ts';
import { useGroups } from './use-groups.ts';

/** Who asks to join, who is in, and who was taken out. */
export function People(props: {
  readonly group: GroupPage;
  readonly tending: NonNullable<GroupPage['tending']>;
}) {
  const { words } = useGroups();
  const { asking, out } = props.tending;
  const { members } = props.group;
  return (
    <>
      {asking.length > 0 && (
        <Section title={words.tend.asking} id="asking">
          <Rows members={asking} of={Asking} />
        </Section>
      )}
      <Section title={words.tend.members} aside={words.people({ n: props.group.memberCount })} id="members">
        {members.length > 0 && <Rows members={members} of={Member} />}
      </Section>
      {out.length > 0 && (
        <Section title={words.tend.out} aside={words.tend.outNote} id="out">
          <Rows members={out} of={Out} />
        </Section>
      )}
    </>
  );
}

type RowProps = { readonly member: SeenMember };

function Rows({
  members,
  of: Acts,
}: {
  readonly members: readonly SeenMember[];
  readonly of: (props: RowProps) => React.ReactNode;
}) {
  return (
    <Card>
      <form method="post">
        <ul className="member-rows">
          {members.map((member) => (
            <li key={member.id}>
              <span>{member.name}</span>
              <span className="actions">
                <Acts member={member} />
              </span>
            </li>
          ))}
        </ul>
      </form>
    </Card>
  );
}

function Asking({ member: { id, name } }: RowProps) {
  const { tend } = useGroups().words;
  return (
    <>
      <Button name="let-in" value={id} aria-label={tend.letInWho({ name })}>
        {tend.letIn}
      </Button>
      <Button look="quiet" name="decline" value={id} aria-label={tend.declineWho({ name })}>
        {tend.decline}
      </Button>
    </>
  );
}

function Member({ member: { id, name, isOffered } }: RowProps) {
  const { tend } = useGroups().words;
  return (
    <>
      {isOffered ? (
        <>
          <Badge tone="info">{tend.offered}</Badge>
          <Button look="quiet" name="take-offer-back" value={id}>
            {tend.takeOfferBack}
          </Button>
        </>
      ) : (
        <Button look="quiet" name="offer" value={id} aria-label={tend.offerWho({ name })}>
          {tend.offer}
        </Button>
      )}
      <Button look="quiet" name="take-out" value={id} aria-label={tend.takeOutWho({ name })}>
        {tend.takeOut}
      </Button>
    </>
  );
}

function Out({ member: { id, name } }: RowProps) {
  const { tend } = useGroups().words;
  return (
    <Button look="quiet" name="let-again" value={id} aria-label={tend.letAgainWho({ name })}>
      {tend.letAgain}
    </Button>
  );
}

/** The address by which people join at once. */
export function Invitation({ address }: { readonly address: string }) {
  const { tend } = useGroups().words;
  return (
    <Section title={tend.invitation} id="invitation">
      <Card>
        <form method="post" className="stack">
          <p className="mute">{tend.invitationNote}</p>
          <p className="group-address">
            <a href={address}>{address}</a>
          </p>
          <div>
            <Button look="quiet" name="act" value="renew">
              {tend.renew}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
