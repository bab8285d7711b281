import { data, redirect } from 'react-router';
import { type ConnectionId, longestNote } from '#community';
import {
  disconnect,
  muteThanks,
  thank,
  updateConnection,
  viewConnections,
  viewThanks,
} from '#community/server';
import { listEditionsById } from '#directory/server';
import {
  Avatar,
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  TextArea,
} from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { daysAfter } from '../../kernel/time.ts';
import { languageWords } from '../../texts/format.ts';
import { GiveFields } from '../community/give-fields.tsx';
import { ThanksList } from '../community/thanks-list.tsx';
import { textOf } from '../form-fields.ts';
import '../community/community.css';
import type { Route } from './+types/connections';
import { personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const [seen, thanks] = await Promise.all([viewConnections(house, viewer), viewThanks(house, viewer)]);
  const { messages, muted } = thanks.ok ? thanks.value : { messages: [], muted: new Set<string>() };
  const { connections, mine } = seen.ok ? seen.value : { connections: [], mine: [] };
  const editions = await listEditionsById(house.db, [
    ...new Set(connections.flatMap(({ editionId }) => editionId ?? [])),
  ]);
  const shown = editions.filter(({ isPublic }) => isPublic);
  const slugOf = new Map(shown.map(({ id, slug }) => [id, slug]));
  // A day longer: somewhere it is still yesterday.
  const from = daysAfter(house.clock.now().slice(0, 10), -1);
  const goesOn = new Set(shown.filter(({ endsOn }) => endsOn >= from).map(({ id }) => id));
  const asked = new URL(request.url).searchParams.get('done');
  return {
    mine,
    done: (['saved', 'ended', 'sent'] as const).find((what) => what === asked) ?? null,
    connections: connections.map((connection) => ({
      ...connection,
      messages: messages.filter(({ connectionId }) => connectionId === connection.id).slice(0, mostMessages),
      isMuted: muted.has(connection.id),
      slug: connection.editionId === null ? null : (slugOf.get(connection.editionId) ?? null),
      goesOn: connection.editionId !== null && goesOn.has(connection.editionId),
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  const id = readId<'connection'>(textOf(form, 'connection')) ?? house.newId<ConnectionId>();
  const act = textOf(form, 'act');
  if (act === 'end') {
    await disconnect(house, viewer, id);
    return redirect('/me/connections?done=ended', 303);
  }
  if (act === 'thank') {
    const sent = await thank(house, viewer, { id, words: textOf(form, 'words') });
    if (sent.ok) return redirect('/me/connections?done=sent', 303);
    return data({ code: sent.refusal.code, id, typed: textOf(form, 'words') }, { status: 400 });
  }
  if (act === 'mute' || act === 'unmute') {
    await muteThanks(house, viewer, { id, muted: act === 'mute' });
    return redirect('/me/connections?done=saved', 303);
  }
  const gives = form.getAll('give').map(String);
  const saved = await updateConnection(house, viewer, { id, note: textOf(form, 'note'), gives });
  if (saved.ok) return redirect('/me/connections?done=saved', 303);
  return data({ code: saved.refusal.code, id, typed: undefined }, { status: 400 });
}

export default function Connections({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useAccount();
  const words = texts.community;
  const { connections, done, mine } = loaderData;
  const sentences = { ...words.refusals, ...texts.exchange.thanks.refusals };
  return (
    <>
      <title>{words.connections.title}</title>
      <PageHead title={words.connections.title} lead={words.connections.lead} />
      {done && (
        <Notice
          tone="good"
          role="status"
          title={done === 'sent' ? texts.exchange.thanks.sent : words.connections[done]}
        />
      )}
      {actionData && <Notice tone="bad" role="alert" title={sentences[actionData.code]} />}
      {connections.length === 0 && (
        <EmptyState title={words.connections.none}>{words.connections.noneNext}</EmptyState>
      )}
      {connections.map((connection) => (
        <KnownPerson
          key={connection.id}
          connection={connection}
          mine={mine}
          typed={actionData?.id === connection.id ? actionData.typed : undefined}
        />
      ))}
    </>
  );
}

/** Messages of a connection that are shown. */
const mostMessages = 3;

type Known = Route.ComponentProps['loaderData']['connections'][number];
type Mine = Route.ComponentProps['loaderData']['mine'];

function KnownPerson(props: {
  readonly connection: Known;
  readonly mine: Mine;
  readonly typed: string | undefined;
}) {
  const { texts, locale, day } = useAccount();
  const words = texts.community.connections;
  const { connection } = props;
  const { profile, slug } = connection;
  const met = words.met({ where: connection.editionName, day: day(connection.metAt) });
  return (
    <Card as="article" className="stack connection">
      <div className="known">
        <Avatar name={profile.name} picture={profile.photo && `/files/${profile.photo}`} size="l" />
        <div>
          <h2>{profile.name}</h2>
          {(profile.pronouns || profile.headline) && (
            <p className="mute">{[profile.pronouns, profile.headline].filter(Boolean).join(' · ')}</p>
          )}
          <p className="small">
            {slug ? <a href={`/${slug}`}>{met}</a> : met}{' '}
            {connection.sessionTitle && words.during({ title: connection.sessionTitle })}
          </p>
          {profile.email && (
            <p>
              <a href={`mailto:${profile.email}`}>{profile.email}</a>
            </p>
          )}
          {profile.links?.map((link) => (
            <p key={link.url}>
              <a href={link.url} rel="nofollow noopener">
                {link.label || link.url}
              </a>
            </p>
          ))}
          {profile.languages && profile.languages.length > 0 && (
            <p className="mute small">
              {profile.languages.map((tag) => languageWords(tag, locale)).join(', ')}
            </p>
          )}
        </div>
      </div>
      {connection.note && <p className="own-note">{connection.note}</p>}
      <div className="actions">
        <ButtonLink look="ghost" href={`/me/connections/${connection.id}/card.vcf`}>
          {words.vcard}
        </ButtonLink>
        {slug && connection.goesOn && (
          <ButtonLink look="ghost" href={`/${slug}/meetings/new?who=${connection.id}`}>
            {texts.meetings.propose}
          </ButtonLink>
        )}
      </div>
      <ThanksList {...connection} name={profile.name} typed={props.typed} />
      <Disclosure summary={words.more}>
        <KnownForm {...props} />
      </Disclosure>
    </Card>
  );
}

function KnownForm({ connection, mine }: { readonly connection: Known; readonly mine: Mine }) {
  const { texts } = useAccount();
  const words = texts.community;
  const { id } = connection;
  return (
    <form method="post" className="form">
      <input type="hidden" name="connection" value={id} />
      <TextArea
        name="note"
        id={`note-${id}`}
        label={words.connections.note}
        hint={words.connections.noteHint}
        maxLength={longestNote}
        rows={3}
        defaultValue={connection.note}
      />
      <GiveFields
        words={words}
        id={`give-${id}`}
        label={words.connections.give}
        mine={mine}
        ticked={connection.gives}
      />
      <div className="actions">
        <Button>{words.connections.save}</Button>
        <Button look="danger" name="act" value="end">
          {words.connections.end}
        </Button>
      </div>
      <p className="mute small">{words.connections.endNote}</p>
    </form>
  );
}
