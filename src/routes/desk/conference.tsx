import { data, redirect } from 'react-router';
import {
  describeConference,
  findConference,
  mergeConferences,
  readDeskConference,
  renameConference,
} from '#directory/server';
import { renderMarkdown } from '#programme/server';
import {
  Button,
  ButtonLink,
  Card,
  LinkTabs,
  PageHead,
  Prose,
  Section,
  TextArea,
  TextInput,
} from '../../design/index.ts';
import { isLocale, type Locale, locales } from '../../kernel/locale.ts';
import { refuse } from '../../kernel/refusal.ts';
import { revisionOf } from '../../kernel/revision.ts';
import { languageNames } from '../../texts/language-names.ts';
import { textsFor } from '../../texts/texts.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { addressWith } from '../site-tools.tsx';
import { StewardsOnly } from '../ways/stewards-only.tsx';
import { useWays } from '../ways/use-ways.ts';
import type { Route } from './+types/conference';
import { namesIn } from './address-of.ts';
import { type DeskAnswer, DeskNotice, deskAnswer, useDeskProblem } from './desk-answer.tsx';
import './desk.css';
import { MergeForm } from './merge-form.tsx';

export async function loader({ context, request, params, url }: Route.LoaderArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const found = await readDeskConference(house, viewer, params.conference);
  if (!found.ok) {
    if (found.refusal.code === 'not-found') throw new Response(null, { status: 404 });
    return data({ conference: null }, { status: 403 });
  }
  const language = languageAt(url, locale);
  const { slug, name, about, editions } = found.value;
  const revision = revisionOf(about[language] ?? '');
  return { conference: { slug, name, about, editions, language, revision } };
}

function languageAt(url: URL, locale: Locale): Locale {
  const asked = url.searchParams.get('in');
  return isLocale(asked) ? asked : locale;
}

type More = {
  readonly written: string | null;
  readonly preview: string | null;
  readonly openedOn: string | null;
};
const nothing: More = { written: null, preview: null, openedOn: null };

export async function action({ context, request, params, url }: Route.ActionArgs) {
  const { house, viewer, locale } = personOf(context, request);
  const form = await request.formData();
  const found = await readDeskConference(house, viewer, params.conference);
  if (!found.ok) return deskAnswer(found, 'saved', nothing);
  const { id } = found.value;
  const act = textOf(form, 'act');
  if (act === 'rename')
    return deskAnswer(
      await renameConference(house, viewer, { id, name: textOf(form, 'name') }),
      'renamed',
      nothing,
    );
  if (act === 'merge') {
    const names = namesIn(textOf(form, 'into'));
    const into = names && (await findConference(house.db, names.conference));
    if (!into) return deskAnswer(refuse('address-unknown', { field: 'into' }), 'conferencesMerged', nothing);
    const outcome = await mergeConferences(house, viewer, { from: id, into: into.id });
    if (outcome.ok)
      throw redirect(`/steward/directory/conferences/${encodeURIComponent(into.slug)}?merged=1`, 303);
    return deskAnswer(outcome, 'conferencesMerged', nothing);
  }
  const language = languageAt(url, locale);
  const typed = textOf(form, 'about').replace(/\r\n?/g, '\n');
  // Headings that nobody wrote anything under are no text.
  const written = typed === textsFor(language).editing.desk.aboutStart.trim() ? '' : typed;
  const openedOn = textOf(form, 'revision');
  if (act === 'preview')
    return data<DeskAnswer<More>>({
      ...{ done: null, refusal: null, written, openedOn },
      preview: renderMarkdown(written),
    });
  const outcome = await describeConference(house, viewer, {
    id,
    language,
    about: written,
    revision: openedOn,
  });
  return deskAnswer(outcome, 'saved', { written: outcome.ok ? null : written, preview: null, openedOn });
}

type Loaded = NonNullable<Route.ComponentProps['loaderData']['conference']>;
type Parts = { readonly conference: Loaded; readonly answer: DeskAnswer<More> | undefined };

export default function DeskConferencePage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, search } = useWays();
  const own = texts.editing.desk;
  const { conference } = loaderData;
  if (!conference) return <StewardsOnly />;
  const merged = new URLSearchParams(search).has('merged');
  const answer =
    actionData ?? (merged ? { ...nothing, done: 'conferencesMerged' as const, refusal: null } : undefined);
  return (
    <>
      <title>{conference.name}</title>
      <PageHead
        eyebrow={<a href="/steward/directory">{own.title}</a>}
        title={conference.name}
        lead={own.conferenceLead({ n: conference.editions })}
        actions={
          <ButtonLink look="ghost" href={`/conferences/${encodeURIComponent(conference.slug)}`}>
            {own.seeEntry}
          </ButtonLink>
        }
      />
      <div className="stack">
        <DeskNotice answer={answer} />
        <div className="two-columns">
          <About conference={conference} answer={actionData} />
          <div className="stack">
            <Rename conference={conference} answer={actionData} />
            <Merge answer={actionData} />
          </div>
        </div>
      </div>
    </>
  );
}

function About({ conference, answer }: Parts) {
  const { texts, path, search } = useWays();
  const own = texts.editing.desk;
  const problem = useDeskProblem(answer);
  const { language, about } = conference;
  const stored = about[language] ?? '';
  const isMeanwhile = answer?.refusal?.code === 'edited-meanwhile';
  // Who has seen what somebody else wrote goes on from there; a preview does not change what the form was opened on.
  const revision = isMeanwhile || !answer?.openedOn || answer.done ? conference.revision : answer.openedOn;
  return (
    <Section title={own.about} id="about">
      <LinkTabs
        label={own.languages}
        tabs={locales.map((one) => ({
          label: languageNames[one],
          href: addressWith({ path, search }, 'in', one),
          current: one === language,
          note: about[one]?.trim() ? undefined : own.languageEmpty,
        }))}
      />
      <form method="post" className="form desk-body" key={language}>
        <input type="hidden" name="revision" value={revision} />
        <TextArea
          name="about"
          lang={language}
          label={own.about}
          hint={own.aboutHint}
          rows={16}
          maxLength={20_000}
          defaultValue={answer?.written ?? (stored || textsFor(language).editing.desk.aboutStart)}
          error={problem('about')}
        />
        {isMeanwhile && (
          <Card>
            <h3>{own.theirs}</h3>
            <pre className="letter">{stored}</pre>
          </Card>
        )}
        {answer?.preview && (
          <Card>
            <h3 className="hush">{own.previewTitle}</h3>
            <Prose html={answer.preview} lang={language} />
          </Card>
        )}
        <div className="actions">
          <Button name="act" value="save">
            {own.save}
          </Button>
          <Button name="act" value="preview" look="ghost">
            {own.preview}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Rename({ conference, answer }: Parts) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const problem = useDeskProblem(answer);
  return (
    <Section title={own.name} id="rename">
      <form method="post" className="form">
        <TextInput
          name="name"
          label={own.name}
          required
          maxLength={200}
          defaultValue={conference.name}
          error={problem('name')}
        />
        <div>
          <Button look="ghost" name="act" value="rename">
            {own.rename}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Merge({ answer }: Pick<Parts, 'answer'>) {
  const { texts } = useWays();
  const own = texts.editing.desk;
  const problem = useDeskProblem(answer);
  return (
    <Section title={own.mergeConference} id="merge">
      <p className="mute">{own.mergeConferenceLead}</p>
      <MergeForm
        label={own.mergeConferenceInto}
        hint={own.mergeConferenceHint}
        action={own.mergeConference}
        look="danger"
        error={problem('into')}
      />
    </Section>
  );
}
