import { data, redirect } from 'react-router';
import { type ReportId, reportStates } from '#conduct';
import { eraseReport, letRead, openReport, turnReport, writeToReport } from '#conduct/server';
import { Badge, ButtonLink, Card, KeyValues, Notice, PageHead } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { dateSpan, momentWords } from '../../texts/format.ts';
import { languageNames } from '../../texts/language-names.ts';
import { personOf, type SignedInVisitor } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/open-report';
import { refusalWords } from './refusal-words.ts';
import { EraseReport, ReportActs, Since } from './report-parts.tsx';
import './conduct.css';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const reportId = readId<'conduct-report'>(params.report);
  const opened =
    reportId && (await openReport(house, viewer, { editionId: editionOf(context).id, reportId }));
  if (!opened?.ok) throw new Response(null, { status: 404 });
  return data({ ...opened.value, formId: house.newId<string>() });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const { id: editionId, slug } = editionOf(context);
  const reportId = readId<'conduct-report'>(params.report);
  if (!reportId) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const act = textOf(form, 'act');
  const outcome = await doAct(asked, { editionId, reportId }, act, form);
  if (outcome.ok)
    return redirect(act === 'erase' ? `/${slug}/conduct` : `/${slug}/conduct/${reportId}#since-title`, 303);
  if (outcome.refusal.code === 'not-found') throw new Response(null, { status: 404 });
  return data({ refusal: outcome.refusal, text: textOf(form, 'text') }, { status: 400 });
}

async function doAct(
  { house, viewer }: RequestHouse & { readonly viewer: SignedInVisitor },
  key: { readonly editionId: ReturnType<typeof editionOf>['id']; readonly reportId: ReportId },
  act: string,
  form: FormData,
) {
  if (act === 'answer' || act === 'note') {
    const id = readId<'conduct-entry'>(textOf(form, 'formId')) ?? house.newId();
    return writeToReport(house, viewer, { ...key, id, kind: act, text: textOf(form, 'text') });
  }
  if (act === 'erase') return eraseReport(house, viewer, key);
  const personId = readId<'person'>(textOf(form, 'person'));
  if (act === 'let-read' && personId) return letRead(house, viewer, { ...key, personId });
  const state = reportStates.find((one) => one === textOf(form, 'state'));
  return state ? turnReport(house, viewer, { ...key, state }) : refuse('not-found');
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.conduct.desk.title, { noIndex: true });
}

export default function ReportPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, locale, venueZone } = useFrame();
  const words = texts.conduct;
  const report = loaderData;
  return (
    <div className="wrap-text stack">
      <PageHead
        eyebrow={words.report.received({ when: momentWords(report.receivedAt, venueZone, locale) })}
        title={words.desk.number(report)}
        lead={
          <>
            {words.form.kinds[report.kind]} <Badge>{words.desk.states[report.state]}</Badge>
          </>
        }
        actions={
          <ButtonLink look="ghost" href={`/${slug}/conduct`}>
            {words.report.back}
          </ButtonLink>
        }
      />
      {report.safety && report.safety !== 'yes' && (
        <Notice tone="bad" title={words.desk.unsafe[report.safety]} />
      )}
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {refusalWords(actionData.refusal, words)}
        </Notice>
      )}
      <Said {...report} />
      <Since {...report} />
      <ReportActs {...report} typed={actionData?.text ?? ''} />
      <p className="mute small">
        {words.report.readers({ names: new Intl.ListFormat(locale).format(report.readers) })} ·{' '}
        {words.report.eraseOn({ day: dateSpan(report.eraseOn, report.eraseOn, locale) })}
      </p>
      <EraseReport />
    </div>
  );
}

function Said(report: Route.ComponentProps['loaderData']) {
  const { texts, slug } = useFrame();
  const words = texts.conduct.report;
  const items = [
    { name: words.what, value: <span className="as-written">{report.what}</span> },
    { name: words.whenWhere, value: report.whenWhere },
    {
      name: words.session,
      value: report.session && (
        <a href={`/${slug}/sessions/${report.session.code}`}>{report.session.title}</a>
      ),
    },
    { name: words.who, value: report.who },
    { name: words.safety, value: report.safety && texts.conduct.form.safeties[report.safety] },
    { name: words.contact, value: report.contact || words.noContact },
    { name: words.language, value: languageNames[report.locale] },
  ];
  return (
    <Card as="section">
      <KeyValues items={items.filter(({ value }) => value)} />
    </Card>
  );
}
