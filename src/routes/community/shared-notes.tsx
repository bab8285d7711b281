import { data, redirect } from 'react-router';
import { longestParagraph, longestSharedNote } from '#community';
import { addToSharedNote, beginSharedNote, restoreSharedNote, viewSharedNote } from '#community/server';
import { renderMarkdown } from '#programme/server';
import {
  Button,
  ButtonLink,
  Card,
  Disclosure,
  EmptyState,
  Notice,
  PageHead,
  Prose,
  TextArea,
} from '../../design/index.ts';
import { momentWords } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { deviceOwner } from '../edition/device-owner.ts';
import { editionOf, publishedOf, zoneOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { headingsFrom } from '../edition/prose-headings.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/shared-notes';
import { ClosedDoor } from './closed-door.tsx';
import './community.css';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = personOf(context, request);
  const edition = editionOf(context);
  const session = (await publishedOf(context))?.sessions.get(params.code);
  if (!session) throw new Response(null, { status: 404 });
  const key = { editionId: edition.id, code: session.code };
  const seen = await viewSharedNote(asked.house, asked.viewer, { ...key, withHistory: true });
  const common = {
    code: session.code,
    title: session.translations[asked.locale]?.title ?? session.title,
    owner: deviceOwner(edition.id, asked.viewer.personId),
  };
  if (!seen.ok) {
    const { code } = seen.refusal;
    if (code === 'session-unknown') throw new Response(null, { status: 404 });
    return data({ ...common, refused: code, note: null, done: null }, { status: 403 });
  }
  const said = new URL(request.url).searchParams.get('done');
  const note = seen.value;
  const when = (moment: string) => momentWords(moment, zoneOf(asked, edition), asked.locale);
  return data({
    ...common,
    refused: null,
    done: (['added', 'restored'] as const).find((what) => what === said) ?? null,
    note: note && {
      ...{ newest: note.newest, text: note.text, writers: note.writers },
      html: headingsFrom(renderMarkdown(note.text), 2),
      change: note.change && Buffer.from(note.change).toString('base64'),
      history: note.history && {
        stretches: note.history.stretches.map((stretch, place) => ({ ...stretch, place })),
        entries: note.history.entries.map((entry) => ({ ...entry, when: when(entry.at) })).toReversed(),
      },
    },
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { id: editionId, slug } = editionOf(context);
  const form = await request.formData();
  const key = { editionId, code: params.code };
  const page = `/${slug}/sessions/${encodeURIComponent(params.code)}/shared-notes`;
  const act = textOf(form, 'act');
  const number = Number(textOf(form, 'number')) || 0;
  const outcome =
    act === 'begin'
      ? await beginSharedNote(house, viewer, key)
      : act === 'restore'
        ? await restoreSharedNote(house, viewer, { ...key, number })
        : await addToSharedNote(house, viewer, { ...key, text: textOf(form, 'text') });
  if (outcome.ok)
    return redirect(act === 'begin' ? page : `${page}?done=${act === 'restore' ? 'restored' : 'added'}`, 303);
  const { code, field } = outcome.refusal;
  const isClosed = code === 'not-attending' || code === 'not-signed-in' || code === 'not-allowed';
  return data(
    { code, field, text: textOf(form, 'text') },
    { status: isClosed ? 403 : code === 'too-many' ? 429 : code === 'session-unknown' ? 404 : 400 },
  );
}

/** What is written changes from moment to moment. */
export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  const title = loaderData?.title ?? '';
  return pageMeta(matches, (texts) => `${texts.sharedNotes.title}: ${title}`, { noIndex: true });
}

export default function SharedNotes({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.sharedNotes;
  const { code, title, note, refused, done } = loaderData;
  const session = `/${slug}/sessions/${encodeURIComponent(code)}`;
  if (refused) return <ClosedDoor code={refused} title={words.title} />;
  return (
    <div className="wrap-text shared-notes" data-own={loaderData.owner}>
      <PageHead
        eyebrow={<a href={session}>{title}</a>}
        title={words.title}
        lead={words.lead}
        actions={
          note && (
            <ButtonLink look="ghost" href={`${session}/shared-notes.md`}>
              {words.file}
            </ButtonLink>
          )
        }
      />
      {done && <Notice tone="good" role="status" title={words[done]} />}
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      {note ? (
        <Written {...loaderData} note={note} typed={actionData?.text ?? ''} />
      ) : (
        <EmptyState
          title={words.none}
          action={
            <form method="post">
              <Button name="act" value="begin">
                {words.begin}
              </Button>
            </form>
          }
        >
          {words.noneNext}
        </EmptyState>
      )}
    </div>
  );
}

type Page = Route.ComponentProps['loaderData'];
type Note = NonNullable<Page['note']>;

function Written({ note, owner, code, typed }: Page & { readonly note: Note; readonly typed: string }) {
  const { texts, slug } = useFrame();
  const words = texts.sharedNotes;
  return (
    <>
      <div
        className="stack"
        data-shared-note={`/${slug}/sessions/${encodeURIComponent(code)}/shared-notes.json`}
        data-owner={owner}
        data-newest={note.newest}
        data-change={note.change ?? ''}
        data-saved={words.saved}
        data-saving={words.saving}
        data-waits={words.waits}
        data-refused={words.refusedHere}
      >
        <div data-shared-editor hidden>
          <TextArea
            name="shared"
            id="shared"
            label={words.edit}
            hint={words.editHint}
            rows={16}
            maxLength={longestSharedNote}
            defaultValue={note.text}
          />
          <p className="small mute" role="status" data-shared-state />
        </div>
        <Card as="article">
          <div data-shared-shown>
            {note.html ? <Prose html={note.html} /> : <p className="mute">{words.empty}</p>}
          </div>
        </Card>
        <p className="small mute" data-shared-by={words.by({ names: '{names}' })}>
          {note.writers.length > 0 && words.by({ names: note.writers.join(', ') })}
        </p>
      </div>
      <form method="post" className="form after" data-shared-add>
        <TextArea
          name="text"
          label={words.add}
          hint={words.addHint}
          rows={4}
          maxLength={longestParagraph}
          defaultValue={typed}
          required
        />
        <div className="actions">
          <Button name="act" value="add">
            {words.addSend}
          </Button>
        </div>
      </form>
      <p className="small mute">{words.whose}</p>
      {note.history && <History {...note.history} newest={note.newest} />}
    </>
  );
}

function History(props: NonNullable<Note['history']> & { readonly newest: number }) {
  const { texts } = useFrame();
  const words = texts.sharedNotes;
  return (
    <Disclosure summary={words.history}>
      <p className="mute">{words.historyLead}</p>
      <ol className="card link-list">
        {props.entries.map((entry) => (
          <li key={entry.number} className="card-pad">
            <form method="post" className="stack">
              <input type="hidden" name="number" value={entry.number} />
              <p>
                {words.entry({
                  ...{ name: entry.name ?? words.former, when: entry.when, signs: entry.text.length },
                })}
                {entry.number === props.newest && ` (${words.now})`}
              </p>
              {entry.number !== props.newest && (
                <div className="actions">
                  <Button look="quiet" name="act" value="restore">
                    {words.restore}
                  </Button>
                </div>
              )}
            </form>
          </li>
        ))}
      </ol>
      <h2>{words.stretches}</h2>
      <dl className="key-values">
        {props.stretches.map((stretch) => (
          <div key={stretch.place}>
            <dt>{stretch.name ?? words.former}</dt>
            <dd>{stretch.text}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
