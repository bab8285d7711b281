import { redirect } from 'react-router';
import { pageRevision } from '#directory';
import { findPage, savePage } from '#directory/server';
import { renderMarkdown } from '#programme/server';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Notice,
  PageHead,
  Prose,
  TextArea,
  TextInput,
} from '../../design/index.ts';
import { slugFrom } from '../../kernel/ids.ts';
import { inLocale, type LocalisedText, locales } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/pages-edit';
import { EditedMeanwhile, OpenedOn } from './edited-meanwhile.tsx';
import { HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { languageAt, TextLanguages } from './text-languages.tsx';
import { useManage } from './use-manage.ts';
import { wantedPages } from './wanted-pages.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const { house, edition, locale } = organisedOf(context);
  const language = languageAt(url.searchParams, locale);
  const page = params.page === 'new' ? null : await findPage(house.db, edition.id, params.page);
  if (page === undefined) throw new Response(null, { status: 404 });
  const from = wantedPages.find((slug) => slug === url.searchParams.get('from'));
  const started = page === null && from ? templateOf(from) : null;
  return {
    language,
    isNew: page === null,
    fromTemplate: started !== null,
    slug: page?.slug ?? from ?? '',
    title: page?.title ?? started?.title ?? {},
    body: page?.body ?? started?.body ?? {},
    isPublic: page?.isPublic ?? true,
    revision: page ? pageRevision(page, language) : '',
  };
}

/** Our text to start from, in every language that we speak. */
function templateOf(slug: (typeof wantedPages)[number]): { title: LocalisedText; body: LocalisedText } {
  const part = (of: 'title' | 'body') =>
    Object.fromEntries(locales.map((one) => [one, textsFor(one).manage.templates[slug][of]]));
  return { title: part('title'), body: part('body') };
}

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { house, viewer, edition, locale } = organisedOf(context);
  const form = await request.formData();
  const language = languageAt(url.searchParams, locale);
  const written = {
    title: textOf(form, 'title'),
    body: textOf(form, 'body'),
    slug: textOf(form, 'slug'),
    isPublic: form.has('isPublic'),
  };
  const openedOn = textOf(form, 'revision');
  const none: string | null = null;
  if (textOf(form, 'act') === 'preview') {
    const html: string | null = renderMarkdown(written.body);
    return houseAnswer({ ok: true, value: null }, '', { written, html, openedOn });
  }
  const isNew = params.page === 'new';
  const slug = isNew ? slugFrom(written.slug || written.title) : params.page;
  const from = wantedPages.find((one) => isNew && one === url.searchParams.get('from'));
  const outcome = await savePage(house, viewer, {
    ...{ ...written, editionId: edition.id, slug, language },
    revision: isNew ? null : openedOn,
    ...(from ? { start: templateOf(from) } : {}),
  });
  if (outcome.ok && isNew) return redirect(`/${edition.slug}/manage/pages/${slug}?in=${language}`, 303);
  return houseAnswer(outcome, 'saved', { written, html: none, openedOn });
}

export default function PagesEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, to, locale, slug } = useManage();
  const own = words.house.pages;
  const { language, isNew } = loaderData;
  const title = inLocale(loaderData.title, locale)?.text ?? own.new;
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      <PageHead
        eyebrow={<a href={to('pages')}>{own.back}</a>}
        title={isNew ? own.new : title}
        actions={
          !isNew && (
            <ButtonLink look="ghost" href={`/${slug}/pages/${loaderData.slug}`}>
              {own.view}
            </ButtonLink>
          )
        }
      />
      <div className="stack settings">
        {actionData?.refusal?.code === 'edited-meanwhile' ? (
          <Meanwhile loaderData={loaderData} written={actionData.written} />
        ) : (
          <HouseNotice answer={actionData} sentences={{ '': '' }} />
        )}
        {loaderData.fromTemplate && <Notice tone="info" title={own.copyNote} />}
        <TextLanguages language={language} texts={[loaderData.body]} />
        <PageForm key={language} loaderData={loaderData} actionData={actionData} />
        {actionData?.html && (
          <Card as="section" id="preview">
            <h2 className="small mute">{own.previewTitle}</h2>
            <Prose html={actionData.html} lang={language} />
          </Card>
        )}
      </div>
    </>
  );
}

type Written = {
  readonly title: string;
  readonly body: string;
  readonly isPublic: boolean;
};

function Meanwhile(props: {
  readonly loaderData: Route.ComponentProps['loaderData'];
  readonly written: Written;
}) {
  const { words, texts } = useManage();
  const own = words.house.pages;
  const { loaderData, written } = props;
  const shown = (isPublic: boolean) => (isPublic ? texts.common.yes : texts.common.no);
  const here = loaderData.language;
  return (
    <EditedMeanwhile
      parts={[
        { label: own.name, theirs: loaderData.title[here] ?? '', yours: written.title },
        { label: own.body, theirs: loaderData.body[here] ?? '', yours: written.body },
        { label: own.shown, theirs: shown(loaderData.isPublic), yours: shown(written.isPublic) },
      ]}
    />
  );
}

function PageForm({ loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const { words } = useManage();
  const own = words.house.pages;
  const { language } = loaderData;
  const meanwhile = actionData?.refusal?.code === 'edited-meanwhile';
  const problem = useProblem(actionData);
  const written = actionData?.written;
  return (
    <form method="post" className="form">
      <OpenedOn now={loaderData.revision} answer={actionData} />
      <TextInput
        name="title"
        lang={language}
        label={own.name}
        maxLength={200}
        defaultValue={written?.title ?? loaderData.title[language] ?? ''}
        error={problem('title')}
      />
      {loaderData.isNew && (
        <TextInput
          name="slug"
          label={own.slug}
          hint={own.slugHint}
          defaultValue={written?.slug ?? loaderData.slug}
          error={problem('slug')}
        />
      )}
      <TextArea
        name="body"
        lang={language}
        rows={16}
        label={own.body}
        hint={words.house.settings.markdownHint}
        defaultValue={written?.body ?? loaderData.body[language] ?? ''}
        error={problem('body')}
      />
      <Checkbox
        name="isPublic"
        value="yes"
        label={own.shown}
        defaultChecked={written?.isPublic ?? loaderData.isPublic}
      />
      <div className="actions">
        <Button name="act" value="save">
          {meanwhile ? words.meanwhile.saveAnyway : own.save}
        </Button>
        <Button name="act" value="preview" look="ghost">
          {own.preview}
        </Button>
      </div>
    </form>
  );
}
