import { data, redirect } from 'react-router';
import { type OpenSpaceId, slotOfKey, slotsNear, spaceSlots } from '#community';
import { putOnSpace, readBoard } from '#community/server';
import { Breadcrumb, Button, Card, Chip, EmptyState, Notice, PageHead, Select } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf, zoneOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/open-space-new';
import { ClosedDoor } from './closed-door.tsx';
import { slotOptions } from './slot-words.ts';
import { SpaceFields, spaceFrom } from './space-fields.tsx';
import { spaceStatus } from './space-refusal.ts';
import './open-spaces.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = personOf(context, request);
  const edition = editionOf(context);
  const board = await readBoard(asked.house, asked.viewer, edition.id);
  const at = { zone: zoneOf(asked, edition), locale: asked.locale };
  const wanted = new URL(request.url).searchParams.get('slot') ?? '';
  return data(
    {
      refused: board.refused,
      isOpen: board.isOpen,
      isModerated: board.rules.isModerated,
      slots: slotOptions(board.free, board.rooms, at),
      wanted,
      newId: asked.house.newId<string>(),
    },
    { status: board.refused ? 403 : 200 },
  );
}

export async function action({ context, request }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const { house, viewer } = asked;
  const { id: editionId, slug, zone } = editionOf(context);
  const form = await request.formData();
  const typed = spaceFrom(form);
  const slot = textOf(form, 'slot');
  const id = readId<'open-space'>(textOf(form, 'id')) ?? house.newId<OpenSpaceId>();
  const put = await putOnSpace(house, viewer, { ...typed, editionId, id, slot });
  if (put.ok) return redirect(`/${slug}/open-spaces/${put.value}?done=put-on#done`, 303);
  const { code, field } = put.refusal;
  // Somebody was quicker, or it is another board by now: what else is free beside what they wanted.
  const board = await readBoard(house, viewer, editionId);
  const wanted = slotOfKey(spaceSlots(board.rules, zone), slot);
  const near = wanted && field === 'slot' ? slotsNear(board.free, wanted) : [];
  const at = { zone: asked.zone ?? zone, locale: asked.locale };
  const refusal = { code, field, typed, slot, id, near: slotOptions(near, board.rooms, at) };
  return data({ refusal }, { status: spaceStatus(code) });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.openSpaces.form.title, { noIndex: true });
}

const nothing = { title: '', about: '', languages: [], links: [] };

export default function OpenSpaceNew({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, name } = useFrame();
  const words = texts.openSpaces;
  const { refused, slots, newId } = loaderData;
  const refusal = actionData?.refusal;
  if (refused === 'not-attending' || refused === 'not-signed-in')
    return <ClosedDoor code={refused} title={words.form.title} />;
  const problem = (field: string) => (refusal?.field === field ? words.refusals[refusal.code] : undefined);
  const isThere = (key: string) => slots.some(({ value }) => value === key);
  const chosen = refusal
    ? isThere(refusal.slot)
      ? refusal.slot
      : refusal.near[0]?.value
    : loaderData.wanted;
  return (
    <div className="wrap-text">
      <Breadcrumb
        label={texts.site.nav.here}
        links={[
          { label: name, href: `/${slug}` },
          { label: words.title, href: `/${slug}/open-spaces` },
        ]}
        here={words.form.title}
      />
      <PageHead title={words.form.title} lead={words.form.lead} />
      {refusal && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[refusal.code]}
        </Notice>
      )}
      {refused === 'other-ticket' || !loaderData.isOpen || slots.length === 0 ? (
        <EmptyState title={loaderData.isOpen ? words.form.slotNone : words.closed}>
          {refused === 'other-ticket' ? words.refusals['other-ticket'] : words.lead}
        </EmptyState>
      ) : (
        <Card as="section">
          <form method="post" action={`/${slug}/open-spaces/new`} className="form">
            <input type="hidden" name="id" value={refusal?.id ?? newId} />
            <Select
              name="slot"
              label={words.form.slot}
              options={slots}
              key={chosen}
              defaultValue={chosen && isThere(chosen) ? chosen : undefined}
              error={problem('slot')}
            />
            {refusal && refusal.near.length > 0 && (
              <div className="chips" id="near">
                <span className="small mute">{words.near}</span>
                {refusal.near.map(({ value, label }) => (
                  <Chip key={value}>{label}</Chip>
                ))}
              </div>
            )}
            <SpaceFields value={refusal?.typed ?? nothing} problem={problem} />
            <p className="mute small">
              {words.form.named} <a href={`/${slug}/people#own`}>{words.form.yourCard}</a>
              {loaderData.isModerated && ` · ${words.form.moderated}`}
            </p>
            <div className="actions">
              <Button>{words.form.send}</Button>
            </div>
          </form>
        </Card>
      )}
    </div>
  );
}
