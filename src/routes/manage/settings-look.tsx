import { type ReactNode, useState } from 'react';
import { editionRevision } from '#directory';
import { setEditionPicture, updateEdition } from '#directory/server';
import { Button, Card, FileInput, TextInput } from '../../design/index.ts';
import { refuse } from '../../kernel/refusal.ts';
import { fileOf, textOf } from '../form-fields.ts';
import type { Route } from './+types/settings-look';
import { AccentPreview } from './accent-preview.tsx';
import { EditedMeanwhile, OpenedOn } from './edited-meanwhile.tsx';
import { type HouseAnswer, HouseNotice, houseAnswer, useProblem } from './house-answer.tsx';
import { organisedOf, reopenEdition } from './manage-context.ts';
import { useHydrated } from './use-hydrated.ts';
import { useManage } from './use-manage.ts';

export function loader({ context }: Route.LoaderArgs) {
  const { edition } = organisedOf(context);
  const revision = editionRevision(edition, ['accent']);
  return { revision, accent: edition.accent, logo: edition.logoFile, cover: edition.coverFile };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const editionId = edition.id;
  const form = await request.formData();
  const act = textOf(form, 'act');
  const which = textOf(form, 'which') === 'cover' ? 'cover' : 'logo';
  if (act === 'picture' || act === 'remove') {
    const file = act === 'picture' ? await fileOf(form, which) : null;
    const input = { editionId, which, bytes: file?.bytes ?? null } as const;
    const outcome =
      act === 'picture' && !file
        ? refuse('no-picture', { field: which })
        : await setEditionPicture(house, viewer, input);
    await reopenEdition(context);
    return houseAnswer(outcome, 'saved', { accent: undefined, openedOn: null });
  }
  const accent = textOf(form, 'accent').toLowerCase();
  const openedOn = textOf(form, 'revision');
  const outcome = await updateEdition(house, viewer, { editionId, revision: openedOn, changes: { accent } });
  await reopenEdition(context);
  return houseAnswer(outcome, 'saved', { accent, openedOn });
}

export default function SettingsLook({ loaderData, actionData }: Route.ComponentProps) {
  const own = useManage().words.house.settings;
  const meanwhile = actionData?.refusal?.code === 'edited-meanwhile';
  const written = actionData?.refusal ? actionData.accent : undefined;
  return (
    <>
      <p className="lead">{own.lookLead}</p>
      {meanwhile ? (
        <EditedMeanwhile parts={[{ label: own.accent, theirs: loaderData.accent, yours: written ?? '' }]} />
      ) : (
        <HouseNotice answer={actionData} />
      )}
      <AccentForm
        accent={written ?? loaderData.accent}
        answer={actionData}
        openedOn={<OpenedOn now={loaderData.revision} answer={actionData} />}
      />
      <PictureForm which="logo" file={loaderData.logo} answer={actionData} />
      <PictureForm which="cover" file={loaderData.cover} answer={actionData} />
    </>
  );
}

function AccentForm({
  accent,
  answer,
  openedOn,
}: {
  readonly accent: string;
  readonly openedOn: ReactNode;
  readonly answer: HouseAnswer | undefined;
}) {
  const { words, texts } = useManage();
  const own = words.house.settings;
  const problem = useProblem(answer);
  const [colour, setColour] = useState(accent);
  return (
    <Card as="section">
      <form method="post" className="form">
        {openedOn}
        <div className="accent-field">
          <TextInput
            name="accent"
            label={own.accent}
            hint={own.accentHint}
            pattern="#[0-9a-fA-F]{6}"
            required
            value={colour}
            onChange={(event) => setColour(event.target.value)}
            error={problem('accent')}
          />
          {useHydrated() && (
            <input
              type="color"
              className="colour-well"
              aria-label={own.accent}
              value={/^#[0-9a-f]{6}$/i.test(colour) ? colour : accent}
              onChange={(event) => setColour(event.target.value)}
            />
          )}
        </div>
        <AccentPreview colour={colour} />
        <div>
          <Button>
            {answer?.refusal?.code === 'edited-meanwhile' ? words.meanwhile.saveAnyway : texts.common.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function PictureForm(props: {
  readonly which: 'logo' | 'cover';
  readonly file: string | null;
  readonly answer: HouseAnswer | undefined;
}) {
  const own = useManage().words.house.settings;
  const { which, file } = props;
  const problem = useProblem(props.answer);
  return (
    <Card as="section">
      <div className="stack">
        <h2>{own[which]}</h2>
        {file && <img className={`picture-${which}`} src={`/files/${file}`} alt={own[which]} />}
        <form method="post" encType="multipart/form-data" className="form">
          <input type="hidden" name="which" value={which} />
          <FileInput
            name={which}
            accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
            label={own[which]}
            hint={which === 'logo' ? own.logoHint : own.coverHint}
            error={problem(which)}
          />
          <div className="actions">
            <Button name="act" value="picture" look="ghost">
              {own.upload}
            </Button>
            {file && (
              <Button name="act" value="remove" look="quiet">
                {own.takeAway}
              </Button>
            )}
          </div>
        </form>
      </div>
    </Card>
  );
}
