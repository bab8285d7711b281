import { data, redirect } from 'react-router';
import { mostNoteSigns } from '#live';
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Notice,
  PageHead,
  Prose,
  Section,
  Select,
  TextArea,
} from '../../design/index.ts';
import { typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/notes';
import { editionOf, publishedOf } from './edition-context.ts';
import { NotReleased } from './not-released.tsx';
import { actOnNote } from './notes-act.ts';
import { loadNotes, type NoteView } from './notes-load.ts';
import { pageMeta } from './page-meta.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const published = await publishedOf(context);
  const wanted = new URL(request.url).searchParams.get('session');
  return data({
    isReleased: published !== null,
    page: published && (await loadNotes(asked, editionOf(context), published, wanted)),
    newId: asked.house.newId<string>(),
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const edition = editionOf(context);
  const form = await request.formData();
  const kept = await actOnNote(houseOf(context), edition, form);
  if (kept.ok) return redirect(`/${edition.slug}/notes${kept.value ? `#note-${kept.value}` : ''}`, 303);
  const { code } = kept.refusal;
  return data({ code, typed: typedOf(form) }, { status: code === 'not-signed-in' ? 403 : 400 });
}

export const headers = ownPage;

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.notes.title, { noIndex: true });
}

export default function Notes({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.notes;
  const { page, isReleased, newId } = loaderData;
  if (!isReleased) return <NotReleased title={words.title} />;
  if (!page)
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState
          title={words.signIn}
          action={
            <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/${slug}/notes`)}`}>
              {texts.common.signIn}
            </ButtonLink>
          }
        >
          {words.signInNext}
        </EmptyState>
      </>
    );
  const refused = actionData && 'code' in actionData ? actionData : null;
  return (
    <div data-notes={slug} data-own={page.owner} data-waiting={words.waiting}>
      <PageHead title={words.title} lead={words.lead} />
      {refused && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[refused.code]}
        </Notice>
      )}
      <Card>
        <NoteForm page={page} newId={newId} typed={refused?.typed} />
      </Card>
      <div data-notes-list>
        {page.groups.length === 0 && <p className="mute after">{words.none}</p>}
        {page.groups.map(({ code, title, notes }) => (
          <Section key={code} title={<a href={`/${slug}/sessions/${code}`}>{title}</a>}>
            <Card>
              {notes.map((note) => (
                <NoteRow key={note.id} note={note} session={code} />
              ))}
            </Card>
          </Section>
        ))}
      </div>
      {page.groups.length > 0 && (
        <p className="after">
          <ButtonLink look="ghost" href={`/${slug}/notes.md`}>
            {words.download}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

function NoteForm(props: {
  readonly page: NonNullable<Route.ComponentProps['loaderData']['page']>;
  readonly newId: string;
  readonly typed: Readonly<Record<string, string>> | undefined;
}) {
  const { texts, slug } = useFrame();
  const words = texts.notes;
  const { page, typed } = props;
  return (
    <form method="post" action={`/${slug}/notes`} className="form" data-note-form>
      <input type="hidden" name="note" value={typed?.note ?? props.newId} />
      <input type="hidden" name="at" value="" />
      <Select
        name="session"
        label={words.session}
        defaultValue={typed?.session ?? page.chosen ?? undefined}
        options={page.sessions.map(({ code, title }) => ({ value: code, label: title }))}
      />
      <TextArea
        name="text"
        label={words.note}
        hint={words.hint}
        rows={4}
        maxLength={mostNoteSigns}
        required
        defaultValue={typed?.base ? '' : (typed?.text ?? '')}
      />
      <div>
        <Button>{words.add}</Button>
      </div>
    </form>
  );
}

function NoteRow({ note, session }: { readonly note: NoteView; readonly session: string }) {
  const { texts, slug } = useFrame();
  const words = texts.notes;
  return (
    <article className="note" id={`note-${note.id}`}>
      <p className="small mute">
        {note.minute === null ? note.when : words.minute({ n: note.minute })}
        {note.isBeside && ` · ${words.beside}`}
      </p>
      <Prose html={note.html} />
      <details className="disclosure">
        <summary>{words.change}</summary>
        <form method="post" action={`/${slug}/notes`} className="form" data-note-form>
          <input type="hidden" name="note" value={note.id} />
          <input type="hidden" name="base" value={note.base} />
          <input type="hidden" name="session" value={session} />
          <TextArea
            name="text"
            id={`text-${note.id}`}
            label={words.note}
            rows={4}
            maxLength={mostNoteSigns}
            required
            defaultValue={note.text}
          />
          <div className="actions">
            <Button>{words.save}</Button>
            <Button look="quiet" name="act" value="drop" formNoValidate>
              {words.remove}
            </Button>
          </div>
        </form>
      </details>
    </article>
  );
}
