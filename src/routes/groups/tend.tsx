import { data, redirect } from 'react-router';
import type { GroupMessageId, MeetUpId } from '#community';
import { readGroup } from '#community/server';
import { listPublicEditions } from '#directory/server';
import { Button, Card, Notice, PageHead, Section, TextInput } from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import { typedOf } from '../form-fields.ts';
import type { Route } from './+types/tend';
import { groupStatus } from './group-acts.ts';
import { GroupFields } from './group-fields.tsx';
import { tendGroup } from './tend-acts.ts';
import { MessageForm, PlanForm, PlannedMeetUps } from './tend-forms.tsx';
import { Invitation, People } from './tend-people.tsx';
import { useGroups } from './use-groups.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, viewer, texts } = personOf(context, request);
  const group = await readGroup(house, viewer, params.group);
  if (!group?.tending || group.state !== 'open') throw new Response(null, { status: 404 });
  const today = house.clock.now().slice(0, 10);
  const coming = await listPublicEditions(house.db, { from: today, limit: 100 });
  return {
    group,
    tending: group.tending,
    editions: coming.map(({ id, name }) => ({ id, name })),
    address: `${house.config.origin}/groups/${encodeURIComponent(group.slug)}?invitation=${group.tending.invitation}`,
    newMeetUp: house.newId<MeetUpId>(),
    newMessage: house.newId<GroupMessageId>(),
    done: new URL(request.url).searchParams.get('done'),
    title: `${texts.groups.page.tend} · ${group.name}`,
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const form = await request.formData();
  const { outcome, done } = await tendGroup(asked, params.group, form);
  const page = `/groups/${encodeURIComponent(params.group)}`;
  if (outcome.ok)
    return redirect(done === 'closed' ? `${page}?done=closed` : `${page}/tend?done=${done}`, 303);
  const { code, field } = outcome.refusal;
  return data({ code, field, typed: typedOf(form) }, { status: groupStatus(code) });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData?.title }, { name: 'robots', content: 'noindex' }];
}

/** What contact persons do for their group. */
export default function TendGroup({ loaderData, actionData }: Route.ComponentProps) {
  const { words, locale } = useGroups();
  const { group, done } = loaderData;
  const said = Object.entries(words.done).find(([key]) => key === done)?.[1];
  const typed = actionData?.typed ?? {};
  const problem = (act: string) => (field: string) =>
    actionData && typed.act === act && actionData.field === field
      ? words.refusals[actionData.code]
      : undefined;
  return (
    <div className="wrap-text stack">
      <PageHead
        eyebrow={<a href={`/groups/${encodeURIComponent(group.slug)}`}>{words.tend.back}</a>}
        title={group.name}
        lead={words.page.tend}
      />
      {said && <Notice tone="good" role="status" title={said} />}
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      <People group={group} tending={loaderData.tending} />
      <Section title={words.meetUps.title} id="meet-ups">
        <PlannedMeetUps group={group} />
        <PlanForm
          group={group}
          id={typed.act === 'plan' && typed.id ? typed.id : loaderData.newMeetUp}
          typed={typed.act === 'plan' ? typed : {}}
          problem={problem('plan')}
        />
      </Section>
      <MessageForm
        group={group}
        left={loaderData.tending.messagesLeft}
        id={loaderData.newMessage}
        typed={typed.act === 'message' ? typed : {}}
        problem={problem('message')}
      />
      <Invitation address={loaderData.address} />
      <Editions group={group} editions={loaderData.editions} />
      <Section title={words.tend.words} id="words">
        <Card>
          <form method="post" className="form">
            <GroupFields value={group} locale={locale} problem={problem('edit')} />
            <div className="actions">
              <Button name="act" value="edit">
                {words.form.save}
              </Button>
            </div>
          </form>
        </Card>
      </Section>
      <Section title={words.tend.close} id="close">
        <Card>
          <form method="post" className="form">
            <p className="mute">{words.tend.closeNote}</p>
            <TextInput name="reason" label={words.tend.reason} maxLength={300} autoComplete="off" />
            <div className="actions">
              <Button look="danger" name="act" value="close">
                {words.tend.close}
              </Button>
            </div>
          </form>
        </Card>
      </Section>
    </div>
  );
}

function Editions(props: {
  readonly group: Route.ComponentProps['loaderData']['group'];
  readonly editions: readonly { readonly id: string; readonly name: string }[];
}) {
  const { words } = useGroups();
  if (props.editions.length === 0) return null;
  const isAt = (id: string) => props.group.editions.some((edition) => edition.id === id);
  return (
    <Section title={words.tend.editions} id="editions">
      <Card>
        <form method="post" className="actions">
          {props.editions.map(({ id, name }) =>
            isAt(id) ? (
              <Button key={id} look="quiet" name="go-from" value={id}>
                {words.tend.goesNot({ name })}
              </Button>
            ) : (
              <Button key={id} look="ghost" name="go-to" value={id}>
                {words.tend.goes({ name })}
              </Button>
            ),
          )}
        </form>
      </Card>
    </Section>
  );
}
