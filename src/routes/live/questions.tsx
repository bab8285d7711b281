import { data } from 'react-router';
import { EmptyState, Notice, PageHead, Section } from '../../design/index.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/questions';
import { AskForm } from './ask-form.tsx';
import { LeadParts } from './lead-parts.tsx';
import { LeaderboardPart } from './leaderboard.tsx';
import { Polls } from './poll-parts.tsx';
import { actOnQuestions } from './question-act.ts';
import { QuestionList } from './question-list.tsx';
import { loadQuestions, type QuestionsPage } from './questions-load.ts';
import { refusalSentence } from './refusal-sentence.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const page = await loadQuestions(asked, editionOf(context), params.code);
  if (!page) throw new Response(null, { status: 404 });
  const done = new URL(request.url).searchParams.get('done');
  return data({
    ...page,
    done: (['asked', 'asked-new', 'saved'] as const).find((what) => what === done) ?? null,
  });
}

export function action({ context, params, request }: Route.ActionArgs) {
  const key = { editionId: editionOf(context).id, code: params.code };
  return actOnQuestions(houseOf(context), key, request);
}

/** What somebody voted for is theirs, and questions are of this moment. */
export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  const title = loaderData?.title ?? '';
  return pageMeta(matches, (texts) => `${texts.ask.title}: ${title}`, { noIndex: true });
}

export default function Questions({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.ask;
  const { code, done, shown, own, state } = loaderData;
  const session = `/${slug}/sessions/${encodeURIComponent(code)}`;
  const refused = actionData?.refusal;
  return (
    <div
      className="ask-page"
      data-live={`${session}/questions.json${loaderData.leads ? '?lead' : ''}`}
      data-revision={loaderData.revision}
    >
      <PageHead eyebrow={<a href={session}>{loaderData.title}</a>} title={words.title} lead={words.lead} />
      {done && <Notice id="done" tone="good" role="status" title={words.done[done]} />}
      {refused && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {refusalSentence(refused.code, words)}
        </Notice>
      )}
      <div id="live-polls" data-live-part>
        <Polls {...loaderData} refused={refused} />
        <LeaderboardPart {...loaderData} />
      </div>
      <div id="live-questions" data-live-part>
        {state !== 'open' && <Notice tone="info" title={<WindowSentence {...loaderData} />} />}
        {shown.length > 0 ? (
          <QuestionList {...loaderData} questions={shown} />
        ) : (
          state === 'open' && <EmptyState title={words.none}>{words.noneNext}</EmptyState>
        )}
        {own.length > 0 && (
          <Section title={words.ownTitle} id="own">
            <QuestionList {...loaderData} questions={own} />
          </Section>
        )}
      </div>
      {state === 'open' && <AskForm {...loaderData} refused={refused} />}
      {loaderData.leads && <LeadParts {...loaderData} refused={refused} />}
    </div>
  );
}

function WindowSentence({ state, opens, shown }: QuestionsPage) {
  const words = useFrame().texts.ask;
  if (state === 'none' || state === 'open') return words.states.none;
  if (state === 'over') return shown.length > 0 ? words.states.over : words.noneClosed;
  return opens ? words.states['not-yet']({ when: opens }) : words.states['no-time'];
}
