import { data, redirect } from 'react-router';
import { licences, type MaterialId, materialAudiences } from '#live';
import { dropMaterial, putMaterial, readMaterials } from '#live/server';
import {
  Button,
  Card,
  EmptyState,
  FileInput,
  Notice,
  PageHead,
  Section,
  Select,
  TextInput,
} from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { fileOf, textOf, typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import { ownPage } from '../tickets/own-page.ts';
import type { Route } from './+types/materials';
import { licenceName, MaterialList } from './material-list.tsx';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { house, viewer, locale } = houseOf(context);
  const page = await readMaterials(house, viewer, { editionId: editionOf(context).id, code: params.code });
  if (!page) throw new Response(null, { status: 404 });
  const { session } = page.at;
  const asked = new URL(request.url).searchParams;
  return data({
    ...{ materials: page.materials, mayPut: page.mayPut, newId: house.newId<MaterialId>() },
    ...{ code: session.code, title: session.translations[locale]?.title ?? session.title },
    done: asked.has('put') ? ('done' as const) : asked.has('dropped') ? ('dropped' as const) : null,
  });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  const { pathname } = new URL(request.url);
  if (viewer.kind === 'anonymous') return redirect(`/sign-in?next=${encodeURIComponent(pathname)}`, 303);
  const form = await request.formData();
  const key = { editionId: editionOf(context).id, code: params.code };
  const id = readId<'material'>(textOf(form, 'id')) ?? house.newId<MaterialId>();
  const isDrop = textOf(form, 'act') === 'drop';
  const answer = isDrop
    ? await dropMaterial(house, viewer, { ...key, id })
    : await putMaterial(house, viewer, { ...key, id, material: await readTyped(form) });
  if (answer.ok) return redirect(`${pathname}?${isDrop ? 'dropped' : 'put'}`, 303);
  const { code, field } = answer.refusal;
  const status = { 'not-allowed': 403, 'session-unknown': 404, 'too-many': 429 }[code as string] ?? 400;
  return data({ refusal: { code, field, typed: typedOf(form) } }, { status });
}

async function readTyped(form: FormData) {
  return {
    ...{ title: textOf(form, 'title'), url: textOf(form, 'url'), file: await fileOf(form, 'file') },
    audience: materialAudiences.find((each) => each === textOf(form, 'audience')) ?? 'attending',
    licence: licences.find((each) => each === textOf(form, 'licence')) ?? null,
  };
}

export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => `${texts.materials.title}: ${loaderData?.title ?? ''}`, {
    noIndex: true,
  });
}

export default function MaterialsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.materials;
  const { materials, code, mayPut, done } = loaderData;
  const refused = actionData?.refusal;
  return (
    <>
      <PageHead
        eyebrow={<a href={`/${slug}/sessions/${encodeURIComponent(code)}`}>{loaderData.title}</a>}
        title={words.title}
        lead={mayPut ? words.lead : undefined}
      />
      <div className="wrap-text stack">
        {done && !refused && <Notice tone="good" role="status" title={words.form[done]} />}
        {refused && (
          <Notice tone="bad" role="alert" title={words.refused}>
            {words.refusals[refused.code]}
          </Notice>
        )}
        {materials.length === 0 && <EmptyState title={words.none}>{words.noneNext}</EmptyState>}
        {materials.length > 0 && (
          <Card>
            <MaterialList
              code={code}
              materials={materials}
              beside={mayPut ? ({ id, title }) => <DropForm id={id} title={title} /> : undefined}
            />
          </Card>
        )}
        {mayPut && <PutForm newId={loaderData.newId} typed={refused?.typed} field={refused?.field} />}
      </div>
    </>
  );
}

function DropForm({ id, title }: { readonly id: string; readonly title: string }) {
  const words = useFrame().texts.materials;
  return (
    <form method="post">
      <input type="hidden" name="id" value={id} />
      <Button look="quiet" name="act" value="drop" aria-label={words.drop({ title })}>
        {words.dropShort}
      </Button>
    </form>
  );
}

function PutForm(props: {
  readonly newId: string;
  readonly typed: Readonly<Record<string, string>> | undefined;
  readonly field: string | undefined;
}) {
  const { form: words, put, lead } = useFrame().texts.materials;
  const { typed = {} } = props;
  const invalid = (field: string) => (props.field === field ? true : undefined);
  return (
    <Section title={put} id="put">
      <form method="post" encType="multipart/form-data" className="form" aria-description={lead}>
        <input type="hidden" name="id" value={props.newId} />
        <TextInput
          {...{ name: 'title', label: words.title, hint: words.titleHint, defaultValue: typed.title }}
          maxLength={120}
          aria-invalid={invalid('title')}
        />
        <TextInput
          {...{ name: 'url', type: 'url', label: words.url, defaultValue: typed.url }}
          aria-invalid={invalid('url')}
        />
        <FileInput
          {...{ name: 'file', label: words.file, 'aria-invalid': invalid('file') }}
          accept=".pdf,.zip,.odp,.odt,.ods,.pptx,.docx,.xlsx,.key"
        />
        <Select
          {...{ name: 'audience', label: words.audience, defaultValue: typed.audience ?? 'everybody' }}
          options={materialAudiences.map((value) => ({ value, label: words.audiences[value] }))}
        />
        <Select
          {...{ name: 'licence', label: words.licence, defaultValue: typed.licence ?? '' }}
          options={[
            { value: '', label: words.noLicence },
            ...licences.map((value) => ({ value, label: licenceName(value) })),
          ]}
        />
        <div className="actions">
          <Button>{words.submit}</Button>
        </div>
      </form>
    </Section>
  );
}
