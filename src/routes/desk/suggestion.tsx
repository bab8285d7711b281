import { data } from 'react-router';
import { acceptSuggestion, declineSuggestion, findListingAddress, readSuggestion } from '#directory/server';
import { ButtonLink, Card, KeyValues, PageHead, Section } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { safeHref } from '../../kernel/links.ts';
import { refuse } from '../../kernel/refusal.ts';
import { dateSpan } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { factName } from '../directory/fact-words.ts';
import { StewardsOnly } from '../ways/stewards-only.tsx';
import { useWays } from '../ways/use-ways.ts';
import type { Route } from './+types/suggestion';
import { DecisionForm } from './decision-form.tsx';
import { decisionFrom } from './decision-from.ts';
import { DeskNotice, deskAnswer } from './desk-answer.tsx';
import './desk.css';
import { type SuggestionView, suggestionView } from './suggestion-facts.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const found = await readSuggestion(
    house,
    viewer,
    readId<'suggestion'>(params.suggestion) ?? '00000000-0000-4000-8000-000000000000',
  );
  if (!found.ok) {
    if (found.refusal.code === 'not-found') throw new Response(null, { status: 404 });
    return data({ found: null }, { status: 403 });
  }
  const { suggestion } = found.value;
  const result = await findListingAddress(house.db, suggestion.resultId);
  return { found: suggestionView(found.value, result, locale) };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { isDecline, ...decision } = decisionFrom(await request.formData());
  const { reply, fields } = decision;
  const kept = { reply, fields };
  const id = readId<'suggestion'>(params.suggestion);
  if (!id) return deskAnswer(refuse('not-found'), 'declined', kept);
  if (isDecline) return deskAnswer(await declineSuggestion(house, viewer, { id, reply }), 'declined', kept);
  return deskAnswer(await acceptSuggestion(house, viewer, { id, ...decision }), 'accepted', kept);
}

export default function SuggestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, locale } = useWays();
  const own = texts.editing.desk;
  const { found } = loaderData;
  if (!found) return <StewardsOnly />;
  const title = found.isCorrection ? own.correction : own.addition;
  return (
    <>
      <title>{`${title}: ${found.name}`}</title>
      <PageHead
        eyebrow={<a href="/steward/directory">{own.title}</a>}
        title={found.name || title}
        lead={`${title} · ${dateSpan(found.on, found.on, locale)}`}
        actions={
          found.about && (
            <ButtonLink look="ghost" href={found.about.href}>
              {own.seeEntry}
            </ButtonLink>
          )
        }
      />
      <div className="stack">
        <DeskNotice answer={actionData} />
        <div className="two-columns">
          <DecisionForm found={found} answer={actionData} />
          <div className="stack">
            <Contributor found={found} />
            <History found={found} />
          </div>
        </div>
      </div>
    </>
  );
}

function Contributor({ found }: { readonly found: SuggestionView }) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const { name, email } = found.contributor;
  return (
    <Card as="section">
      <h2 className="hush">{own.from}</h2>
      <KeyValues
        items={[
          { name: own.from, value: [name, email].filter(Boolean).join(' · ') || own.nobody },
          {
            name: own.proof,
            value: (
              <a className="link wrap-anywhere" href={safeHref(found.link)} rel="nofollow noreferrer">
                {found.link}
              </a>
            ),
          },
          ...(found.note ? [{ name: own.note, value: <span className="desk-note">{found.note}</span> }] : []),
        ]}
      />
    </Card>
  );
}

function History({ found }: { readonly found: SuggestionView }) {
  const { texts, locale } = useWays();
  const own = texts.editing.desk;
  const count = (state: string) => found.others.filter((other) => other.state === state).length;
  return (
    <Section
      title={own.history}
      id="history"
      aside={own.tally({ accepted: count('accepted'), declined: count('declined') })}
    >
      {found.others.length === 0 && <p className="mute">{own.historyNone}</p>}
      <ul className="stack-tight">
        {found.others.map((other) => (
          <li key={other.id}>
            <a className="link" href={`/steward/directory/suggestions/${other.id}`}>
              {other.name || other.fields.map((field) => factName(field, locale)).join(', ') || own.noteOnly}
            </a>{' '}
            <span className="mute small">
              {own.states[other.state]}, {dateSpan(other.on, other.on, locale)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
