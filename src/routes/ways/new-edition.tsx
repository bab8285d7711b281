import { redirect } from 'react-router';
import { createEdition, suggestSlug } from '#directory/server';
import { Button, Card, PageHead, Select, TextInput } from '../../design/index.ts';
import { slugFrom } from '../../kernel/ids.ts';
import { personOf } from '../account/person-of.ts';
import { countryOptions } from '../country-options.ts';
import { textOf, textOrNull } from '../form-fields.ts';
import { houseAnswer } from '../manage/house-answer.tsx';
import { ZoneList } from '../zone-list.tsx';
import type { Route } from './+types/new-edition';
import { useWays } from './use-ways.ts';
import { WaysNotice } from './ways-notice.tsx';

export function loader({ context, request }: Route.LoaderArgs) {
  const { locale, texts } = personOf(context, request);
  return { countries: countryOptions(locale, texts.steward.create.noCountry, null) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  const name = textOf(form, 'name');
  const wanted = textOf(form, 'slug');
  const written = {
    name,
    conferenceName: textOf(form, 'conferenceName') || name.replace(/\s*\d{4}$/, ''),
    slug: wanted || (await suggestSlug(house.db, slugFrom(name))),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn') || textOf(form, 'startsOn'),
    zone: textOf(form, 'zone'),
    city: textOrNull(form, 'city'),
    country: textOrNull(form, 'country'),
  };
  const made = await createEdition(house, viewer, written);
  return made.ok ? redirect(`/${made.value.slug}/manage`, 303) : houseAnswer(made, '', { written });
}

export default function NewEditionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useWays();
  const own = words.create;
  return (
    <div className="wrap-form">
      <title>{own.title}</title>
      <PageHead eyebrow={<a href="/new">{words.start.back}</a>} title={own.title} lead={own.lead} />
      <div className="stack">
        <WaysNotice answer={actionData} />
        <Card>
          <form method="post" className="form">
            <EditionFields {...loaderData} answer={actionData} />
            <div className="actions">
              <Button>{own.submit}</Button>
              <span className="mute small">{own.hidden}</span>
            </div>
          </form>
        </Card>
      </div>
    </div>
  );
}

function EditionFields(props: {
  readonly countries: Route.ComponentProps['loaderData']['countries'];
  readonly answer: Route.ComponentProps['actionData'];
}) {
  const { words, origin, texts, problemOf } = useWays();
  const own = words.create;
  const problem = problemOf(props.answer);
  const written = props.answer?.written;
  const line = (name: 'name' | 'startsOn' | 'endsOn', type: 'text' | 'date') => (
    <TextInput
      name={name}
      type={type}
      label={own[name]}
      hint={name === 'name' ? own.nameHint : undefined}
      required
      defaultValue={written?.[name]}
      error={problem(name)}
    />
  );
  return (
    <>
      {line('name', 'text')}
      <TextInput
        name="conferenceName"
        label={own.conference}
        hint={own.conferenceHint}
        optional={texts.common.optional}
        defaultValue={written?.conferenceName}
      />
      <TextInput
        name="slug"
        label={own.slug}
        hint={own.slugHint({ origin })}
        optional={texts.common.optional}
        defaultValue={written?.slug}
        error={problem('slug')}
      />
      <div className="fields">
        {line('startsOn', 'date')}
        {line('endsOn', 'date')}
      </div>
      <TextInput
        name="zone"
        list="zones"
        label={own.zone}
        hint={own.zoneHint}
        required
        autoComplete="off"
        defaultValue={written?.zone}
        error={problem('zone')}
      />
      <ZoneList />
      <div className="fields">
        <TextInput
          name="city"
          label={own.city}
          optional={texts.common.optional}
          defaultValue={written?.city ?? ''}
        />
        <Select
          name="country"
          label={own.country}
          defaultValue={written?.country ?? ''}
          options={props.countries}
        />
      </div>
    </>
  );
}
