import { listSponsorRows, moveSponsor, removeSponsor, saveSponsor } from '#expo/server';
import { Button, ButtonLink, Card, EmptyState, Notice, PageHead, Section } from '../../design/index.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/sponsors';
import { ArrangedRow } from './arranged-row.tsx';
import { ExpoTabs } from './expo-tabs.tsx';
import { HouseNotice, houseAnswer } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { sponsorFrom } from './sponsor-from.ts';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition } = organisedOf(context);
  return { sponsors: await listSponsorRows(house.db, edition.id) };
}

type Removed = ReturnType<typeof sponsorFrom>;

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const editionId = edition.id;
  const form = await request.formData();
  const id = textOf(form, 'id');
  const nothing: Removed | null = null;
  switch (textOf(form, 'act')) {
    case 'up':
    case 'down': {
      const by = textOf(form, 'act') === 'up' ? -1 : 1;
      return houseAnswer(await moveSponsor(house, viewer, { editionId, id, by }), '', { removed: nothing });
    }
    case 'remove': {
      const outcome = await removeSponsor(house, viewer, { editionId, id });
      const removed: Removed | null = outcome.ok ? outcome.value : null;
      return houseAnswer(outcome, '', { removed });
    }
    default: {
      const sponsor = sponsorFrom(form);
      const input = { editionId, id: null, sponsor, picture: null };
      return houseAnswer(await saveSponsor(house, viewer, input), 'undone', { removed: nothing });
    }
  }
}

export default function SponsorsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, to } = useManage();
  const own = words.house.sponsors;
  const levels = [...Map.groupBy(loaderData.sponsors, (sponsor) => sponsor.level)];
  return (
    <>
      <title>{`${own.title} · ${name}`}</title>
      <PageHead
        title={own.title}
        lead={own.lead}
        actions={<ButtonLink href={to('sponsors/new')}>{own.new}</ButtonLink>}
      />
      <ExpoTabs />
      <div className="stack settings">
        <HouseNotice answer={actionData} sentences={{ undone: words.house.undone, '': '' }} />
        {actionData?.removed && <UndoSponsor sponsor={actionData.removed} />}
        {levels.length === 0 && <EmptyState title={own.none}>{own.noneNext}</EmptyState>}
        {levels.map(([level, sponsors]) => (
          <Section key={level} title={level} level={2}>
            <Card as="ul" flush className="todos">
              {sponsors.map((sponsor, at) => (
                <ArrangedRow
                  key={sponsor.id}
                  id={sponsor.id}
                  name={sponsor.name}
                  href={to(`sponsors/${sponsor.id}`)}
                  isFirst={at === 0}
                  isLast={at === sponsors.length - 1}
                  note={sponsor.booth && own.boothAt({ booth: sponsor.booth })}
                />
              ))}
            </Card>
          </Section>
        ))}
      </div>
    </>
  );
}

function UndoSponsor({ sponsor }: { readonly sponsor: Removed }) {
  const { words } = useManage();
  const kept = { ...sponsor, levelOrder: String(sponsor.levelOrder + 1) };
  return (
    <Notice
      tone="good"
      role="status"
      title={words.house.removed({ name: sponsor.name })}
      action={
        <form method="post">
          {Object.entries(kept).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value ?? ''} />
          ))}
          <Button look="ghost" name="act" value="undo">
            {words.house.undo}
          </Button>
        </form>
      }
    />
  );
}
