import { data } from 'react-router';
import {
  closeGroup,
  type DeskGroup,
  decideGroup,
  type KeepCode,
  readGroupsDesk,
  takeGroupOff,
} from '#community/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  TextInput,
} from '../../design/index.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/groups';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const desk = await readGroupsDesk(house, viewer, edition.id);
  return { groups: desk.ok ? desk.value : [] };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const [slug, reason, act] = [textOf(form, 'group'), textOf(form, 'reason'), textOf(form, 'act')];
  const decided = async () => {
    if (act === 'open' || act === 'decline')
      return decideGroup(house, viewer, { slug, opens: act === 'open', reason });
    if (act === 'close') return closeGroup(house, viewer, { slug, reason });
    return takeGroupOff(house, viewer, { slug, editionId: edition.id, isOff: act === 'take-off' });
  };
  const outcome = await decided();
  if (outcome.ok) {
    const done = { open: 'opened', decline: 'declined', close: 'closed' } as const;
    return { done: act in done ? done[act as keyof typeof done] : ('saved' as const), refused: null };
  }
  const { code } = outcome.refusal;
  const refused: { readonly code: KeepCode; readonly slug: string } = { code, slug };
  return data({ done: null, refused }, { status: code === 'not-allowed' ? 403 : 400 });
}

export default function GroupsDesk({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, name, slug } = useManage();
  const words = texts.groups;
  const refused = actionData?.refused;
  return (
    <>
      <title>{`${words.manage.title} · ${name}`}</title>
      <PageHead
        title={words.manage.title}
        lead={words.manage.lead}
        actions={
          <ButtonLink href={`/groups/new?edition=${encodeURIComponent(slug)}`}>{words.make}</ButtonLink>
        }
      />
      <div className="stack settings">
        {actionData?.done && <Notice tone="good" role="status" title={words.done[actionData.done]} />}
        {refused && <Notice tone="bad" role="alert" title={words.refusals[refused.code]} />}
        {loaderData.groups.length === 0 && (
          <EmptyState title={words.manage.none}>{words.manage.noneNext}</EmptyState>
        )}
        {loaderData.groups.map((group) => (
          <GroupAtDesk key={group.slug} group={group} />
        ))}
      </div>
    </>
  );
}

const tones = { suggested: 'warn', open: 'good', declined: 'info', closed: 'info' } as const;

function GroupAtDesk({ group }: { readonly group: DeskGroup }) {
  const { texts } = useManage();
  const words = texts.groups;
  const { manage } = words;
  return (
    <Card className="stack">
      <h2>
        <a href={`/groups/${encodeURIComponent(group.slug)}`}>{group.name}</a>{' '}
        <Badge tone={tones[group.state]}>{words.badges[group.state]}</Badge>{' '}
        {group.isOff && <Badge tone="warn">{words.badges.off}</Badge>}
      </h2>
      <p>{group.forWhom || group.about}</p>
      <p className="small mute">
        {words.people({ n: group.members })} ·{' '}
        {group.contacts.length > 0
          ? manage.contacts({ names: group.contacts.join(', ') })
          : manage.noContacts}
        {!group.isOwn && ` · ${manage.ofElsewhere}`}
      </p>
      {group.reason && <p className="small">{words.page.because({ reason: group.reason })}</p>}
      <Deciding group={group} />
    </Card>
  );
}

function Deciding({ group }: { readonly group: DeskGroup }) {
  const { texts } = useManage();
  const { manage } = texts.groups;
  const { isOwn, state, isAt, isOff, slug } = group;
  const ends = state === 'suggested' ? 'decline' : 'close';
  return (
    <>
      <form method="post" className="actions">
        <input type="hidden" name="group" value={slug} />
        {isOwn && state !== 'open' && (
          <Button name="act" value="open">
            {state === 'suggested' ? manage.open : manage.openAgain}
          </Button>
        )}
        {isAt && state === 'open' && (
          <Button look="quiet" name="act" value={isOff ? 'let-on' : 'take-off'}>
            {isOff ? manage.letOn : manage.takeOff}
          </Button>
        )}
      </form>
      {isOwn && (state === 'suggested' || state === 'open') && (
        <Disclosure summary={manage[ends]}>
          <form method="post" className="form">
            <input type="hidden" name="group" value={slug} />
            <TextInput
              name="reason"
              id={`reason-${slug}`}
              label={manage.reason}
              hint={manage.reasonHint}
              required
              maxLength={300}
            />
            <div className="actions">
              <Button look="danger" name="act" value={ends}>
                {manage[ends]}
              </Button>
            </div>
          </form>
        </Disclosure>
      )}
    </>
  );
}
