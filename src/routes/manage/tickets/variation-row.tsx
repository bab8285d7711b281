import { TextInput } from '../../../design/index.ts';
import { locales } from '../../../kernel/locale.ts';
import { languageNames } from '../../../texts/language-names.ts';
import type { DraftVariation } from './product-draft.ts';
import { useTickets } from './use-tickets.ts';

/** A size with its name in each language, its own price and its own number. */
export function VariationRow({ of, at }: { readonly of: DraftVariation; readonly at: number }) {
  const { own } = useTickets();
  const words = own.form;
  return (
    <div className="fields repeat-row variation-row">
      <input type="hidden" name="variation-id" value={of.id} />
      {locales.map((one) => (
        <TextInput
          key={one}
          name={`variation-${one}`}
          id={`variation-${one}-${at}`}
          lang={one}
          label={words.inLanguage({ label: words.variationName, language: languageNames[one] })}
          maxLength={100}
          defaultValue={of.name[one]}
        />
      ))}
      <TextInput
        name="variation-price"
        id={`variation-price-${at}`}
        inputMode="decimal"
        label={words.variationPrice}
        defaultValue={of.price}
      />
      <TextInput
        name="variation-capacity"
        id={`variation-capacity-${at}`}
        inputMode="numeric"
        label={words.variationCapacity}
        defaultValue={of.capacity}
      />
    </div>
  );
}
