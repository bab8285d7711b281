import { data, redirect } from 'react-router';
import { giveFeedback, readFeedback } from '#live/server';
import {
  Button,
  ButtonLink,
  Card,
  ChoiceGroup,
  Notice,
  PageHead,
  ProgressBar,
  Radio,
  Section,
  TextArea,
} from '../../design/index.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf, typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/feedback';
import { refusalSentence } from './refusal-sentence.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, viewer, locale } = houseOf(context);
  const page = await readFeedback(house, viewer, { editionId: editionOf(context).id, code: params.code });
  if (!page) throw new Response(null, { status: 404 });
  const { at, summary, ...rest } = page;
  return data({
    ...rest,
    summary: summary && { ...summary, texts: summary.texts.map((text, n) => ({ n, text })) },
    code: at.session.code,
    title: at.session.translations[locale]?.title ?? at.session.title,
    isSent: new URL(request.url).searchParams.has('sent'),
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const { pathname } = new URL(request.url);
  if (viewer.kind === 'anonymous') return redirect(`/sign-in?next=${encodeURIComponent(pathname)}`, 303);
  const form = await request.formData();
  const given = await giveFeedback(house, viewer, {
    ...{ editionId: editionOf(context).id, code: params.code },
    ...{ score: Number(textOf(form, 'score')), text: textOf(form, 'text') },
  });
  if (given.ok) return redirect(`${pathname}?sent`, 303);
  const { code, field } = given.refusal;
  return data(
    { refusal: { code, field, typed: typedOf(form) } },
    { status: code === 'too-many' ? 429 : 400 },
  );
}

export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  const title = loaderData?.title ?? '';
  return pageMeta(matches, (texts) => `${texts.ask.feedback.title}: ${title}`, { noIndex: true });
}

type Page = Route.ComponentProps['loaderData'];

export default function FeedbackPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, viewerName } = useFrame();
  const words = texts.ask.feedback;
  const { summary, isOpen, hasEnded } = loaderData;
  const session = `/${slug}/sessions/${encodeURIComponent(loaderData.code)}`;
  const refused = actionData?.refusal;
  return (
    <>
      <PageHead
        eyebrow={<a href={session}>{loaderData.title}</a>}
        title={summary ? words.forYou : words.give}
        lead={summary ? words.forYouLead : words.lead}
      />
      {loaderData.isSent && <Notice tone="good" role="status" title={words.thanks} />}
      {refused && (
        <Notice tone="bad" role="alert" title={texts.ask.refused}>
          {refusalSentence(refused.code, texts.ask)}
        </Notice>
      )}
      {summary && <Summary summary={summary} />}
      {!summary && !isOpen && <Notice tone="info" title={hasEnded ? words.over : words.notYet} />}
      {!summary && isOpen && viewerName === null && (
        <p className="actions">
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(`${session}/feedback`)}`}>
            {words.signIn}
          </ButtonLink>
        </p>
      )}
      {!summary && isOpen && viewerName !== null && (
        <FeedbackForm {...loaderData} typed={refused?.typed} action={`${session}/feedback`} />
      )}
    </>
  );
}

function FeedbackForm(
  props: Page & { readonly typed?: Readonly<Record<string, string>>; readonly action: string },
) {
  const words = useFrame().texts.ask.feedback;
  const { own, typed } = props;
  const score = Number(typed?.score ?? own?.score ?? 0);
  return (
    <Card>
      <form method="post" action={props.action} className="form">
        {own && <p className="mute">{words.own}</p>}
        <ChoiceGroup id="score" label={words.score}>
          {([5, 4, 3, 2, 1] as const).map((n) => (
            <Radio
              key={n}
              name="score"
              value={n}
              required
              label={`${n} · ${words.scores[n]}`}
              defaultChecked={n === score}
            />
          ))}
        </ChoiceGroup>
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          maxLength={2000}
          defaultValue={typed?.text ?? own?.text}
        />
        <div className="actions">
          <Button>{own ? words.change : words.send}</Button>
        </div>
      </form>
    </Card>
  );
}

function Summary({ summary }: { readonly summary: NonNullable<Page['summary']> }) {
  const words = useFrame().texts.ask.feedback;
  const all = summary.scores.reduce((sum, { n }) => sum + n, 0);
  return (
    <>
      <Card>
        <ul className="poll-result">
          {summary.scores.map(({ score, n }) => (
            <li key={score}>
              <span>{words.points({ n: score })}</span>
              <span className="num">{n}</span>
              <ProgressBar value={n} max={Math.max(1, all)} label={words.points({ n: score })} />
            </li>
          ))}
        </ul>
      </Card>
      <Section title={words.text} id="texts">
        {summary.texts.length === 0 && <p className="mute">{words.noText}</p>}
        {summary.texts.map(({ n, text }) => (
          <Card key={n}>
            <p className="as-written">{text}</p>
          </Card>
        ))}
      </Section>
    </>
  );
}
