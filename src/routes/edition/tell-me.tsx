import { data } from 'react-router';
import { askToBeTold, confirmToBeTold } from '#directory/server';
import { Button, ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/tell-me';
import { editionOf } from './edition-context.ts';
import { TellMeForm } from './tell-me-form.tsx';
import { useFrame } from './use-frame.ts';

/** Opening a link changes nothing yet: mail scanners open links too, so a person presses a button. */
export function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return data({ confirm: query.get('confirm') });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, locale, caller } = houseOf(context);
  const edition = editionOf(context);
  const form = await request.formData();
  const confirm = form.get('confirm');
  if (confirm !== null)
    return answered(await confirmToBeTold(house, edition.id, String(confirm)), 'confirmed' as const);
  const asked = await askToBeTold(house, {
    editionId: edition.id,
    email: String(form.get('email') ?? ''),
    topics: form.getAll('topic').map(String),
    locale,
    caller: caller.clientAddress,
  });
  return answered(asked, 'sent' as const);
}

function answered<Done extends string>(outcome: Awaited<ReturnType<typeof askToBeTold>>, what: Done) {
  return outcome.ok
    ? data({ done: what, refusal: null })
    : data(
        { done: null, refusal: outcome.refusal },
        { status: outcome.refusal.code === 'too-many' ? 429 : 400 },
      );
}

export function meta({ matches }: Route.MetaArgs) {
  const frame = matches.find((match) => match?.id === 'edition/layout')?.loaderData as
    | { name: string }
    | undefined;
  return [{ title: frame?.name ?? '' }, { name: 'robots', content: 'noindex' }];
}

export default function TellMe({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, name } = useFrame();
  const words = texts.site.overview;
  const back = (
    <ButtonLink look="ghost" href={`/${slug}`}>
      {name}
    </ButtonLink>
  );
  if (actionData?.done === 'sent')
    return (
      <Notice tone="good" title={words.tellMeSent} action={back} role="status">
        {words.tellMeSentBody}
      </Notice>
    );
  if (actionData?.done === 'confirmed')
    return (
      <Notice tone="good" title={words.confirmed} action={back} role="status">
        {words.confirmedBody}
      </Notice>
    );
  const refusal = actionData?.refusal;
  if (loaderData.confirm !== null && !refusal) {
    return (
      <>
        <PageHead title={name} />
        <form method="post" action={`/${slug}/tell-me`}>
          <Button name="confirm" value={loaderData.confirm}>
            {words.yesTellMe}
          </Button>
        </form>
      </>
    );
  }
  return (
    <>
      {refusal && <Notice tone="bad" title={words.refusals[refusal.code]} role="alert" />}
      <TellMeForm
        error={refusal?.field ? { field: refusal.field, message: words.refusals[refusal.code] } : null}
      />
    </>
  );
}
