import { payMethods, type ShopOf } from '#tickets';
import { Button, Card, Checkbox, ChoiceGroup, TextArea, TextInput } from '../../../design/index.ts';
import { textOf } from '../../form-fields.ts';
import { EditedMeanwhile, OpenedOn, partsOf } from '../edited-meanwhile.tsx';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/settings-shop';
import { allOf } from './product-draft.ts';
import { readCount } from './product-reading.ts';
import { loadSale, turnSale } from './sale-load.ts';
import { SaleState } from './sale-state.tsx';
import { SettingsPage } from './settings-tabs.tsx';
import { loadShop, saveShop } from './shop-load.ts';
import { TicketsNotice, ticketsDone, ticketsRefused, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

const fields = [
  ...(['currency', 'sellerName', 'sellerAddress', 'sellerEmail', 'taxId', 'holder', 'iban', 'bic'] as const),
  ...(['holdMinutes', 'paymentDays', 'invoicePrefix'] as const),
] as const;
type Draft = Record<(typeof fields)[number], string> & { readonly methods: readonly string[] };

export async function loader({ context }: Route.LoaderArgs) {
  const { shop, revision } = await loadShop(context);
  const { state } = await loadSale(organisedOf(context));
  return { draft: draftOfShop(shop), revision, state };
}

function draftOfShop({ seller, bank, ...shop }: ShopOf): Draft {
  return {
    ...{ currency: shop.currency, sellerName: seller.name, sellerAddress: seller.address },
    ...{ sellerEmail: seller.email, taxId: seller.taxId, methods: shop.methods },
    ...{ holder: bank?.holder ?? '', iban: bank?.iban ?? '', bic: bank?.bic ?? '' },
    ...{ holdMinutes: String(shop.holdMinutes), paymentDays: String(shop.paymentDays) },
    invoicePrefix: shop.invoicePrefix,
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const form = await request.formData();
  const line = (name: string) => textOf(form, name);
  const lines = Object.fromEntries(fields.map((field) => [field, line(field)]));
  const kept = { ...lines, methods: allOf(form, 'methods') } as Draft;
  if (line('act') === 'turn') {
    const isOpen = line('isOpen') === 'yes';
    const outcome = await turnSale(organisedOf(context), isOpen);
    const undo = { act: 'turn', isOpen: isOpen ? 'no' : 'yes' };
    return outcome.ok
      ? ticketsDone(url.pathname, isOpen ? 'opened' : 'closed', undo)
      : ticketsRefused(outcome.refusal, kept);
  }
  const changes = {
    currency: kept.currency.toUpperCase(),
    seller: {
      ...{ name: kept.sellerName, address: kept.sellerAddress },
      ...{ email: kept.sellerEmail, taxId: kept.taxId },
    },
    bank: kept.iban ? { holder: kept.holder, iban: kept.iban, bic: kept.bic } : null,
    methods: payMethods.filter((method) => kept.methods.includes(method)),
    holdMinutes: readCount(kept.holdMinutes) ?? Number.NaN,
    paymentDays: readCount(kept.paymentDays) ?? Number.NaN,
    invoicePrefix: kept.invoicePrefix.slice(0, 20),
  };
  return saveShop(context, url.pathname, changes, { kept, revision: line('revision') });
}

export default function SettingsShop({ loaderData, actionData }: Route.ComponentProps) {
  const { words, own } = useTickets();
  const shown = actionData?.kept ?? loaderData.draft;
  const isMeanwhile = actionData?.refusal.code === 'edited-meanwhile';
  const flat = (draft: Draft) => ({ ...draft, methods: draft.methods.join(', ') });
  return (
    <SettingsPage>
      <SaleState state={loaderData.state} />
      <div className="stack settings">
        <p className="lead">{own.settings.shopLead}</p>
        {isMeanwhile ? (
          <EditedMeanwhile parts={partsOf(own.settings, flat(loaderData.draft), flat(shown))} />
        ) : (
          <TicketsNotice answer={actionData} />
        )}
        <form method="post" className="form" key={loaderData.revision}>
          <OpenedOn now={loaderData.revision} answer={actionData} />
          <Seller draft={shown} answer={actionData} />
          <Paying draft={shown} answer={actionData} />
          <div>
            <Button>{isMeanwhile ? words.meanwhile.saveAnyway : own.form.saveIt}</Button>
          </div>
        </form>
      </div>
    </SettingsPage>
  );
}

type Part = { readonly draft: Draft; readonly answer: Route.ComponentProps['actionData'] };

function Seller({ draft, answer }: Part) {
  const { own } = useTickets();
  const words = own.settings;
  const problem = useProblem(answer);
  return (
    <Card as="section" className="sheet-part">
      <h2>{words.seller}</h2>
      <TextInput
        name="sellerName"
        label={words.sellerName}
        defaultValue={draft.sellerName}
        maxLength={200}
        error={problem('sellerName')}
      />
      <TextArea
        name="sellerAddress"
        label={words.sellerAddress}
        defaultValue={draft.sellerAddress}
        rows={3}
      />
      <div className="fields">
        <TextInput
          name="sellerEmail"
          type="email"
          label={words.sellerEmail}
          defaultValue={draft.sellerEmail}
        />
        <TextInput name="taxId" label={words.taxId} defaultValue={draft.taxId} />
      </div>
      <TextInput
        name="currency"
        label={words.currency}
        hint={words.currencyHint}
        required
        maxLength={3}
        defaultValue={draft.currency}
        error={problem('currency')}
      />
    </Card>
  );
}

function Paying({ draft, answer }: Part) {
  const { own } = useTickets();
  const words = own.settings;
  const problem = useProblem(answer);
  return (
    <Card as="section" className="sheet-part">
      <ChoiceGroup id="methods" label={words.methods}>
        {payMethods.map((method) => (
          <Checkbox
            key={method}
            name="methods"
            value={method}
            label={words.methodNames[method]}
            hint={words.methodHints[method]}
            defaultChecked={draft.methods.includes(method)}
          />
        ))}
      </ChoiceGroup>
      <h2>{words.bank}</h2>
      <div className="fields">
        <TextInput name="holder" label={words.holder} defaultValue={draft.holder} />
        <TextInput name="bic" label={words.bic} defaultValue={draft.bic} />
      </div>
      <TextInput name="iban" label={words.iban} defaultValue={draft.iban} error={problem('iban')} />
      <h2>{words.times}</h2>
      <div className="fields">
        <TextInput
          name="holdMinutes"
          inputMode="numeric"
          label={words.holdMinutes}
          hint={words.holdMinutesHint}
          defaultValue={draft.holdMinutes}
          error={problem('holdMinutes')}
        />
        <TextInput
          name="paymentDays"
          inputMode="numeric"
          label={words.paymentDays}
          hint={words.paymentDaysHint}
          defaultValue={draft.paymentDays}
          error={problem('paymentDays')}
        />
      </div>
      <TextInput
        name="invoicePrefix"
        label={words.invoicePrefix}
        hint={words.invoicePrefixHint}
        maxLength={20}
        defaultValue={draft.invoicePrefix}
      />
    </Card>
  );
}
