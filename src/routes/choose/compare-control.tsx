import { Button } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';

/** The form that ticks belong to, wherever on the page they stand (`form` attribute): it needs no script. */
const formId = 'compare';

/** Where editions are compared; addresses as `listingAddress` gives them. */
export function comparePath(addresses: readonly string[]): string {
  const params = new URLSearchParams(addresses.map((address) => ['listing', address]));
  return `/compare?${params}`;
}

/** Ticks an edition of a list for comparing; the page also needs one `CompareBar`. */
export function CompareTick(props: {
  /** As `listingAddress` gives it. */
  readonly address: string;
  readonly name: string;
  readonly locale: Locale;
}) {
  const { compare } = textsFor(props.locale).choose;
  return (
    <label className="compare-tick">
      <input type="checkbox" name="listing" value={props.address} form={formId} />
      <span aria-hidden="true">{compare.add}</span>
      <span className="hush">{compare.addThis({ name: props.name })}</span>
    </label>
  );
}

/** The button that opens the page where everything that is ticked stands side by side. */
export function CompareBar({ locale }: { readonly locale: Locale }) {
  const { compare } = textsFor(locale).choose;
  return (
    <form id={formId} method="get" action="/compare" className="compare-bar">
      <p className="mute small">{compare.chosenHint}</p>
      <Button look="ghost">{compare.chosen}</Button>
    </form>
  );
}
