import { redirect } from 'react-router';
import { Button, Card, PageHead, TextInput } from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { houseAnswer } from '../manage/house-answer.tsx';
import { ImportFields } from '../manage/import-fields.tsx';
import { formatOf, sourceOf } from '../manage/import-read.ts';
import { ZoneList } from '../zone-list.tsx';
import type { Route } from './+types/new-import';
import { editionFromFile } from './edition-from-file.ts';
import { useWays } from './use-ways.ts';
import { WaysNotice } from './ways-notice.tsx';

export function loader({ context, request }: Route.LoaderArgs) {
  personOf(context, request);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  const source = await sourceOf(form);
  if (!source.ok) return houseAnswer(source, '', { isTable: false });
  const made = await editionFromFile(house, viewer, {
    source: source.value,
    format: formatOf(form),
    zone: textOf(form, 'zone'),
  });
  if (!made.ok) return houseAnswer(made, '', { isTable: /\.(?:csv|tsv)$/i.test(source.value.name) });
  return redirect(`/new/import/${made.value.slug}?import=${made.value.importId}`, 303);
}

export default function NewImportPage({ actionData }: Route.ComponentProps) {
  const { words, texts, problemOf } = useWays();
  const own = words.import;
  const problem = problemOf(actionData);
  return (
    <div className="wrap-form">
      <title>{own.title}</title>
      <PageHead eyebrow={<a href="/new">{words.start.back}</a>} title={own.title} lead={own.lead} />
      <div className="stack">
        <WaysNotice answer={actionData} />
        {actionData?.refusal && actionData.isTable && (
          <p>
            {own.tableNext}{' '}
            <a className="link" href="/new/edition">
              {words.create.title}
            </a>
          </p>
        )}
        <Card>
          <form method="post" encType="multipart/form-data" className="form">
            <ImportFields texts={texts} problem={problem} />
            <TextInput
              name="zone"
              list="zones"
              label={own.zone}
              hint={`${own.zoneHint} ${words.create.zoneHint}`}
              optional={texts.common.optional}
              autoComplete="off"
              error={problem('zone')}
            />
            <ZoneList />
            <div className="actions">
              <Button>{own.look}</Button>
              <span className="mute small">{texts.manage.house.importing.reading}</span>
            </div>
          </form>
        </Card>
      </div>
    </div>
  );
}
