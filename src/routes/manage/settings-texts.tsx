import { type EditionText, editionTexts, editionTextsRevision } from '#directory';
import { updateEditionTexts } from '#directory/server';
import { renderMarkdown } from '#programme/server';
import { Button, Card, Prose, TextArea, TextInput } from '../../design/index.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/settings-texts';
import { EditedMeanwhile, OpenedOn } from './edited-meanwhile.tsx';
import { HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf, reopenEdition } from './manage-context.ts';
import { languageAt, TextLanguages } from './text-languages.tsx';
import { useManage } from './use-manage.ts';

const fields = ['about', 'forWhom', 'takePart'] as const;

export function loader({ context, url }: Route.LoaderArgs) {
  const { edition, locale } = organisedOf(context);
  const { tagline, about, forWhom, takePart } = edition;
  const language = languageAt(url.searchParams, locale);
  const revision = editionTextsRevision(edition, language);
  return { language, revision, tagline, about, forWhom, takePart };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition, locale } = organisedOf(context);
  const form = await request.formData();
  const language = languageAt(url.searchParams, locale);
  const written: Record<EditionText, string> = {
    tagline: textOf(form, 'tagline'),
    about: textOf(form, 'about'),
    forWhom: textOf(form, 'forWhom'),
    takePart: textOf(form, 'takePart'),
  };
  const openedOn = textOf(form, 'revision');
  if (textOf(form, 'act') === 'preview') {
    const previews = fields.map((field) => ({ field, html: renderMarkdown(written[field]) }));
    return houseAnswer({ ok: true, value: null }, '', { written, previews, openedOn });
  }
  const input = { editionId: edition.id, language, revision: openedOn, texts: written };
  const outcome = await updateEditionTexts(house, viewer, input);
  await reopenEdition(context);
  return houseAnswer(outcome, 'saved', { written, previews: [], openedOn });
}

export default function SettingsTexts({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts } = useManage();
  const own = words.house.settings;
  const { language } = loaderData;
  const problem = useProblem(actionData);
  const meanwhile = actionData?.refusal?.code === 'edited-meanwhile';
  const stored = (field: EditionText) => loaderData[field][language] ?? '';
  const value = (field: EditionText) => actionData?.written[field] ?? stored(field);
  const previewOf = (field: string) => actionData?.previews.find((one) => one.field === field)?.html;
  return (
    <>
      <p className="lead">{own.textsLead}</p>
      {meanwhile ? (
        <EditedMeanwhile
          parts={editionTexts.map((field) => ({
            label: own[field],
            theirs: stored(field),
            yours: value(field),
          }))}
        />
      ) : (
        <HouseNotice answer={actionData} />
      )}
      <TextLanguages
        language={language}
        texts={[loaderData.tagline, ...fields.map((field) => loaderData[field])]}
      />
      <form method="post" className="form" key={language}>
        <OpenedOn now={loaderData.revision} answer={actionData} />
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
            {meanwhile ? words.meanwhile.saveAnyway : texts.common.save}
          </Button>
          <Button name="act" value="preview" look="ghost">
            {words.house.pages.preview}
          </Button>
        </div>
      </form>
    </>
  );
}
