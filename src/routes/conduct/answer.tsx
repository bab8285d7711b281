import { data } from 'react-router';
import { mostSigns } from '#conduct';
import { addToReport, readTalk } from '#conduct/server';
import { Button, Card, EmptyState, Notice, PageHead, TextArea, TextInput } from '../../design/index.ts';
import { dateSpan, momentWords } from '../../texts/format.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/answer';
import { refusalWords } from './refusal-words.ts';
import './conduct.css';

export function loader({ context }: Route.LoaderArgs) {
  return data({ formId: Buffer.from(houseOf(context).house.chance(24)).toString('base64url') });
}

/** The code goes with each form and stands in no address: neither the browser's history nor a log of ours or a proxy's has it. */
export async function action({ context, request }: Route.ActionArgs) {
  const { house } = houseOf(context);
  const form = await request.formData();
  const key = { editionId: editionOf(context).id, code: textOf(form, 'code').slice(0, 60) };
  const formId = textOf(form, 'formId') || house.newId<string>();
  const text = textOf(form, 'text');
  const added = textOf(form, 'act') === 'add' ? await addToReport(house, { ...key, formId, text }) : null;
  const talk = await readTalk(house, key);
  const refused = talk.ok ? (added && !added.ok ? added : null) : talk;
  return data(
    {
      ...{ code: key.code, talk: talk.ok ? talk.value : null, text: refused ? text : '' },
      ...{ saved: added?.ok ?? false, refusal: refused?.refusal ?? null },
    },
    { status: talk.ok ? (refused ? 400 : 200) : 404 },
  );
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.conduct.talk.title, { noIndex: true });
}

export default function Answer({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.conduct;
  const refusal = actionData?.refusal ?? null;
  const message = refusal ? refusalWords(refusal, words) : undefined;
  return (
    <div className="wrap-text stack">
      <PageHead title={words.talk.title} lead={words.talk.lead} />
      {actionData?.saved && <Notice tone="good" role="status" title={words.talk.saved} />}
      {message && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {message}
        </Notice>
      )}
      {actionData?.talk ? (
        <Talk
          {...{ ...actionData.talk, code: actionData.code, typed: actionData.text }}
          formId={loaderData.formId}
          error={message}
        />
      ) : (
        <Card as="section">
          <form method="post" action={`/${slug}/report/answer`} className="form" autoComplete="off">
            <TextInput
              name="code"
              label={words.talk.code}
              hint={words.talk.codeHint}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={60}
              required
            />
            <div className="actions">
              <Button>{words.talk.open}</Button>
            </div>
          </form>
        </Card>
      )}
    </div>
  );
}

type Talked = NonNullable<NonNullable<Route.ComponentProps['actionData']>['talk']>;

function Talk(
  props: Talked & {
    readonly code: string;
    readonly formId: string;
    readonly typed: string;
    readonly error: string | undefined;
  },
) {
  const { texts, slug, locale, zone } = useFrame();
  const words = texts.conduct.talk;
  return (
    <>
      <p>{words.states[props.state]}</p>
      <h2>{words.said}</h2>
      {props.said.length === 0 && <EmptyState title={words.none} />}
      {props.said.map(({ by, at, text }) => (
        <Card key={`${at} ${by} ${text.length}`} as="article">
          <p className="mute small">
            <b>{by === 'sender' ? words.you : words.team}</b> · {momentWords(at, zone, locale)}
          </p>
          <p className="as-written">{text}</p>
        </Card>
      ))}
      <Card as="section">
        <form method="post" action={`/${slug}/report/answer`} className="form" autoComplete="off">
          <input type="hidden" name="code" value={props.code} />
          <input type="hidden" name="formId" value={props.formId} />
          <TextArea
            name="text"
            label={words.text}
            defaultValue={props.typed}
            maxLength={mostSigns.entry}
            error={props.error}
            required
          />
          <div className="actions">
            <Button name="act" value="add">
              {words.send}
            </Button>
          </div>
        </form>
      </Card>
      <p className="mute small">{words.keep({ day: dateSpan(props.eraseOn, props.eraseOn, locale) })}</p>
    </>
  );
}
