import { releaseTimetable } from '#programme/server';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  PageHead,
  Section,
  TextArea,
  TextInput,
} from '../../design/index.ts';
import type { Route } from './+types/release';
import { programmeOf } from './manage-context.ts';
import { doneAt, type ProgrammeRefusal, refused } from './programme-answer.ts';
import { DoneNotice, RefusalNotice, useProblem } from './programme-notices.tsx';
import { ReleaseImpact, type ReleaseImpactProps } from './release-impact.tsx';
import { loadRelease } from './release-load.ts';
import { ReleaseChanges, ReleaseHistory } from './release-parts.tsx';
import { textOf } from './session-form-from.ts';
import { WarningList } from './timetable-warnings.tsx';
import { useManage } from './use-manage.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { edition, ...asked } = programmeOf(context);
  return loadRelease(asked, edition);
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = programmeOf(context);
  const form = await request.formData();
  const kept = { name: textOf(form, 'name'), note: textOf(form, 'note') };
  const outcome = await releaseTimetable(house, viewer, { editionId: edition.id, ...kept });
  return outcome.ok ? doneAt(url.pathname, 'released') : refused(outcome.refusal, kept);
}

export default function ReleasePage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, zone, slug, to } = useManage();
  const own = words.release;
  const first = loaderData.releases.length === 0;
  const nothing = first ? loaderData.sessions === 0 : loaderData.changes === 0;
  const lead = first
    ? own.first({ n: loaderData.sessions })
    : own.lead({ n: loaderData.changes, moved: loaderData.moved });
  return (
    <div className="stack">
      <title>{own.title}</title>
      <PageHead
        title={own.title}
        lead={nothing && !first ? own.nothing : lead}
        actions={
          <ButtonLink look="ghost" href={`/${slug}/changes`}>
            {own.publicChanges}
          </ButtonLink>
        }
      />
      <DoneNotice />
      <RefusalNotice refusal={actionData?.refusal} />
      <div className="two-columns">
        <div className="stack">
          {nothing ? (
            <EmptyState
              title={first ? own.empty : own.nothing}
              action={<ButtonLink href={to('timetable')}>{words.frame.nav.timetable}</ButtonLink>}
            >
              {first ? own.emptyNext : own.nothingNext}
            </EmptyState>
          ) : (
            <ReleaseChanges groups={loaderData.groups} first={first} />
          )}
        </div>
        <div className="stack">
          {!nothing && (
            <ReleaseForm
              next={(loaderData.releases[0]?.number ?? 0) + 1}
              kept={actionData?.kept ?? null}
              refusal={actionData?.refusal ?? null}
              impact={loaderData.impact}
              tells={loaderData.tells}
              unplaced={loaderData.unplaced}
            />
          )}
          <WarningList warnings={loaderData.warnings} zone={zone} />
          <ReleaseHistory releases={loaderData.releases} />
        </div>
      </div>
    </div>
  );
}

function ReleaseForm(props: {
  readonly next: number;
  readonly kept: { readonly name: string; readonly note: string } | null;
  readonly refusal: ProgrammeRefusal | null;
  readonly impact: ReleaseImpactProps['impact'];
  readonly tells: boolean;
  readonly unplaced: number;
}) {
  const { words, texts } = useManage();
  const own = words.release;
  const problem = useProblem(props.refusal);
  return (
    <Card>
      <Section title={own.publish} id="publish">
        <form method="post" className="form">
          {props.impact && <ReleaseImpact impact={props.impact} tells={props.tells} />}
          {props.unplaced > 0 && <p>{own.unplaced({ n: props.unplaced })}</p>}
          <TextInput
            name="name"
            required
            maxLength={80}
            label={own.name}
            hint={own.nameHint}
            defaultValue={props.kept?.name ?? own.suggested({ n: props.next })}
            error={problem('name')}
          />
          <TextArea
            name="note"
            label={own.note}
            hint={own.noteHint}
            optional={texts.common.optional}
            defaultValue={props.kept?.note ?? ''}
          />
          <div>
            <Button>{own.releaseNow}</Button>
          </div>
          <p className="mute small">{own.consequence}</p>
        </form>
      </Section>
    </Card>
  );
}
