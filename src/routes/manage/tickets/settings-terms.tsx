import { Button, Card, Checkbox, ChoiceGroup, TextInput } from '../../../design/index.ts';
import { codeFrom } from '../../../kernel/ids.ts';
import { textOf } from '../../form-fields.ts';
import { EditedMeanwhile, OpenedOn } from '../edited-meanwhile.tsx';
import { organisedOf } from '../manage-context.ts';
import type { Route } from './+types/settings-terms';
import { SettingsPage } from './settings-tabs.tsx';
import { loadShop, saveShop } from './shop-load.ts';
import { emptyRule, type RuleDraft, readTerms, type TermsDraft, termsFrom, termsOf } from './terms-draft.ts';
import { TextFields } from './text-fields.tsx';
import { TicketsNotice, ticketsRefused, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { shop, revision, edition } = await loadShop(context);
  const { currency } = shop;
  return { draft: termsOf(shop, { currency, zone: edition.zone }), revision, currency };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, edition } = organisedOf(context);
  const form = await request.formData();
  const kept = termsFrom(form);
  const revision = textOf(form, 'revision');
  const { shop } = await loadShop(context);
  const reading = { currency: shop.currency, zone: edition.zone };
  const read = readTerms(kept, reading, () => codeFrom(house.chance(6)));
  if (!read.ok) return ticketsRefused(read.refusal, kept, revision);
  return saveShop(context, url.pathname, read.value, { kept, revision });
}

export default function SettingsTerms({ loaderData, actionData }: Route.ComponentProps) {
  const { words, own } = useTickets();
  const shown = actionData?.kept ?? loaderData.draft;
  const isMeanwhile = actionData?.refusal.code === 'edited-meanwhile';
  return (
    <SettingsPage>
      <div className="stack settings">
        <p className="lead">{own.settings.termsLead}</p>
        {isMeanwhile ? (
          <Meanwhile theirs={loaderData.draft} yours={shown} />
        ) : (
          <TicketsNotice answer={actionData} />
        )}
        <form method="post" className="form" key={loaderData.revision}>
          <OpenedOn now={loaderData.revision} answer={actionData} />
          <Cancelling draft={shown} answer={actionData} currency={loaderData.currency} />
          <Rules draft={shown} answer={actionData} />
          <div>
            <Button>{isMeanwhile ? words.meanwhile.saveAnyway : own.form.saveIt}</Button>
          </div>
        </form>
      </div>
    </SettingsPage>
  );
}

function Meanwhile(props: { readonly theirs: TermsDraft; readonly yours: TermsDraft }) {
  const { own, texts } = useTickets();
  const words = own.settings;
  const rules = (draft: TermsDraft) =>
    draft.rules
      .map(({ title, version, url }) => [...Object.values(title), version, url].join(' '))
      .join('\n');
  const lines = [
    [words.mayCancel, (draft: TermsDraft) => (draft.mayCancel ? texts.common.yes : '')],
    [words.cancelUntil, ({ cancelUntil }: TermsDraft) => cancelUntil],
    [words.feeRate, ({ feeRate }: TermsDraft) => feeRate],
    [words.feeEach({ currency: '' }), ({ feeEach }: TermsDraft) => feeEach],
    [words.transfersUntil, ({ transfersUntil }: TermsDraft) => transfersUntil],
    [words.rules, rules],
  ] as const;
  const { theirs, yours } = props;
  return (
    <EditedMeanwhile parts={lines.map(([label, of]) => ({ label, theirs: of(theirs), yours: of(yours) }))} />
  );
}

type Part = { readonly draft: TermsDraft; readonly answer: Route.ComponentProps['actionData'] };

function Cancelling({ draft, answer, currency }: Part & { readonly currency: string }) {
  const { own, zone } = useTickets();
  const words = own.settings;
  const problem = useProblem(answer);
  return (
    <Card as="section" className="sheet-part">
      <h2>{words.cancelling}</h2>
      <Checkbox name="mayCancel" label={words.mayCancel} defaultChecked={draft.mayCancel} />
      <TextInput
        name="cancelUntil"
        type="datetime-local"
        label={words.cancelUntil}
        hint={`${words.cancelUntilHint} ${own.form.zone({ zone })}`}
        defaultValue={draft.cancelUntil}
        error={problem('cancelUntil')}
      />
      <div className="fields">
        <TextInput
          name="feeRate"
          inputMode="decimal"
          label={words.feeRate}
          defaultValue={draft.feeRate}
          error={problem('feeRate')}
        />
        <TextInput
          name="feeEach"
          inputMode="decimal"
          label={words.feeEach({ currency })}
          defaultValue={draft.feeEach}
        />
      </div>
      <h2>{words.transfers}</h2>
      <TextInput
        name="transfersUntil"
        type="datetime-local"
        label={words.transfersUntil}
        hint={words.transfersHint}
        defaultValue={draft.transfersUntil}
        error={problem('transfersUntil')}
      />
    </Card>
  );
}

function Rules({ draft, answer }: Part) {
  const { own } = useTickets();
  const words = own.settings;
  const problem = useProblem(answer);
  const rows: readonly RuleDraft[] = [...draft.rules, emptyRule];
  return (
    <Card as="section" className="sheet-part">
      <ChoiceGroup id="rules" label={words.rules} hint={words.rulesHint} error={problem('rules')}>
        {rows.map((rule, at) => (
          <div className="form rule-row" key={rule.key || 'new'}>
            <input type="hidden" name="rule-key" value={rule.key} />
            <TextFields name="rule" label={words.ruleTitle} value={rule.title} row={String(at)} />
            <div className="fields">
              <TextInput
                name="rule-version"
                id={`rule-version-${at}`}
                label={words.ruleVersion}
                maxLength={40}
                defaultValue={rule.version}
              />
              <TextInput
                name="rule-url"
                id={`rule-url-${at}`}
                label={words.ruleUrl}
                hint={words.ruleUrlHint}
                maxLength={500}
                defaultValue={rule.url}
              />
            </div>
          </div>
        ))}
      </ChoiceGroup>
    </Card>
  );
}
