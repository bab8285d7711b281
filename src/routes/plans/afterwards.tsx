import { redirect } from 'react-router';
import { isOver, type PlannedEdition } from '#plans';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Section,
  Select,
  Table,
  TextArea,
  TextInput,
} from '../../design/index.ts';
import type { Route } from './+types/afterwards';
import { planAction } from './plan-action.ts';
import { PlansNotice } from './plans-notice.tsx';
import { usePlan } from './use-plan.ts';

export async function action(args: Route.ActionArgs) {
  const act = (await args.request.clone().formData()).get('act');
  const answer = await planAction(args);
  // Two clicks: the tab, and this button.
  if (act === 'recap' && !answer.data.refusal) throw redirect(`/plans/${args.params.plan}/recap`, 303);
  return answer;
}

/** What it brought: targets reached, notes, what to do next year, and the recap of it all. */
export default function Afterwards({ actionData }: Route.ComponentProps) {
  const { view, plan, words, home } = usePlan();
  const own = words.afterwards;
  const over = plan.editions.filter((edition) => isOver(edition, view.today));
  return (
    <>
      <PlansNotice answer={actionData} />
      <p className="mute">{own.lead}</p>
      <Section title={own.recap} id="recap">
        <Card>
          <p>{own.recapLead}</p>
          {view.mayOwn ? (
            <form method="post" className="form">
              <TextArea
                name="words"
                rows={3}
                label={own.recapWords}
                hint={own.recapHint}
                defaultValue={plan.recap}
              />
              <div className="actions">
                <Button name="act" value="recap">
                  {own.makeRecap}
                </Button>
              </div>
            </form>
          ) : (
            <ButtonLink href={`${home}/recap`}>{own.showRecap}</ButtonLink>
          )}
        </Card>
      </Section>
      {view.mayOwn && <Outcomes />}
      {over.length === 0 && <EmptyState title={own.none}>{own.noneNext}</EmptyState>}
      {over.map((edition) => (
        <Back key={edition.id} edition={edition} />
      ))}
      {over.length > 0 && <p className="small mute">{own.notesNext}</p>}
    </>
  );
}

function Outcomes() {
  const { plan, words } = usePlan();
  const own = words.afterwards;
  if (plan.targets.length === 0) return null;
  const outcomes = new Map(plan.outcomes.map((outcome) => [outcome.purpose, outcome]));
  return (
    <Section title={own.outcomes} id="outcomes">
      <form method="post" className="stack">
        <Table
          caption={own.outcomes}
          rows={plan.targets}
          rowKey={({ purpose }) => purpose}
          columns={[
            {
              key: 'purpose',
              head: words.recap.purpose,
              names: true,
              cell: ({ purpose }) => (
                <>
                  {words.purposes[purpose]}
                  <input type="hidden" name="purpose" value={purpose} />
                </>
              ),
            },
            {
              key: 'target',
              head: own.target,
              cell: ({ count, words: text }) => `${count ?? ''} ${text}`.trim() || '–',
            },
            {
              key: 'count',
              head: own.count,
              cell: ({ purpose }) => (
                <input
                  className="control"
                  type="number"
                  min={0}
                  name={`count-${purpose}`}
                  aria-label={`${own.count}: ${words.purposes[purpose]}`}
                  defaultValue={outcomes.get(purpose)?.count ?? ''}
                />
              ),
            },
            {
              key: 'words',
              head: own.words,
              cell: ({ purpose }) => (
                <input
                  className="control"
                  name={`words-${purpose}`}
                  maxLength={200}
                  aria-label={`${own.words}: ${words.purposes[purpose]}`}
                  defaultValue={outcomes.get(purpose)?.words ?? ''}
                />
              ),
            },
          ]}
        />
        <div>
          <Button name="act" value="outcome">
            {own.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Back({ edition }: { readonly edition: PlannedEdition }) {
  const { view, words, when } = usePlan();
  const own = words.afterwards;
  const notes = view.notes.filter(({ editionId }) => editionId === edition.id);
  const mine = notes.find(({ isOwn }) => isOwn);
  return (
    <Section title={edition.seen.name} aside={when(edition)}>
      <div className="two-columns">
        <div>
          <h3>{own.notes}</h3>
          {notes.length === 0 && <p className="mute">{own.noNotes}</p>}
          {notes.map((note) => (
            <Card key={note.by + note.at}>
              <p className="small mute">
                <b>{note.by || words.edition.somebody}</b>
                {note.again && ` · ${own.again} ${own.agains[note.again as 'yes']}`}
              </p>
              <p className="said">{note.body}</p>
            </Card>
          ))}
        </div>
        <div className="stack">
          <Card>
            <form method="post" className="form">
              <input type="hidden" name="editionId" value={edition.id} />
              <TextArea
                name="body"
                id={`note-${edition.id}`}
                rows={3}
                label={own.yourNote}
                hint={own.noteHint}
                defaultValue={mine?.body ?? ''}
              />
              <Again id={`again-${edition.id}`} value={mine?.again ?? ''} />
              <div>
                <Button name="act" value="note">
                  {own.saveNote}
                </Button>
              </div>
            </form>
          </Card>
          {view.mayOwn && (
            <Card>
              <form method="post" className="form">
                <input type="hidden" name="editionId" value={edition.id} />
                <Again id={`recommend-${edition.id}`} value={edition.recommendation?.again ?? ''} />
                <TextInput
                  name="words"
                  id={`recommend-words-${edition.id}`}
                  label={own.recommendation}
                  defaultValue={edition.recommendation?.words ?? ''}
                />
                <div>
                  <Button look="ghost" name="act" value="recommend">
                    {own.recommend}
                  </Button>
                </div>
              </form>
            </Card>
          )}
        </div>
      </div>
    </Section>
  );
}

function Again(props: { readonly id: string; readonly value: string }) {
  const { words } = usePlan();
  const own = words.afterwards;
  return (
    <Select
      name="again"
      id={props.id}
      label={own.again}
      defaultValue={props.value}
      options={[
        { value: '', label: own.againNone },
        ...(['yes', 'smaller', 'no'] as const).map((value) => ({ value, label: own.agains[value] })),
      ]}
    />
  );
}
