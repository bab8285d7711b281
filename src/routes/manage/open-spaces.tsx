import { data } from 'react-router';
import { mayKeepBoard } from '#community';
import { arrangeSpaces, readBoard, reserveSlot } from '#community/server';
import { listProducts } from '#tickets/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Notice,
  PageHead,
  Section,
  Select,
  Table,
  TextInput,
} from '../../design/index.ts';
import { inLocale } from '../../kernel/locale.ts';
import { datesBetween } from '../../kernel/time.ts';
import { slotOptions, slotTime } from '../community/slot-words.ts';
import { spaceBadges } from '../community/space-card.tsx';
import { spaceSentence, spaceStatus } from '../community/space-refusal.ts';
import { editionOf } from '../edition/edition-context.ts';
import { localText, textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/open-spaces';
import { SpaceRulesForm } from './space-rules-form.tsx';
import { spaceRulesFrom } from './space-rules-from.ts';
import { useManage } from './use-manage.ts';

/** The board of open spaces, for those of the team who look after the days; its rules are the organisers'. */
export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, locale } = houseOf(context);
  const edition = editionOf(context);
  if (!mayKeepBoard(viewer, edition.id)) throw new Response(null, { status: 403 });
  const board = await readBoard(house, viewer, edition.id);
  const at = { zone: edition.zone, locale };
  const products = await listProducts(house.db, edition.id);
  return {
    spaces: board.spaces.map((space) => ({ ...space, time: slotTime(space, at) })),
    free: slotOptions(board.free, board.rooms, at),
    rules: board.rules,
    opensAt: localText(board.rules.opensAt, edition.zone),
    arranges: board.arranges,
    days: datesBetween(edition.startsOn, edition.endsOn),
    rooms: [...board.rooms].map(([code, { name, capacity }]) => ({ code, name, capacity })),
    products: products
      .filter(({ kind }) => kind === 'ticket')
      .map(({ id, name }) => ({ id, name: inLocale(name, locale)?.text ?? id })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const { id: editionId, zone } = editionOf(context);
  const form = await request.formData();
  const isRules = textOf(form, 'act') === 'rules';
  const outcome = isRules
    ? await arrangeSpaces(house, viewer, { editionId, rules: spaceRulesFrom(form, zone) })
    : await reserveSlot(house, viewer, {
        ...{ editionId, slot: textOf(form, 'slot'), title: textOf(form, 'title') },
      });
  const done = isRules ? ('arranged' as const) : ('reserved' as const);
  if (outcome.ok) return data({ done, refusal: null });
  const { code, field } = outcome.refusal;
  return data({ done: null, refusal: { code, field } }, { status: spaceStatus(code) });
}

export default function ManageOpenSpaces({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, name, slug } = useManage();
  const own = texts.openSpaces;
  const words = own.manage;
  const refusal = actionData?.refusal;
  const waiting = loaderData.spaces.filter(({ state }) => state === 'new');
  const problem = (field: string) =>
    refusal?.field === field ? spaceSentence(refusal.code, texts) : undefined;
  return (
    <div className="stack settings">
      <title>{`${words.title} · ${name}`}</title>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink look="ghost" href={`/${slug}/open-spaces`}>
            {words.board}
          </ButtonLink>
        }
      />
      {actionData?.done && <Notice tone="good" role="status" title={own.done[actionData.done]} />}
      {refusal && (
        <Notice tone="bad" role="alert" title={own.refused}>
          {spaceSentence(refusal.code, texts)}
        </Notice>
      )}
      {waiting.length > 0 && <Notice tone="warn" title={words.waiting({ n: waiting.length })} />}
      <Standing spaces={loaderData.spaces} />
      {loaderData.free.length > 0 && (
        <Section title={words.keep} id="keep">
          <Card>
            <form method="post" className="form">
              <p className="mute">{words.keepLead}</p>
              <Select name="slot" label={own.form.slot} options={loaderData.free} error={problem('slot')} />
              <TextInput name="title" label={words.keepTitle} required error={problem('title')} />
              <div className="actions">
                <Button name="act" value="reserve">
                  {words.keep}
                </Button>
              </div>
            </form>
          </Card>
        </Section>
      )}
      {loaderData.arranges && <SpaceRulesForm {...loaderData} problem={problem} />}
    </div>
  );
}

function Standing({ spaces }: Pick<Route.ComponentProps['loaderData'], 'spaces'>) {
  const { texts, slug } = useManage();
  const own = texts.openSpaces;
  return (
    <Section title={own.manage.standing} id="standing">
      <Table
        caption={own.manage.standing}
        rows={spaces}
        rowKey={({ code }) => code}
        empty={<EmptyState title={own.manage.nothing}>{own.manage.nothingNext}</EmptyState>}
        columns={[
          {
            key: 'title',
            head: own.form.name,
            names: true,
            cell: ({ code, title }) => <a href={`/${slug}/open-spaces/${code}#team`}>{title}</a>,
          },
          { key: 'when', head: own.page.when, cell: ({ time }) => time },
          { key: 'where', head: own.page.where, cell: ({ roomName }) => roomName },
          {
            key: 'who',
            head: own.page.who,
            numeric: true,
            cell: ({ people, isReserved }) => (isReserved ? '' : people),
          },
          {
            key: 'state',
            head: own.page.state,
            cell: (space) =>
              spaceBadges(space, own.badges).map(({ label, tone }) => (
                <Badge key={label} tone={tone}>
                  {label}
                </Badge>
              )),
          },
        ]}
      />
    </Section>
  );
}
