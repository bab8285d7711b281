import type { Shop } from '#tickets';
import { Button, Card, Checkbox, TextInput } from '../../../design/index.ts';
import { textOf } from '../../form-fields.ts';
import { EditedMeanwhile, OpenedOn } from '../edited-meanwhile.tsx';
import type { Route } from './+types/settings-rush';
import { readCount } from './product-reading.ts';
import { SettingsPage } from './settings-tabs.tsx';
import { loadShop, saveShop } from './shop-load.ts';
import { TicketsNotice, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

const fields = ['insideAtOnce', 'admittedPerMinute', 'keepMinutes'] as const;
type RushDraft = Readonly<Record<(typeof fields)[number], string>> & { readonly hasWaitingRoom: boolean };

/** What suits one machine and a community conference. */
const usual = { insideAtOnce: 300, admittedPerMinute: 300, keepMinutes: 15 };

export async function loader({ context }: Route.LoaderArgs) {
  const { shop, revision } = await loadShop(context);
  return { draft: draftOf(shop.waitingRoom ?? null), revision };
}

function draftOf(room: Shop['waitingRoom']): RushDraft {
  const { insideAtOnce, admittedPerMinute, keepMinutes } = room ?? usual;
  return {
    ...{ insideAtOnce: String(insideAtOnce), admittedPerMinute: String(admittedPerMinute) },
    ...{ keepMinutes: String(keepMinutes), hasWaitingRoom: room !== null },
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const form = await request.formData();
  const kept: RushDraft = {
    hasWaitingRoom: form.has('hasWaitingRoom'),
    insideAtOnce: textOf(form, 'insideAtOnce'),
    admittedPerMinute: textOf(form, 'admittedPerMinute'),
    keepMinutes: textOf(form, 'keepMinutes'),
  };
  const count = (field: (typeof fields)[number]) => readCount(kept[field]) ?? Number.NaN;
  const waitingRoom = kept.hasWaitingRoom
    ? {
        insideAtOnce: count('insideAtOnce'),
        admittedPerMinute: count('admittedPerMinute'),
        keepMinutes: count('keepMinutes'),
      }
    : null;
  return saveShop(context, url.pathname, { waitingRoom }, { kept, revision: textOf(form, 'revision') });
}

export default function SettingsRush({ loaderData, actionData }: Route.ComponentProps) {
  const { words, own, texts } = useTickets();
  const labels = own.settings;
  const problem = useProblem(actionData);
  const shown = actionData?.kept ?? loaderData.draft;
  const isMeanwhile = actionData?.refusal.code === 'edited-meanwhile';
  const hints = {
    insideAtOnce: labels.insideAtOnceHint,
    admittedPerMinute: labels.admittedPerMinuteHint,
    keepMinutes: labels.keepMinutesHint,
  };
  const yesOrEmpty = (draft: RushDraft) => (draft.hasWaitingRoom ? texts.common.yes : '');
  const parts = [
    { label: labels.hasWaitingRoom, theirs: yesOrEmpty(loaderData.draft), yours: yesOrEmpty(shown) },
    ...fields.map((field) => ({
      label: labels[field],
      theirs: loaderData.draft[field],
      yours: shown[field],
    })),
  ];
  return (
    <SettingsPage>
      <div className="stack settings">
        <p className="lead">{labels.rushLead}</p>
        {isMeanwhile ? <EditedMeanwhile parts={parts} /> : <TicketsNotice answer={actionData} />}
        <form method="post" className="form" key={loaderData.revision}>
          <OpenedOn now={loaderData.revision} answer={actionData} />
          <Card as="section" className="sheet-part">
            <Checkbox
              name="hasWaitingRoom"
              label={labels.hasWaitingRoom}
              defaultChecked={shown.hasWaitingRoom}
            />
            {fields.map((field) => (
              <TextInput
                key={field}
                name={field}
                inputMode="numeric"
                label={labels[field]}
                hint={hints[field]}
                defaultValue={shown[field]}
                error={problem(field)}
              />
            ))}
            <p className="small mute">{labels.rushOpening}</p>
          </Card>
          <div>
            <Button>{isMeanwhile ? words.meanwhile.saveAnyway : own.form.saveIt}</Button>
          </div>
        </form>
      </div>
    </SettingsPage>
  );
}
