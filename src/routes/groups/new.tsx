import { data, redirect } from 'react-router';
import type { GroupId, GroupWords } from '#community';
import { suggestGroup } from '#community/server';
import { listPublicEditions } from '#directory/server';
import { Button, Card, EmptyState, Notice, PageHead, Select } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/new';
import { GroupFields, groupFrom } from './group-fields.tsx';
import { useGroups } from './use-groups.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, texts } = personOf(context, request);
  const today = house.clock.now().slice(0, 10);
  const editions = await listPublicEditions(house.db, { from: today, limit: 100 });
  return {
    editions: editions.map(({ id, name, slug }) => ({ id, name, slug })),
    wanted: new URL(request.url).searchParams.get('edition'),
    newId: house.newId<GroupId>(),
    title: texts.groups.form.title,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  const typed = groupFrom(form);
  const id = readId<'group'>(textOf(form, 'id')) ?? house.newId<GroupId>();
  const editionId = readId<'edition'>(textOf(form, 'edition'));
  if (!editionId)
    return data({ code: 'edition-unknown', field: 'edition', typed, id } as const, { status: 400 });
  const made = await suggestGroup(house, viewer, { ...typed, id, editionId });
  if (made.ok) return redirect(`/groups/${encodeURIComponent(made.value)}?done=suggested`, 303);
  const { code, field } = made.refusal;
  return data({ code, field, typed, id } as const, { status: code === 'too-many' ? 429 : 400 });
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: loaderData?.title }, { name: 'robots', content: 'noindex' }];
}

const nothing: GroupWords = { name: '', about: '', forWhom: '', languages: [], links: [], joining: 'open' };

/** Suggesting a group to a conference's team. */
export default function NewGroup({ loaderData, actionData }: Route.ComponentProps) {
  const { words, locale } = useGroups();
  const { editions, wanted, newId } = loaderData;
  const problem = (field: string) =>
    actionData && actionData.field === field ? words.refusals[actionData.code] : undefined;
  const chosen = editions.find(({ slug }) => slug === wanted)?.id;
  return (
    <div className="wrap-text stack">
      <PageHead
        eyebrow={<a href="/groups">{words.title}</a>}
        title={words.form.title}
        lead={words.form.lead}
      />
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      {editions.length === 0 ? (
        <EmptyState title={words.form.noEdition}>{words.lead}</EmptyState>
      ) : (
        <Card as="section">
          <form method="post" action="/groups/new" className="form">
            <input type="hidden" name="id" value={actionData?.id ?? newId} />
            <Select
              name="edition"
              label={words.form.edition}
              options={editions.map(({ id, name }) => ({ value: id, label: name }))}
              defaultValue={chosen}
              error={problem('edition')}
            />
            <GroupFields value={actionData?.typed ?? nothing} locale={locale} problem={problem} />
            <p className="mute small">{words.form.contactNote}</p>
            <div className="actions">
              <Button>{words.form.send}</Button>
            </div>
          </form>
        </Card>
      )}
    </div>
  );
}
