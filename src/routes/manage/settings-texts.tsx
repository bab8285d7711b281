import { updateEdition } from '#directory/server';
import { renderMarkdown } from '#programme/server';
import { Button, Card, Prose, TextArea, TextInput } from '../../design/index.ts';
import { textOf, withText } from '../form-fields.ts';
import type { Route } from './+types/settings-texts';
import { HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { languageAt, TextLanguages } from './text-languages.tsx';
import { useManage } from './use-manage.ts';

const fields = ['about', 'forWhom', 'takePart'] as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const { edition, locale } = organisedOf(context);
  const { tagline, about, forWhom, takePart } = edition;
  return { language: languageAt(url.searchParams, locale), tagline, about, forWhom, takePart };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition, locale } = organisedOf(context);
  const form = await request.formData();
  const language = languageAt(url.searchParams, locale);
  const written = Object.fromEntries(
    (['tagline', ...fields] as const).map((field) => [field, textOf(form, field)]),
  );
  if (textOf(form, 'act') === 'preview') {
    const previews = fields.map((field) => ({ field, html: renderMarkdown(written[field] ?? '') }));
    return houseAnswer({ ok: true, value: null }, '', { written, previews });
  }
  const changes = Object.fromEntries(
    (['tagline', ...fields] as const).map((field) => [
      field,
      withText(edition[field], language, written[field] ?? ''),
    ]),
  );
  const outcome = await updateEdition(house, viewer, { editionId: edition.id, changes });
  return houseAnswer(outcome, 'saved', { written, previews: [] });
}

export default function SettingsTexts({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts } = useManage();
  const own = words.house.settings;
  const { language } = loaderData;
  const problem = useProblem(actionData);
  const value = (field: 'tagline' | (typeof fields)[number]) =>
    actionData?.written[field] ?? loaderData[field][language] ?? '';
  const previewOf = (field: string) => actionData?.previews.find((one) => one.field === field)?.html;
  return (
    <>
      <p className="lead">{own.textsLead}</p>
      <HouseNotice answer={actionData} />
      <TextLanguages
        language={language}
        texts={[loaderData.tagline, ...fields.map((field) => loaderData[field])]}
      />
      <form method="post" className="form" key={language}>
        <TextInput
          name="tagline"
          lang={language}
          label={own.tagline}
          hint={own.taglineHint}
          maxLength={200}
          defaultValue={value('tagline')}
          error={problem('tagline')}
        />
        {fields.map((field) => (
          <div key={field} className="stack">
            <TextArea
              name={field}
              lang={language}
              label={own[field]}
              hint={own.markdownHint}
              defaultValue={value(field)}
              error={problem(field)}
            />
            {previewOf(field) && (
              <Card>
                <Prose html={previewOf(field) ?? ''} lang={language} />
              </Card>
            )}
          </div>
        ))}
        <div className="actions">
          <Button name="act" value="save">
            {texts.common.save}
          </Button>
          <Button name="act" value="preview" look="ghost">
            {words.house.pages.preview}
          </Button>
        </div>
      </form>
    </>
  );
}
