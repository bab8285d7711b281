import { redirect } from 'react-router';
import { findEdition, removeEdition, updateEdition } from '#directory/server';
import { mayOrganise } from '#people';
import { findImport } from '#programme/server';
import { Button, Card, KeyValues, PageHead, TextInput } from '../../design/index.ts';
import { dateSpan } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { houseAnswer } from '../manage/house-answer.tsx';
import type { Route } from './+types/new-import-found';
import { useWays } from './use-ways.ts';
import { WaysNotice } from './ways-notice.tsx';

type Asked = Pick<Route.LoaderArgs, 'context' | 'request' | 'params'>;

async function foundOf({ context, request, params }: Asked) {
  const asked = personOf(context, request);
  const edition = await findEdition(asked.house.db, params.edition);
  if (!edition || !mayOrganise(asked.viewer, edition.id)) throw new Response(null, { status: 404 });
  return { ...asked, edition };
}

export async function loader(args: Route.LoaderArgs) {
  const { house, edition, texts } = await foundOf(args);
  const importId = args.url.searchParams.get('import') ?? '';
  const stored = await findImport(house.db, edition.id, importId);
  if (stored?.state !== 'waiting') throw redirect(`/${edition.slug}/manage/import`, 303);
  const { programme } = stored.content;
  const formats: Readonly<Record<string, string>> = texts.importing.formats;
  return {
    importId,
    title: programme.head.title,
    fileName: stored.sourceName,
    format: formats[stored.format] ?? stored.format,
    counts: {
      sessions: programme.sessions.length,
      speakers: programme.speakers.length,
      rooms: programme.rooms.length,
    },
    edition: {
      name: edition.name,
      slug: edition.slug,
      startsOn: edition.startsOn,
      endsOn: edition.endsOn,
      zone: edition.zone,
    },
  };
}

export async function action(args: Route.ActionArgs) {
  const { house, viewer, edition } = await foundOf(args);
  const form = await args.request.formData();
  if (textOf(form, 'act') === 'again') {
    const removed = await removeEdition(house, viewer, { editionId: edition.id, confirm: edition.slug });
    return removed.ok ? redirect('/new/import', 303) : houseAnswer(removed, '', { written: null });
  }
  const written = {
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug'),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
  };
  const changed = await updateEdition(house, viewer, { editionId: edition.id, changes: written });
  if (!changed.ok) return houseAnswer(changed, '', { written });
  return redirect(`/${changed.value.slug}/manage/import/${textOf(form, 'import')}`, 303);
}

export default function NewImportFoundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, locale } = useWays();
  const own = words.import;
  const { title, fileName, edition } = loaderData;
  return (
    <div className="wrap-form">
      <title>{own.confirm}</title>
      <PageHead
        eyebrow={fileName}
        title={own.foundTitle({ title: title || own.untitled })}
        lead={own.found(loaderData.counts)}
      />
      <div className="stack">
        <WaysNotice answer={actionData} />
        <KeyValues
          items={[
            { name: own.format, value: loaderData.format },
            { name: own.dates, value: dateSpan(edition.startsOn, edition.endsOn, locale) },
            { name: own.zone, value: edition.zone },
          ]}
        />
        <Confirm loaderData={loaderData} actionData={actionData} />
      </div>
    </div>
  );
}

function Confirm({ loaderData, actionData }: Pick<Route.ComponentProps, 'loaderData' | 'actionData'>) {
  const { words, origin, problemOf } = useWays();
  const own = words.create;
  const problem = problemOf(actionData);
  const shown = { ...loaderData.edition, ...actionData?.written };
  const line = (name: 'name' | 'slug' | 'startsOn' | 'endsOn') => (
    <TextInput
      name={name}
      type={name.endsWith('On') ? 'date' : 'text'}
      label={own[name]}
      hint={name === 'slug' ? own.slugHint({ origin }) : undefined}
      required
      defaultValue={shown[name]}
      error={problem(name)}
    />
  );
  return (
    <Card as="section">
      <form method="post" className="form">
        <h2>{words.import.confirm}</h2>
        <input type="hidden" name="import" value={loaderData.importId} />
        {line('name')}
        {line('slug')}
        <div className="fields">
          {line('startsOn')}
          {line('endsOn')}
        </div>
        <p className="mute small">{words.import.confirmLead}</p>
        <div className="actions">
          <Button name="act" value="create">
            {words.import.submit}
          </Button>
          <Button name="act" value="again" look="ghost" formNoValidate>
            {words.import.again}
          </Button>
        </div>
      </form>
    </Card>
  );
}
