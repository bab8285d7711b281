import { data } from 'react-router';
import { mayEditDirectory } from '#directory';
import { openForm } from '#directory/server';
import { Breadcrumb, ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { textsFor } from '../../texts/texts.ts';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/suggest';
import { aboutOf, answerSuggestion, listingAt, type SuggestAnswer } from './answer.ts';
import { SuggestCheck } from './check.tsx';
import { SuggestForm } from './form.tsx';
import './suggest.css';
import { opened } from './written.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, locale, viewer, viewerName } = houseOf(context);
  const { pathname, search, searchParams } = new URL(request.url);
  const asked = searchParams.get('listing');
  const listing = await listingAt(house, asked);
  if (asked !== null && !listing) throw new Response(null, { status: 404 });
  const form = opened(listing, await openForm(house));
  return data(
    {
      locale,
      viewerName,
      path: pathname,
      search,
      about: aboutOf(listing),
      form,
      isEditor: mayEditDirectory(viewer),
    },
    // Each form has a name of its own, by which it is taken once.
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export async function action({ context, request }: Route.ActionArgs) {
  return answerSuggestion(houseOf(context), await request.formData());
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { common, editing } = textsFor(loaderData?.locale ?? 'en');
  return [
    { title: `${editing.suggest.titleNew} · ${common.product}` },
    ...(loaderData?.about ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}

export default function Suggest({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, viewerName, isEditor } = loaderData;
  const { directory, site } = textsFor(locale);
  const step: SuggestAnswer = actionData ?? {
    step: 'form',
    written: loaderData.form,
    about: loaderData.about,
    problems: [],
  };
  return (
    <SiteFrame {...loaderData}>
      <div className="wrap-text">
        <Breadcrumb
          label={site.nav.here}
          links={[{ label: directory.home.title, href: '/' }]}
          here={textsFor(locale).editing.suggest.titleNew}
        />
        <Step step={withToken(step, loaderData.form.token)} {...{ locale, viewerName, isEditor }} />
      </div>
    </SiteFrame>
  );
}

/** A form that was opened too long ago, or that another program made, goes on with a new name. */
function withToken(step: SuggestAnswer, token: string): SuggestAnswer {
  if (!('written' in step)) return step;
  const isOld = step.written.token === '' || step.problems.some(({ code }) => code === 'form-too-old');
  return isOld ? { ...step, written: { ...step.written, token } } : step;
}

type StepProps = { readonly step: SuggestAnswer } & Pick<
  Route.ComponentProps['loaderData'],
  'locale' | 'viewerName' | 'isEditor'
>;

function Step({ step, locale, viewerName, isEditor }: StepProps) {
  const { suggest } = textsFor(locale).editing;
  if (step.step === 'sent') {
    const isOpen = step.how === 'open';
    return (
      <>
        <PageHead title={suggest.titleNew} />
        <Notice
          tone="good"
          role="status"
          title={isOpen ? suggest.sent : suggest.letterSent}
          action={<Onward locale={locale} />}
        >
          {isOpen ? suggest.sentBody : suggest.letterSentBody}
        </Notice>
      </>
    );
  }
  if (step.step === 'entered')
    return (
      <>
        <PageHead title={suggest.titleNew} />
        <Notice
          tone="good"
          role="status"
          title={suggest.entered}
          action={
            <>
              <ButtonLink href={step.href}>{suggest.seeEntry}</ButtonLink>
              <Onward locale={locale} />
            </>
          }
        />
      </>
    );
  if (step.step === 'check') return <SuggestCheck {...step} isEditor={isEditor} locale={locale} />;
  const { about } = step;
  return (
    <>
      <PageHead
        title={about ? suggest.titleCorrect({ name: about.name }) : suggest.titleNew}
        lead={about ? suggest.leadCorrect : suggest.leadNew}
      />
      <SuggestForm {...step} viewerName={viewerName} locale={locale} />
    </>
  );
}

function Onward({ locale }: Pick<StepProps, 'locale'>) {
  const { suggest } = textsFor(locale).editing;
  return (
    <>
      <ButtonLink look="ghost" href="/suggest">
        {suggest.another}
      </ButtonLink>
      <ButtonLink look="quiet" href="/">
        {suggest.home}
      </ButtonLink>
    </>
  );
}
