import {
  arrangeDesk,
  dismissReader,
  isConductReader,
  nameReader,
  readArrangedDesk,
  readConductLog,
} from '#conduct/server';
import { ButtonLink, Notice, PageHead, Section } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { locales } from '../../kernel/locale.ts';
import { type Outcome, refuse } from '../../kernel/refusal.ts';
import { ConductLog } from '../conduct/conduct-log.tsx';
import { type ConductCode, refusalWords } from '../conduct/refusal-words.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/conduct';
import { ArrangeDesk, NameReader, Readers } from './conduct-parts.tsx';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';
import '../conduct/conduct.css';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const desk = await readArrangedDesk(house, viewer, edition.id);
  const log = await readConductLog(house, viewer, edition.id);
  if (!desk.ok || !log.ok) throw new Response(null, { status: 403 });
  return { ...desk.value, log: log.value, isReader: await isConductReader(house, viewer, edition.id) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const asked = organisedOf(context);
  const form = await request.formData();
  const act = textOf(form, 'act');
  const outcome = await doAct(asked, act, form);
  if (!outcome.ok && outcome.refusal.code === 'not-allowed') throw new Response(null, { status: 403 });
  const done = act === 'name' ? 'named' : act === 'dismiss' ? 'dismissed' : 'saved';
  return { done, refusal: outcome.ok ? null : outcome.refusal } as const;
}

async function doAct(
  { house, viewer, edition }: ReturnType<typeof organisedOf>,
  act: string,
  form: FormData,
): Promise<Outcome<null, ConductCode>> {
  const editionId = edition.id;
  if (act === 'name')
    return nameReader(house, viewer, {
      editionId,
      email: textOf(form, 'email') || textOf(form, 'member'),
    });
  if (act === 'dismiss') {
    const personId = readId<'person'>(textOf(form, 'personId'));
    return personId ? dismissReader(house, viewer, { editionId, personId }) : refuse('not-found');
  }
  return arrangeDesk(house, viewer, {
    editionId,
    keepDays: Number(textOf(form, 'keepDays')),
    emergency: Object.fromEntries(
      locales.map((locale) => [locale, textOf(form, `emergency-${locale}`)] as const),
    ),
  });
}

export default function ConductPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, name, slug, locale, zone } = useManage();
  const words = texts.conduct;
  const own = words.manage;
  const refusal = actionData?.refusal ?? null;
  return (
    <>
      <title>{`${own.title} · ${name}`}</title>
      <PageHead
        title={own.title}
        lead={own.lead}
        actions={
          <>
            <ButtonLink look="ghost" href={`/${slug}/report`}>
              {own.toForm}
            </ButtonLink>
            {loaderData.isReader && <ButtonLink href={`/${slug}/conduct`}>{own.toDesk}</ButtonLink>}
          </>
        }
      />
      <div className="stack settings">
        {refusal && (
          <Notice tone="bad" role="alert" title={words.refused}>
            {refusalWords(refusal, words)}
          </Notice>
        )}
        {actionData && !refusal && <Notice tone="good" role="status" title={own.done[actionData.done]} />}
        <Section title={own.readers} id="readers">
          <Readers readers={loaderData.readers} />
          <NameReader team={loaderData.team} />
        </Section>
        <Section title={own.arrange} id="form">
          <ArrangeDesk emergency={loaderData.emergency} keepDays={loaderData.keepDays} />
        </Section>
        <Section title={own.log} id="log">
          <p className="mute">{own.logLead}</p>
          <ConductLog lines={loaderData.log} words={words.desk} {...{ locale, zone }} />
        </Section>
      </div>
    </>
  );
}
