import { criteria, importances, purposes, purposeWeights, weightSteps } from '#directory';
import {
  Button,
  ButtonLink,
  Checkbox,
  ChoiceGroup,
  Disclosure,
  Select,
  TextInput,
} from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { ChoiceLoaded } from './choose-load.ts';

const distances = [250, 500, 1_000, 2_500, 5_000];
const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'KRW',
  'CNY',
  'JPY',
  'INR',
  'AUD',
  'CAD',
  'BRL',
  'SEK',
  'PLN',
  'CZK',
];

type Props = {
  readonly loaded: ChoiceLoaded;
  readonly locale: Locale;
};

/** Everything that somebody who chooses may say, as one form whose answer is an address. */
export function ChooseForm({ loaded, locale }: Props) {
  const { choose } = textsFor(locale);
  const { wish } = loaded;
  return (
    <form method="get" action="/choose" className="choose-form">
      <ChoiceGroup id="purpose" label={choose.purposesTitle}>
        {purposes.map((purpose) => (
          <Checkbox
            key={purpose}
            name="purpose"
            value={purpose}
            label={choose.purposes[purpose]}
            hint={choose.means[purpose]}
            defaultChecked={Boolean(wish.purposes[purpose])}
          />
        ))}
      </ChoiceGroup>
      <div className="choose-facts">
        <When loaded={loaded} locale={locale} />
        {loaded.topics.length > 0 && (
          <ChoiceGroup id="topic" label={choose.form.topics} hint={choose.form.topicsHint}>
            <div className="choose-topics">
              {loaded.topics.map(({ value, label }) => (
                <label key={value} className="compare-tick">
                  <input
                    type="checkbox"
                    name="topic"
                    value={value}
                    defaultChecked={wish.topics.includes(value)}
                  />
                  {label}
                </label>
              ))}
            </div>
          </ChoiceGroup>
        )}
        <Weights loaded={loaded} locale={locale} />
      </div>
      <div className="actions">
        <Button>{choose.form.show}</Button>
        <ButtonLink look="quiet" href="/choose">
          {choose.form.reset}
        </ButtonLink>
      </div>
    </form>
  );
}

function When({ loaded, locale }: Props) {
  const { form } = textsFor(locale).choose;
  const { wish, period } = loaded;
  const all = [...new Set([...distances, ...(wish.km ? [wish.km] : [])])].sort((a, b) => a - b);
  return (
    <>
      <div className="choose-pair">
        <TextInput name="from" type="date" label={form.from} defaultValue={wish.from ?? period.from} />
        <TextInput name="to" type="date" label={form.to} defaultValue={wish.to ?? period.to} />
      </div>
      <TextInput
        name="place"
        label={form.place}
        hint={form.placeHint}
        defaultValue={wish.place || (loaded.place ?? '')}
        autoComplete="off"
      />
      <div className="choose-pair">
        <Select
          name="km"
          label={form.within}
          defaultValue={wish.km ? String(wish.km) : ''}
          options={[
            { value: '', label: form.anywhere },
            ...all.map((km) => ({ value: String(km), label: form.kmWords({ km: numberWords(km, locale) }) })),
          ]}
        />
      </div>
      <div className="choose-pair">
        <TextInput
          name="ticket"
          type="number"
          min={1}
          step={1}
          inputMode="numeric"
          label={form.ticket}
          defaultValue={wish.ticket ?? ''}
        />
        <Select
          name="currency"
          label={form.currency}
          defaultValue={wish.currency}
          options={[...new Set([...currencies, wish.currency])].map((code) => ({ value: code, label: code }))}
        />
      </div>
    </>
  );
}

/** How much each picked purpose matters, and each fact that counts for one of them. */
function Weights({ loaded: { wish }, locale }: Props) {
  const { choose } = textsFor(locale);
  const picked = purposes.filter((purpose) => wish.purposes[purpose]);
  if (picked.length === 0) return null;
  const counted = criteria.filter((each) => picked.some((purpose) => purposeWeights[purpose][each]));
  return (
    <Disclosure summary={choose.form.weights} open={Object.keys(wish.weights).length > 0}>
      <p className="mute small">{choose.form.weightsLead}</p>
      <div className="choose-weights">
        {picked.map((purpose) => (
          <Select
            key={purpose}
            name={purpose}
            label={choose.purposes[purpose]}
            defaultValue={String(wish.purposes[purpose])}
            options={importances.map((each) => ({
              value: String(each),
              label: choose.form.importances[each],
            }))}
          />
        ))}
      </div>
      <div className="choose-weights">
        {counted.map((criterion) => (
          <Select
            key={criterion}
            name={`w-${criterion}`}
            label={choose.criteria[criterion]}
            defaultValue={String(wish.weights[criterion] ?? 1)}
            options={weightSteps.map((step) => ({
              value: String(step),
              label: choose.form.times[`${step}`],
            }))}
          />
        ))}
      </div>
    </Disclosure>
  );
}
