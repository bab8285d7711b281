import { useState } from 'react';
import { findShop, saveProduct } from '#tickets/server';
import { Button, PageHead } from '../../../design/index.ts';
import { readId } from '../../../kernel/ids.ts';
import { textOf } from '../../form-fields.ts';
import { EditedMeanwhile, OpenedOn } from '../edited-meanwhile.tsx';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/product';
import { BuyerView } from './buyer-view.tsx';
import { draftFrom } from './product-draft.ts';
import { ProductForm } from './product-form.tsx';
import { loadProduct, type ProductPage } from './product-load.ts';
import { useDraftParts } from './product-parts.ts';
import { readDraft } from './product-reading.ts';
import { currencyOf } from './sale-load.ts';
import { TemplateList } from './template-list.tsx';
import { TicketsNotice, ticketsDone, ticketsRefused } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

export function loader({ context, params, url }: Route.LoaderArgs) {
  return loadProduct(context, params.product, url);
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const form = await request.formData();
  const draft = draftFrom(form);
  const revision = textOf(form, 'revision');
  const currency = currencyOf(await findShop(house.db, edition.id));
  const read = readDraft(draft, { currency, zone: edition.zone }, house.chance);
  if (!read.ok) return ticketsRefused(read.refusal, draft, revision);
  const id = readId<'product'>(params.product);
  if (!id && params.product !== 'new') return ticketsRefused({ code: 'not-found' }, draft, revision);
  const outcome = await saveProduct(house, viewer, {
    ...{ editionId: edition.id, slug: edition.slug, id, ...read.value },
    ...(id ? { revision } : { within: readId<'pool'>(draft.within) }),
  });
  if (!outcome.ok) return ticketsRefused(outcome.refusal, draft, revision);
  return ticketsDone(url.pathname.replace(/[^/]+$/, outcome.value.id), 'saved');
}

export default function ProductEditPage({ loaderData, actionData }: Route.ComponentProps) {
  const { own, name, to, say } = useTickets();
  const shown = actionData?.kept ?? loaderData.draft;
  const title = loaderData.id ? say(loaderData.draft.name) || own.preview.noName : own.form.newTitle;
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      <PageHead eyebrow={<a href={to('tickets/products')}>{own.form.back}</a>} title={title} />
      {loaderData.isChoosing && !actionData ? (
        <TemplateList />
      ) : (
        <Editing key={loaderData.revision} page={loaderData} shown={shown} answer={actionData} />
      )}
    </>
  );
}

type Props = {
  readonly page: ProductPage;
  readonly shown: ProductPage['draft'];
  readonly answer: Route.ComponentProps['actionData'];
};

/** The form beside what a buyer will see of it, which follows what is typed. */
function Editing({ page, shown, answer }: Props) {
  const { words, own } = useTickets();
  const [draft, setDraft] = useState(shown);
  const parts = useDraftParts(page);
  const isMeanwhile = answer?.refusal.code === 'edited-meanwhile';
  return (
    <div className="two-columns">
      <div className="stack">
        {isMeanwhile ? (
          <EditedMeanwhile parts={parts(page.draft, shown)} />
        ) : (
          <TicketsNotice answer={answer} />
        )}
        <form
          method="post"
          className="form"
          onInput={(event) => setDraft(draftFrom(new FormData(event.currentTarget)))}
        >
          <OpenedOn now={page.revision} answer={answer} />
          <ProductForm page={page} draft={shown} answer={answer} />
          <div>
            <Button>{isMeanwhile ? words.meanwhile.saveAnyway : own.form.save}</Button>
          </div>
        </form>
      </div>
      <BuyerView page={page} draft={draft} />
    </div>
  );
}
