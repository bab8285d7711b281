import { redirect } from 'react-router';
import { suggestSlug } from '#directory/server';
import { copyEdition } from '#programme/server';
import { Button, Card, KeyValues, TextInput } from '../../design/index.ts';
import { slugFrom } from '../../kernel/ids.ts';
import { Temporal } from '../../kernel/time.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/settings-next';
import { HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';

/** Next year's name, address and days: the year after, the same weekdays. */
export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  const later = (date: string) => Temporal.PlainDate.from(date).add({ weeks: 52 }).toString();
  const raised = (text: string) => text.replace(/(?<!\d)20\d\d(?!\d)/, (year) => String(Number(year) + 1));
  const name = raised(edition.name);
  const slug =
    raised(edition.slug) === edition.slug ? slugFrom(`${edition.slug}-next`) : raised(edition.slug);
  return {
    name,
    slug: await suggestSlug(house.db, slug),
    startsOn: later(edition.startsOn),
    endsOn: later(edition.endsOn),
    origin: house.config.origin,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const written = {
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug'),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
  };
  const made = await copyEdition(house, viewer, { ...written, editionId: edition.id });
  return made.ok ? redirect(`/${made.value.slug}/manage`, 303) : houseAnswer(made, '', { written });
}

export default function SettingsNext({ loaderData, actionData }: Route.ComponentProps) {
  const { words } = useManage();
  const own = words.house.settings;
  const problem = useProblem(actionData);
  const shown = { ...loaderData, ...actionData?.written };
  return (
    <>
      <p className="lead">{own.next.lead}</p>
      <HouseNotice answer={actionData} />
      <KeyValues
        items={[
          { name: own.next.comes, value: own.next.comesList },
          { name: own.next.stays, value: own.next.staysList },
        ]}
      />
      <Card as="section">
        <form method="post" className="form">
          <TextInput
            name="name"
            label={own.name}
            required
            defaultValue={shown.name}
            error={problem('name')}
          />
          <TextInput
            name="slug"
            label={own.slug}
            hint={`${loaderData.origin}/`}
            required
            defaultValue={shown.slug}
            error={problem('slug')}
          />
          <div className="fields">
            <TextInput
              name="startsOn"
              type="date"
              label={own.startsOn}
              required
              defaultValue={shown.startsOn}
              error={problem('startsOn')}
            />
            <TextInput
              name="endsOn"
              type="date"
              label={own.endsOn}
              required
              defaultValue={shown.endsOn}
              error={problem('endsOn')}
            />
          </div>
          <div>
            <Button>{own.next.action}</Button>
          </div>
        </form>
      </Card>
    </>
  );
}
