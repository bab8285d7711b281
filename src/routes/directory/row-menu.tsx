import Ellipsis from 'lucide-react/icons/ellipsis';
import type { Intent } from '#directory';
import { IconDrawing, SharedIcon } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { comparePath } from '../choose/compare-control.tsx';
import { IntentChips } from './intent-form.tsx';
import type { ListingView } from './listing-view.ts';

/** What rows need for their menus: who looks, what they said of the listings shown, and where they return to. */
export type RowReader = {
  readonly isSignedIn: boolean;
  /** By the listings' ids. */
  readonly said: Readonly<Record<string, Intent>>;
  readonly back: string;
};

const icon = 'row-menu';

/** The drawing of the menus' icon, once for the page. */
export function RowMenuIcon() {
  return <IconDrawing name={icon} of={Ellipsis} />;
}

/** Folded away in a row of a list: what the reader does with the edition, and comparing it. It needs no script. */
export function RowMenu(props: {
  readonly listing: Pick<ListingView, 'id' | 'name' | 'address'>;
  readonly reader: RowReader;
  readonly locale: Locale;
}) {
  const { listing, reader, locale } = props;
  const { intent, compare } = textsFor(locale).choose;
  const back = `${reader.back}#e-${listing.id}`;
  return (
    <details className="row-menu" name="row-menu">
      <summary>
        <SharedIcon name={icon} small />
        <span className="hush">
          {intent.title} {listing.name}
        </span>
      </summary>
      <div className="row-menu-choices">
        {reader.isSignedIn ? (
          <IntentChips
            intent={{ listingId: listing.id, said: reader.said[listing.id] ?? null }}
            name={listing.name}
            back={back}
            locale={locale}
          />
        ) : (
          <a href={`/sign-in?next=${encodeURIComponent(back)}`} rel="nofollow">
            {intent.signIn}
          </a>
        )}
        <a href={comparePath([listing.address])} rel="nofollow">
          <span aria-hidden="true">{compare.add}</span>
          <span className="hush">{compare.addThis({ name: listing.name })}</span>
        </a>
      </div>
    </details>
  );
}
