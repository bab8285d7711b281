import { redirect } from 'react-router';
import { editionModes, editionRevision } from '#directory';
import { updateEdition } from '#directory/server';
import { Button, Card, Select, TextInput } from '../../design/index.ts';
import { countryOptions } from '../country-options.ts';
import { textOf, textOrNull } from '../form-fields.ts';
import { ZoneList } from '../zone-list.tsx';
import type { Route } from './+types/settings-facts';
import { EditedMeanwhile, OpenedOn, partsOf } from './edited-meanwhile.tsx';
import { type HouseAnswer, HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf, reopenEdition } from './manage-context.ts';
import { useManage } from './use-manage.ts';

const fields = [
  ...(['name', 'slug', 'startsOn', 'endsOn', 'zone', 'mode', 'venueName', 'address', 'city'] as const),
  ...(['country', 'latitude', 'longitude', 'website'] as const),
] as const;

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition, locale, texts } = organisedOf(context);
  const countries = countryOptions(locale, texts.steward.create.noCountry, edition.country);
  return {
    edition,
    revision: editionRevision(edition, fields),
    origin: house.config.origin,
    countries,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const mode = textOf(form, 'mode');
  const changes = {
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug'),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
    zone: textOf(form, 'zone'),
    mode: editionModes.find((one) => one === mode) ?? edition.mode,
    venueName: textOrNull(form, 'venueName'),
    address: textOrNull(form, 'address'),
    city: textOrNull(form, 'city'),
    country: textOrNull(form, 'country'),
    latitude: degrees(textOf(form, 'latitude')),
    longitude: degrees(textOf(form, 'longitude')),
    website: textOrNull(form, 'website'),
  };
  const revision = textOf(form, 'revision');
  const outcome = await updateEdition(house, viewer, { editionId: edition.id, revision, changes });
  if (outcome.ok && outcome.value.slug !== edition.slug)
    return redirect(`/${outcome.value.slug}/manage/settings`, 303);
  await reopenEdition(context);
  return houseAnswer(outcome, 'saved', { written: changes, openedOn: revision });
}

/** A comma is a point for many; what is no number is refused as a coordinate. */
function degrees(text: string): number | null {
  return text ? Number(text.replace(',', '.')) : null;
}

export default function SettingsFacts({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts } = useManage();
  const own = words.house.settings;
  const meanwhile = actionData?.refusal?.code === 'edited-meanwhile';
  const shown = { ...loaderData.edition, ...(actionData?.refusal ? actionData.written : {}) };
  return (
    <>
      <p className="lead">{own.factsLead}</p>
      {meanwhile ? <Meanwhile now={loaderData.edition} kept={shown} /> : <HouseNotice answer={actionData} />}
      <form method="post" className="form">
        <OpenedOn now={loaderData.revision} answer={actionData} />
        <What edition={shown} origin={loaderData.origin} answer={actionData} />
        <Where edition={shown} countries={loaderData.countries} answer={actionData} />
        <div>
          <Button>{meanwhile ? words.meanwhile.saveAnyway : texts.common.save}</Button>
        </div>
      </form>
    </>
  );
}

function Meanwhile(props: { readonly now: Shown; readonly kept: Shown }) {
  const { words, texts } = useManage();
  const labels = Object.fromEntries(fields.map((field) => [field, words.house.settings[field]]));
  const flat = (edition: Shown) => ({ ...edition, mode: texts.site.modes[edition.mode] });
  return <EditedMeanwhile parts={partsOf(labels, flat(props.now), flat(props.kept))} />;
}

type Shown = Route.ComponentProps['loaderData']['edition'];
type Part = { readonly edition: Shown; readonly answer: HouseAnswer | undefined };

function What({ edition, origin, answer }: Part & { readonly origin: string }) {
  const { words, texts } = useManage();
  const own = words.house.settings;
  const problem = useProblem(answer);
  return (
    <Card>
      <div className="form">
        <TextInput
          name="name"
          label={own.name}
          required
          defaultValue={edition.name}
          error={problem('name')}
        />
        <TextInput
          name="slug"
          label={own.slug}
          hint={own.slugHint({ origin })}
          required
          defaultValue={edition.slug}
          error={problem('slug')}
        />
        <div className="fields">
          <TextInput
            name="startsOn"
            type="date"
            label={own.startsOn}
            required
            defaultValue={edition.startsOn}
            error={problem('startsOn')}
          />
          <TextInput
            name="endsOn"
            type="date"
            label={own.endsOn}
            required
            defaultValue={edition.endsOn}
            error={problem('endsOn')}
          />
        </div>
        <TextInput
          name="zone"
          list="zones"
          label={own.zone}
          hint={own.zoneHint}
          required
          autoComplete="off"
          defaultValue={edition.zone}
          error={problem('zone')}
        />
        <ZoneList />
        <TextInput
          name="website"
          type="url"
          label={own.website}
          hint={own.websiteHint}
          optional={texts.common.optional}
          defaultValue={edition.website ?? ''}
          error={problem('website')}
        />
      </div>
    </Card>
  );
}

function Where(
  props: Part & { readonly countries: readonly { readonly value: string; readonly label: string }[] },
) {
  const { words, texts } = useManage();
  const own = words.house.settings;
  const { edition } = props;
  const problem = useProblem(props.answer);
  const line = (name: 'venueName' | 'address' | 'city') => (
    <TextInput name={name} label={own[name]} defaultValue={edition[name] ?? ''} error={problem(name)} />
  );
  const coordinate = (name: 'latitude' | 'longitude') => (
    <TextInput
      name={name}
      inputMode="decimal"
      label={own[name]}
      defaultValue={Number.isFinite(edition[name]) ? String(edition[name]) : ''}
      error={problem(name)}
    />
  );
  return (
    <Card>
      <div className="form">
        <Select
          name="mode"
          label={own.mode}
          defaultValue={edition.mode}
          options={editionModes.map((value) => ({ value, label: texts.site.modes[value] }))}
        />
        {line('venueName')}
        {line('address')}
        <div className="fields">
          {line('city')}
          <Select
            name="country"
            label={own.country}
            defaultValue={edition.country ?? ''}
            options={props.countries}
          />
        </div>
        <div className="fields">
          {coordinate('latitude')}
          {coordinate('longitude')}
        </div>
        <p className="mute small">{own.coordinatesHint}</p>
      </div>
    </Card>
  );
}
