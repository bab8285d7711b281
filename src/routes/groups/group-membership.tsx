import { memberAudiences } from '#community';
import type { GroupPage } from '#community/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ChoiceGroup,
  Disclosure,
  Notice,
  Radio,
} from '../../design/index.ts';
import { useGroups } from './use-groups.ts';

type Shown = { readonly group: GroupPage };

/** The way into a group, or where somebody stands on it. */
export function JoinOrLeave({ group, invitation }: Shown & { readonly invitation: string }) {
  const { words, signedIn, path, search } = useGroups();
  const { own, joining } = group;
  const { page } = words;
  if (!signedIn)
    return (
      <Card>
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(path + search)}`}>{page.signIn}</ButtonLink>
      </Card>
    );
  if (own?.state === 'in')
    return (
      <p>
        <Badge tone="good">{own.isContact ? words.badges.contact : words.badges.in}</Badge>
      </p>
    );
  if (own?.state === 'out') return <Notice tone="warn" title={words.refusals['cannot-join']} />;
  if (own?.state === 'asked')
    return (
      <Card>
        <form method="post">
          <p>
            <Badge tone="info">{words.badges.asked}</Badge> {page.waiting}
          </p>
          <Button look="quiet" name="act" value="leave">
            {page.takeBack}
          </Button>
        </form>
      </Card>
    );
  if (joining === 'invited' && !invitation)
    return (
      <Card>
        <p>{page.byInvitation}</p>
      </Card>
    );
  return (
    <Card>
      <form method="post" className="stack">
        <input type="hidden" name="invitation" value={invitation} />
        <div>
          <Button name="act" value="join">
            {joining === 'asked' && !invitation ? page.ask : page.join}
          </Button>
        </div>
        <p className="small mute">{page.joinNote}</p>
      </form>
    </Card>
  );
}

/** What a member chooses for themselves. */
export function Membership({ group }: Shown) {
  const { words } = useGroups();
  const { own } = group;
  if (!own) return null;
  return (
    <>
      {own.isOffered && (
        <Card as="section">
          <form method="post" className="stack" id="offered">
            <h2>{words.own.offered}</h2>
            <p>{words.own.offeredNote}</p>
            <div className="actions">
              <Button name="act" value="agree">
                {words.own.agree}
              </Button>
              <Button look="quiet" name="act" value="decline">
                {words.own.decline}
              </Button>
            </div>
          </form>
        </Card>
      )}
      <Disclosure summary={words.own.title}>
        <form method="post" className="form">
          {!own.isContact && (
            <ChoiceGroup id="shown" label={words.own.shown}>
              {memberAudiences.map((audience) => (
                <Radio
                  key={audience}
                  name="shown"
                  value={audience}
                  label={words.own.audiences[audience]}
                  defaultChecked={own.shown === audience}
                />
              ))}
            </ChoiceGroup>
          )}
          <Checkbox
            name="muted"
            label={words.own.muted}
            hint={words.own.mutedHint}
            defaultChecked={own.isMuted}
          />
          <div className="actions">
            <Button name="act" value="keep">
              {words.own.save}
            </Button>
            {own.isContact && (
              <Button look="quiet" name="act" value="step-down">
                {words.own.stepDown}
              </Button>
            )}
            <Button look="danger" name="act" value="leave">
              {words.page.leave}
            </Button>
          </div>
        </form>
      </Disclosure>
    </>
  );
}
