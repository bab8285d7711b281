import { data } from 'react-router';
import { sendReport } from '#conduct/server';
import { Button, ButtonLink, Card, FormErrors, Notice, PageHead } from '../../design/index.ts';
import { languageNames } from '../../texts/language-names.ts';
import { editionOf, publishedOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf, typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/report';
import { refusalWords } from './refusal-words.ts';
import { ReportFields } from './report-fields.tsx';
import { loadReportForm } from './report-load.ts';
import './conduct.css';

export async function loader({ context }: Route.LoaderArgs) {
  return data(await loadReportForm(houseOf(context), editionOf(context), await publishedOf(context)));
}

/** The code is in no address and no cookie: it stands in this one answer, which nobody keeps. */
export async function action({ context, request }: Route.ActionArgs) {
  const { house, locale, caller } = houseOf(context);
  const form = await request.formData();
  const session = (await publishedOf(context))?.sessions.get(textOf(form, 'session'));
  const sent = await sendReport(house, {
    editionId: editionOf(context).id,
    formId: textOf(form, 'formId') || house.newId<string>(),
    ...{ kind: textOf(form, 'kind'), what: textOf(form, 'what'), who: textOf(form, 'who') },
    ...{ whenWhere: textOf(form, 'whenWhere'), contact: textOf(form, 'contact') },
    safety: textOf(form, 'safety'),
    session: session ? { code: session.code, title: session.title } : null,
    seen: form.getAll('seen').map(String),
    shutOut: form.getAll('shutOut').map(String),
    ...{ locale, caller: caller.clientAddress },
  });
  if (sent.ok) return data({ code: sent.value.code, refusal: null, typed: null, shutOut: [] });
  const { refusal } = sent;
  return data(
    { code: null, refusal, typed: typedOf(form), shutOut: form.getAll('shutOut').map(String) },
    { status: refusal.code === 'try-later' ? 429 : 400 },
  );
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.conduct.title, { noIndex: true });
}

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, locale } = useFrame();
  const words = texts.conduct;
  if (actionData?.code) return <Sent code={actionData.code} />;
  const refusal = actionData?.refusal ?? null;
  const typed = actionData?.typed ?? {};
  const names = new Intl.ListFormat(locale).format(loaderData.readers.map(({ name }) => name));
  return (
    <div className="wrap-text stack">
      <PageHead title={words.title} lead={words.lead} />
      <Emergency emergency={loaderData.emergency} />
      {refusal && (
        <FormErrors
          title={words.refused}
          errors={[{ field: refusal.field ?? 'send', message: refusalWords(refusal, words) }]}
        />
      )}
      <Card as="section">
        <form method="post" action={`/${slug}/report`} className="form" autoComplete="off">
          <input type="hidden" name="formId" value={typed.formId ?? loaderData.formId} />
          {loaderData.readers.map(({ handle }) => (
            <input key={handle} type="hidden" name="seen" value={handle} />
          ))}
          <ReportFields
            form={loaderData}
            typed={typed}
            shutOut={actionData?.shutOut ?? []}
            error={refusal?.field ? { field: refusal.field, message: refusalWords(refusal, words) } : null}
          />
          <div className="stack mute small">
            <p>
              <b>{words.who.title}.</b> {names ? words.who.names({ names }) : words.who.none}{' '}
              {words.who.sealed} {words.who.keep({ n: loaderData.keepDays })}
            </p>
          </div>
          <div className="actions" id="send">
            <Button>{words.form.send}</Button>
          </div>
        </form>
      </Card>
      <p>
        {words.talk.have} <a href={`/${slug}/report/answer`}>{words.sent.answers}</a>
      </p>
    </div>
  );
}

function Emergency({ emergency }: Pick<Route.ComponentProps['loaderData'], 'emergency'>) {
  const { texts, locale } = useFrame();
  const words = texts.conduct.emergency;
  return (
    <Notice tone="bad" title={words.title}>
      {emergency ? (
        <p className="as-written" lang={emergency.locale}>
          {emergency.text}
          {emergency.locale !== locale && (
            <span className="mute small">
              {' '}
              ({words.inLanguage({ language: languageNames[emergency.locale] })})
            </span>
          )}
        </p>
      ) : (
        <p>{words.none}</p>
      )}
    </Notice>
  );
}

function Sent({ code }: { readonly code: string }) {
  const { texts, slug } = useFrame();
  const words = texts.conduct.sent;
  const groups = code.match(/.{4}/g) ?? [code];
  return (
    <div className="wrap-text stack">
      <PageHead title={words.title} lead={words.body} />
      <Card as="section" className="report-code">
        <h2>{words.code}</h2>
        <p className="code num">
          <span>{groups.slice(0, 2).join(' ')}</span> <span>{groups.slice(2).join(' ')}</span>
        </p>
        <p>{words.codeNext}</p>
      </Card>
      <p className="actions">
        <ButtonLink href={`/${slug}/report/answer`}>{words.answers}</ButtonLink>
        <ButtonLink look="ghost" href={`/${slug}`}>
          {words.back}
        </ButtonLink>
      </p>
    </div>
  );
}
