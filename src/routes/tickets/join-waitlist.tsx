import { data, redirect } from 'react-router';
import { joinForProduct, waitPath } from '#tickets/server';
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ChoiceGroup,
  EmptyState,
  Notice,
  PageHead,
  Select,
} from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf, typedOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import './tickets.css';
import type { Route } from './+types/join-waitlist';
import { type Contact, ContactFields, contactOf } from './contact-fields.tsx';
import { loadJoin } from './join-load.ts';
import { ownPage } from './own-page.ts';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const join = await loadJoin(asked, editionOf(context), params.product);
  if (!join) throw new Response(null, { status: 404 });
  return data({ join, own: contactOf(asked), isJoined: new URL(request.url).searchParams.has('joined') });
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { house, viewer, locale, caller } = houseOf(context);
  const edition = editionOf(context);
  const productId = readId<'product'>(params.product);
  if (!productId) throw new Response(null, { status: 404 });
  const form = await request.formData();
  const email = textOf(form, 'email');
  const joined = await joinForProduct(house, {
    ...{ editionId: edition.id, productId, locale, email, name: textOf(form, 'name') },
    also: form.getAll('also').flatMap((id) => readId<'product'>(String(id)) ?? []),
    units: Number(textOf(form, 'units') || 1),
    maySplit: form.has('maySplit'),
    caller: caller.clientAddress,
  });
  if (!joined.ok) {
    const status = joined.refusal.code === 'too-many' ? 429 : 409;
    return data({ refusal: joined.refusal, typed: typedOf(form) }, { status });
  }
  // Only whoever is shown to have the address is led to the place; everybody else finds the link in their mailbox.
  const isOwn = viewer.kind === 'person' && viewer.email.toLowerCase() === email.toLowerCase();
  const to = isOwn
    ? await waitPath(house, edition, joined.value)
    : `${new URL(request.url).pathname}?joined=1`;
  return redirect(to, 303);
}

export const headers = ownPage;

export function meta({ matches, loaderData }: Route.MetaArgs) {
  const name = loaderData?.join.name.text ?? '';
  return pageMeta(matches, (texts) => texts.waitlist.joinTitle({ name }), { noIndex: true });
}

export default function JoinWaitlist({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.waitlist;
  const { join, own, isJoined } = loaderData;
  const toTickets = <ButtonLink href={`/${slug}/tickets#offer-${join.id}`}>{words.toTickets}</ButtonLink>;
  const title = words.joinTitle({ name: join.name.text });
  if (isJoined && !actionData)
    return (
      <>
        <PageHead title={title} />
        <Notice tone="good" role="status" title={words.joined} action={toTickets}>
          {words.joinedBody}
        </Notice>
      </>
    );
  if (!join.hasList)
    return (
      <>
        <PageHead title={title} />
        <EmptyState title={words.noList} action={toTickets}>
          {words.noListBody}
        </EmptyState>
      </>
    );
  return (
    <>
      <PageHead title={title} lead={words.joinLead} />
      {actionData && (
        <Notice tone="bad" role="alert" title={texts.tickets.refusedTitle}>
          {words.refusals[actionData.refusal.code]}
        </Notice>
      )}
      {join.isFree && (
        <Notice tone="info" title={words.stillFree} action={toTickets}>
          {words.stillFreeBody}
        </Notice>
      )}
      <JoinForm join={join} own={own} actionData={actionData} />
    </>
  );
}

function JoinForm({
  join,
  own,
  actionData,
}: {
  readonly join: Route.ComponentProps['loaderData']['join'];
  readonly own: Contact;
  readonly actionData: Route.ComponentProps['actionData'];
}) {
  const { texts, slug } = useFrame();
  const words = texts.waitlist;
  const typed = actionData?.typed ?? {};
  const errorOf = (field: string) =>
    actionData?.refusal.field === field ? words.refusals[actionData.refusal.code] : undefined;
  return (
    <Card className="checkout">
      <form method="post" action={`/${slug}/tickets/waitlist/${join.id}`} className="form">
        <ContactFields own={own} typed={actionData?.typed ?? null} errorOf={errorOf} />
        {join.most > 1 && (
          <>
            <Select
              name="units"
              label={words.units}
              defaultValue={typed.units ?? '1'}
              error={errorOf('units')}
              options={Array.from({ length: join.most }, (_, n) => ({
                value: String(n + 1),
                label: String(n + 1),
              }))}
            />
            <Checkbox
              name="maySplit"
              label={words.maySplit}
              hint={words.maySplitHint}
              defaultChecked={'maySplit' in typed}
            />
          </>
        )}
        {join.others.length > 0 && (
          <details className="disclosure">
            <summary>{words.any}</summary>
            <ChoiceGroup id="also" label={words.any} hint={words.anyHint}>
              {join.others.map(({ id, name }) => (
                <Checkbox key={id} name="also" value={id} label={<span lang={name.lang}>{name.text}</span>} />
              ))}
            </ChoiceGroup>
          </details>
        )}
        <div>
          <Button>{words.join}</Button>
        </div>
      </form>
    </Card>
  );
}
