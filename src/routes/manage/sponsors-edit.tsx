import { redirect } from 'react-router';
import type { ExpoSponsor } from '#expo';
import { listSponsorRows, saveSponsor } from '#expo/server';
import { Button, Card, Checkbox, FileInput, PageHead, TextArea, TextInput } from '../../design/index.ts';
import { fileOf } from '../form-fields.ts';
import type { Route } from './+types/sponsors-edit';
import { type HouseAnswer, HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { sponsorFrom } from './sponsor-from.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const rows = await listSponsorRows(house.db, edition.id);
  const sponsor = rows.find((row) => row.id === params.sponsor) ?? null;
  if (!sponsor && params.sponsor !== 'new') throw new Response(null, { status: 404 });
  return { sponsor, levels: [...new Set(rows.map((row) => row.level))] };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const sponsor = sponsorFrom(form);
  const outcome = await saveSponsor(house, viewer, {
    editionId: edition.id,
    id: params.sponsor === 'new' ? null : params.sponsor,
    sponsor,
    picture: (await fileOf(form, 'picture'))?.bytes ?? null,
  });
  return outcome.ok
    ? redirect(`/${edition.slug}/manage/sponsors`, 303)
    : houseAnswer(outcome, '', { written: sponsor });
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
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      <PageHead eyebrow={<a href={to('sponsors')}>{own.back}</a>} title={title} />
      <div className="stack settings">
        <HouseNotice answer={actionData} />
        <Card>
          <form method="post" encType="multipart/form-data" className="form">
            <SponsorFields sponsor={shown} levels={loaderData.levels} answer={actionData} />
            <div>
              <Button>{own.save}</Button>
            </div>
          </form>
        </Card>
      </div>
    </>
  );
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
