import Search from 'lucide-react/icons/search';
import { data, redirect } from 'react-router';
import { longestTopic, mostTopics } from '#community';
import { type FoundPerson, findPeople, hideCard, showCard } from '#community/server';
import {
  Avatar,
  Badge,
  Button,
  ButtonLink,
  Card,
  Chip,
  EmptyState,
  Notice,
  PageHead,
  TextInput,
} from '../../design/index.ts';
import { languageWords } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/people';
import { ClosedDoor } from './closed-door.tsx';
import './community.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const query = new URL(request.url).searchParams;
  const words = query.get('q')?.trim().slice(0, 100) ?? '';
  const found = await findPeople(house, viewer, {
    editionId: editionOf(context).id,
    words,
    page: Number(query.get('page') ?? 1),
  });
  if (!found.ok) return data({ refused: found.refusal.code, page: null, words, done: null }, { status: 403 });
  const done = (['saved', 'gone'] as const).find((what) => query.get('done') === what) ?? null;
  return data({ refused: null, page: found.value, words, done });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { id, slug } = editionOf(context);
  const form = await request.formData();
  if (textOf(form, 'act') === 'hide') {
    await hideCard(house, viewer, id);
    return redirect(`/${slug}/people?done=gone`, 303);
  }
  const topics = form.getAll('topic').map(String);
  const shown = await showCard(house, viewer, { editionId: id, topics });
  if (shown.ok) return redirect(`/${slug}/people?done=saved`, 303);
  const { code } = shown.refusal;
  return data({ code, topics }, { status: code === 'not-attending' ? 403 : 400 });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.community.title, { noIndex: true });
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.community;
  const { page, done } = loaderData;
  if (!page) return <ClosedDoor code={loaderData.refused ?? 'not-attending'} title={words.title} />;
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <ButtonLink look="ghost" href={`/${slug}/meetings`}>
              {texts.meetings.title}
            </ButtonLink>
            <ButtonLink href={`/${slug}/people/meet`}>{words.meet.open}</ButtonLink>
          </>
        }
      />
      <div className="stack">
        {done && <Notice tone="good" role="status" title={words.own[done]} />}
        <OwnCard page={page} refused={actionData} />
        <search>
          <form method="get" action={`/${slug}/people`} className="search-form">
            <TextInput name="q" type="search" label={words.search} defaultValue={loaderData.words} />
            <Button icon={Search}>{words.find}</Button>
          </form>
        </search>
        {page.people.length === 0 ? (
          <EmptyState title={page.total === 0 ? words.none : words.nothingFound}>
            {page.total === 0 ? words.noneNext : words.nothingFoundNext}
          </EmptyState>
        ) : (
          <>
            <p className="mute small">{words.total({ n: page.total })}</p>
            <ul className="people">
              {page.people.map((person) => (
                <PersonCard key={person.personId} person={person} />
              ))}
            </ul>
            <Pages page={page} words={loaderData.words} />
          </>
        )}
      </div>
    </>
  );
}

/** The way to the other pages, where there are any. */
function Pages(props: {
  readonly page: { readonly page: number; readonly pages: number };
  readonly words: string;
}) {
  const { texts, slug } = useFrame();
  const words = texts.community;
  const { page, pages } = props.page;
  if (pages === 1) return null;
  const to = (number: number) =>
    `/${slug}/people?${new URLSearchParams({ ...(props.words && { q: props.words }), page: String(number) })}`;
  return (
    <nav className="actions after" aria-label={words.paging.label}>
      {page > 1 && (
        <ButtonLink look="ghost" href={to(page - 1)} rel="prev">
          {words.paging.before}
        </ButtonLink>
      )}
      <span className="mute">{words.paging.at({ page, pages })}</span>
      {page < pages && (
        <ButtonLink look="ghost" href={to(page + 1)} rel="next">
          {words.paging.next}
        </ButtonLink>
      )}
    </nav>
  );
}

function PersonCard({ person }: { readonly person: FoundPerson }) {
  const { texts, slug, locale } = useFrame();
  const words = texts.community;
  const { name, photo, topics, relation } = person;
  return (
    <li className="card card-pad person found-person">
      <Avatar name={name ?? '·'} picture={photo && `/files/${photo}`} />
      <div className="person-words">
        <h3>{name ?? words.nameless}</h3>
        {(person.pronouns || person.headline) && (
          <p className="mute small">{[person.pronouns, person.headline].filter(Boolean).join(' · ')}</p>
        )}
        {(relation === 'self' || relation === 'connection') && (
          <p>
            <Badge tone={relation === 'self' ? 'info' : 'good'}>{words.relations[relation]}</Badge>
          </p>
        )}
        {topics.length > 0 && (
          <>
            <p className="mute small topic-lead">{words.askAbout}</p>
            <ul className="chips">
              {topics.map((topic) => (
                <li key={topic}>
                  <Chip href={`/${slug}/people?q=${encodeURIComponent(topic)}`}>{topic}</Chip>
                </li>
              ))}
            </ul>
          </>
        )}
        {person.languages && person.languages.length > 0 && (
          <p className="mute small">{person.languages.map((tag) => languageWords(tag, locale)).join(', ')}</p>
        )}
        {person.asks && (
          <p>
            <a href={`/${slug}/meetings/new?who=${person.cardId}`}>{texts.meetings.propose}</a>
          </p>
        )}
        {person.links?.map((link) => (
          <p key={link.url} className="small">
            <a href={link.url} rel="nofollow noopener">
              {link.label || link.url}
            </a>
          </p>
        ))}
      </div>
    </li>
  );
}

const places = Array.from({ length: mostTopics }, (_, at) => at + 1);

function OwnCard(props: {
  readonly page: { readonly ownTopics: readonly string[] | null; readonly showsOwnName: boolean };
  readonly refused: Route.ComponentProps['actionData'];
}) {
  const { texts, slug } = useFrame();
  const { own, refusals } = texts.community;
  const { page, refused } = props;
  const isShown = page.ownTopics !== null;
  const topics = refused?.topics ?? page.ownTopics ?? [];
  const problem = refused ? refusals[refused.code] : undefined;
  return (
    <details className="disclosure" id="own" open={refused ? true : undefined}>
      <summary>{isShown ? own.shown : own.title}</summary>
      <Card>
        <form method="post" action={`/${slug}/people`} className="form">
          <p className="mute">
            {own.lead} <a href="/me/profile">{own.profile}</a>
          </p>
          {!page.showsOwnName && <Notice tone="info" title={own.hiddenName} />}
          <fieldset className="field" id="topic">
            <legend>{own.topics}</legend>
            <div className="hint">{own.topicsHint}</div>
            {places.map((n) => (
              <input
                key={n}
                className="control topic"
                name="topic"
                aria-label={own.topic({ n })}
                maxLength={longestTopic}
                defaultValue={topics[n - 1]}
              />
            ))}
            {problem && (
              <div className="error" role="alert">
                {problem}
              </div>
            )}
          </fieldset>
          <div className="actions">
            <Button name="act" value="show">
              {isShown ? own.save : own.show}
            </Button>
            {isShown && (
              <Button look="quiet" name="act" value="hide">
                {own.hide}
              </Button>
            )}
          </div>
        </form>
      </Card>
    </details>
  );
}
