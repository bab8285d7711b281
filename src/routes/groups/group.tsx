import { data, redirect } from 'react-router';
import { type GroupPage, readGroup } from '#community/server';
import { Button, ButtonLink, Card, Notice, PageHead, Section } from '../../design/index.ts';
import { languageWords, momentWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { personOf } from '../account/person-of.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/group';
import { actOnGroup, groupStatus } from './group-acts.ts';
import { JoinOrLeave, Membership } from './group-membership.tsx';
import { MeetUps } from './meet-up-rows.tsx';
import { type GroupsFrameData, useGroups } from './use-groups.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, viewer } = houseOf(context);
  const group = await readGroup(house, viewer, params.group);
  if (!group) throw new Response(null, { status: 404 });
  const query = new URL(request.url).searchParams;
  return data({ group, done: query.get('done'), invitation: query.get('invitation') ?? '' });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const { outcome, done } = await actOnGroup(asked, params.group, await request.formData());
  if (!outcome.ok) return data({ code: outcome.refusal.code }, { status: groupStatus(outcome.refusal.code) });
  const stays = done !== 'left' || (await readGroup(asked.house, asked.viewer, params.group)) !== null;
  return redirect(stays ? `/groups/${encodeURIComponent(params.group)}?done=${done}` : '/groups', 303);
}

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const frame = matches.find((match) => match?.id === 'groups/frame')?.loaderData as
    | GroupsFrameData
    | undefined;
  const locale = frame?.locale ?? 'en';
  const { group } = loaderData ?? {};
  return [
    { title: `${group?.name ?? ''} · ${textsFor(locale).groups.title}` },
    ...(group?.forWhom ? [{ name: 'description', content: group.forWhom }] : []),
    ...(group?.state === 'open' ? [] : [{ name: 'robots', content: 'noindex' }]),
  ];
}

/** What a group is, who is in it, what it plans, and what its contact persons wrote. */
export default function GroupPageView({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useGroups();
  const { group, invitation } = loaderData;
  const done = Object.entries(words.done).find(([key]) => key === loaderData.done)?.[1];
  const { own } = group;
  return (
    <div className="wrap-text stack">
      <PageHead
        eyebrow={<a href="/groups">{words.title}</a>}
        title={group.name}
        lead={group.forWhom || undefined}
        actions={
          own?.isContact &&
          group.state === 'open' && (
            <ButtonLink look="ghost" href={`/groups/${encodeURIComponent(group.slug)}/tend`}>
              {words.page.tend}
            </ButtonLink>
          )
        }
      />
      {done && <Notice tone="good" role="status" title={done} />}
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      <State group={group} />
      <About group={group} />
      {group.state === 'open' && <JoinOrLeave group={group} invitation={invitation} />}
      {group.state === 'open' && <MeetUps group={group} />}
      <Members group={group} />
      {(own?.state === 'in' || group.keeps) && group.state === 'open' && <Messages group={group} />}
      {own?.state === 'in' && <Membership group={group} />}
      <p className="small mute">
        {words.page.rules} {group.home && <a href={`/${group.home.slug}/report`}>{words.page.report}</a>}
      </p>
    </div>
  );
}

type Shown = { readonly group: GroupPage };

function State({ group }: Shown) {
  const { words } = useGroups();
  const { page } = words;
  if (group.state === 'open') return null;
  const title = { suggested: page.waits, declined: page.declined, closed: page.closed }[group.state];
  return (
    <Notice tone="warn" title={title}>
      {group.state === 'suggested' ? page.waitsNext : group.reason && page.because({ reason: group.reason })}
    </Notice>
  );
}

function About({ group }: Shown) {
  const { words, locale } = useGroups();
  const { page } = words;
  const [coming, past] = [false, true].map((isOver) => group.editions.filter((one) => one.isOver === isOver));
  return (
    <Card as="section" className="stack">
      <p className="group-words">{group.about}</p>
      {group.languages.length > 0 && (
        <p className="small">
          <span className="mute">{page.languages}:</span>{' '}
          {group.languages.map((tag) => languageWords(tag, locale)).join(', ')}
        </p>
      )}
      {group.links.map((link) => (
        <p key={link} className="small group-address">
          <a href={link} rel="nofollow noopener ugc">
            {link}
          </a>
        </p>
      ))}
      <Editions label={page.where} editions={coming ?? []} />
      <Editions label={page.was} editions={past ?? []} />
    </Card>
  );
}

function Editions(props: { readonly label: string; readonly editions: GroupPage['editions'] }) {
  if (props.editions.length === 0) return null;
  return (
    <p className="small">
      <span className="mute">{props.label}:</span>{' '}
      {props.editions.map(({ slug, name }, at) => (
        <span key={slug}>
          {at > 0 && ', '}
          <a href={`/${slug}`}>{name}</a>
        </span>
      ))}
    </p>
  );
}

function Members({ group }: Shown) {
  const { words } = useGroups();
  const { page } = words;
  const { contacts, members, memberCount } = group;
  const hidden = memberCount - contacts.length - members.length;
  return (
    <Section title={page.members} aside={words.people({ n: memberCount })} id="members">
      <Card className="stack">
        <p>
          <span className="mute">{page.contacts}:</span>{' '}
          {contacts.length > 0 ? contacts.map(({ name }) => name).join(', ') : page.noContacts}
        </p>
        {members.length > 0 && <p>{members.map(({ name }) => name).join(', ')}</p>}
        {hidden > 0 && <p className="small mute">{page.hidden({ n: hidden })}</p>}
      </Card>
    </Section>
  );
}

function Messages({ group }: Shown) {
  const { words, locale } = useGroups();
  const { page } = words;
  const mayTakeDown = group.keeps || group.own?.isContact;
  const zone = group.editions.at(-1)?.zone ?? 'UTC';
  return (
    <Section title={page.messages} aside={page.messagesNote} id="messages">
      <Card className="stack">
        {group.messages.length === 0 && <p className="mute">{page.noMessages}</p>}
        {group.messages.map((message) => (
          <article key={message.id} className="group-message">
            <p className="small mute">
              {message.by ?? page.somebody} ·{' '}
              <time dateTime={message.sentAt}>{momentWords(message.sentAt, zone, locale)}</time>
            </p>
            <p className="group-words">{message.words}</p>
            {mayTakeDown && (
              <form method="post">
                <Button look="quiet" name="take-down" value={message.id}>
                  {page.takeDown}
                </Button>
              </form>
            )}
          </article>
        ))}
      </Card>
    </Section>
  );
}
