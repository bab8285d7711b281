import { redirect } from 'react-router';
import { type ExpoSponsor, withoutId } from '#expo';
import { listSponsorRows, saveSponsor } from '#expo/server';
import { Button, Card, Checkbox, FileInput, PageHead, TextArea, TextInput } from '../../design/index.ts';
import { revisionOf } from '../../kernel/revision.ts';
import { fileOf, textOf } from '../form-fields.ts';
import type { Route } from './+types/sponsors-edit';
import { EditedMeanwhile, OpenedOn, partsOf } from './edited-meanwhile.tsx';
import { type HouseAnswer, HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { sponsorFrom } from './sponsor-from.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const rows = await listSponsorRows(house.db, edition.id);
  const sponsor = rows.find((row) => row.id === params.sponsor) ?? null;
  if (!sponsor && params.sponsor !== 'new') throw new Response(null, { status: 404 });
  const revision = sponsor ? revisionOf(withoutId(sponsor)) : '';
  return { sponsor, revision, levels: [...new Set(rows.map((row) => row.level))] };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const sponsor = sponsorFrom(form);
  const openedOn = textOf(form, 'revision');
  const outcome = await saveSponsor(house, viewer, {
    editionId: edition.id,
    id: params.sponsor === 'new' ? null : params.sponsor,
    revision: openedOn,
    sponsor,
    picture: (await fileOf(form, 'picture'))?.bytes ?? null,
  });
  return outcome.ok
    ? redirect(`/${edition.slug}/manage/sponsors`, 303)
    : houseAnswer(outcome, '', { written: sponsor, openedOn });
}

const empty: ExpoSponsor = {
  name: '',
  level: '',
  levelOrder: 0,
  website: null,
  logo: null,
  description: null,
  booth: null,
  jobFairTable: null,
};

export default function SponsorsEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, to } = useManage();
  const own = words.house.sponsors;
  const shown = actionData?.written ?? loaderData.sponsor ?? empty;
  const title = loaderData.sponsor?.name ?? own.new;
  const meanwhile = actionData?.refusal?.code === 'edited-meanwhile';
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      <PageHead eyebrow={<a href={to('sponsors')}>{own.back}</a>} title={title} />
      <div className="stack settings">
        {meanwhile && loaderData.sponsor ? (
          <Meanwhile now={loaderData.sponsor} kept={shown} />
        ) : (
          <HouseNotice answer={actionData} />
        )}
        <Card>
          <form method="post" encType="multipart/form-data" className="form">
            <OpenedOn now={loaderData.revision} answer={actionData} />
            <SponsorFields sponsor={shown} levels={loaderData.levels} answer={actionData} />
            <div>
              <Button>{meanwhile ? words.meanwhile.saveAnyway : own.save}</Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
}

function Meanwhile(props: { readonly now: ExpoSponsor; readonly kept: ExpoSponsor }) {
  const own = useManage().words.house.sponsors;
  const { name, level, levelOrder, website, logo, description, booth, jobFairTable } = own;
  const labels = { name, level, levelOrder, website, logo, description, booth, jobFairTable };
  const flat = (sponsor: ExpoSponsor) => ({ ...sponsor, levelOrder: sponsor.levelOrder + 1 });
  return <EditedMeanwhile parts={partsOf(labels, flat(props.now), flat(props.kept))} />;
}

function SponsorFields(props: {
  readonly sponsor: ExpoSponsor;
  readonly levels: readonly string[];
  readonly answer: HouseAnswer | undefined;
}) {
  const { words, texts } = useManage();
  const own = words.house.sponsors;
  const { sponsor } = props;
  const problem = useProblem(props.answer);
  const optional = texts.common.optional;
  const line = (name: 'booth' | 'jobFairTable' | 'website') => (
    <TextInput
      name={name}
      type={name === 'website' ? 'url' : 'text'}
      label={own[name]}
      optional={optional}
      defaultValue={sponsor[name] ?? ''}
      error={problem(name)}
    />
  );
  return (
    <>
      <TextInput name="name" label={own.name} required defaultValue={sponsor.name} error={problem('name')} />
      <div className="fields">
        <TextInput
          name="level"
          list="levels"
          label={own.level}
          hint={own.levelHint}
          required
          autoComplete="off"
          defaultValue={sponsor.level}
          error={problem('level')}
        />
        <TextInput
          name="levelOrder"
          type="number"
          min={1}
          max={100}
          label={own.levelOrder}
          hint={own.levelOrderHint}
          defaultValue={String(sponsor.levelOrder + 1)}
        />
      </div>
      <datalist id="levels">
        {props.levels.map((level) => (
          <option key={level} value={level} />
        ))}
      </datalist>
      {line('website')}
      <FileInput
        name="picture"
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        label={own.logo}
        hint={own.logoHint}
        optional={optional}
        error={problem('picture')}
      />
      <input type="hidden" name="logo" value={sponsor.logo ?? ''} />
      {sponsor.logo?.startsWith('/files/') && (
        <img className="picture-logo" src={sponsor.logo} alt={own.logo} />
      )}
      {sponsor.logo && <Checkbox name="removeLogo" value="yes" label={own.removeLogo} />}
      <TextArea
        name="description"
        label={own.description}
        hint={words.house.settings.markdownHint}
        optional={optional}
        defaultValue={sponsor.description ?? ''}
        error={problem('description')}
      />
      <div className="fields">
        {line('booth')}
        {line('jobFairTable')}
      </div>
    </>
  );
}
