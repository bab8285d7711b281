import { Badge } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { dateWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { DeadlineWords } from './deadline-words.tsx';
import type { ListingView } from './listing-view.ts';
import { RowMenu, type RowReader } from './row-menu.tsx';

type RowProps = {
  readonly locale: Locale;
  readonly by?: 'day' | 'month' | 'year' | undefined;
  /** With it, rows have a menu; the page also needs one `RowMenuIcon`. */
  readonly reader?: RowReader | undefined;
};

/** One edition in a list: day, name, place, what it is about, until when one can act. */
function ListingRow(props: RowProps & { readonly listing: ListingView }) {
  const { listing, locale, reader } = props;
  const { directory, choose } = textsFor(locale);
  const { card, home } = directory;
  const said = reader?.said[listing.id];
  return (
    <li className={reader ? 'listing with-menu' : 'listing'} id={`e-${listing.id}`}>
      <p className="listing-day" aria-hidden="true">
        <When {...props} />
      </p>
      <div className="listing-what">
        <h3>
          <a href={listing.href}>{listing.name}</a>
        </h3>
        <p className="mute s">
          <span className="num">{listing.when}</span>
          {listing.where && <> · {listing.where}</>}
          {listing.km !== null && <> · {card.km({ km: listing.km })}</>}
        </p>
        <p className="listing-marks">
          {listing.isRunning && <Badge tone="good">{card.running}</Badge>}
          {listing.state && <Badge tone="bad">{card[listing.state]}</Badge>}
          {said && <Badge tone="good">{choose.intent.intents[said]}</Badge>}
          {listing.isHosted && <Badge tone="info">{home.hostedHere}</Badge>}
          {listing.disagree && <Badge tone="warn">{card.disagree}</Badge>}
          {listing.isDropped && <Badge tone="warn">{card.dropped}</Badge>}
          {listing.topics.map((topic) => (
            <span key={topic} className="topic">
              {topic}
            </span>
          ))}
        </p>
      </div>
      {listing.deadlines.length > 0 && (
        <ul className="listing-deadlines">
          {listing.deadlines.map((deadline) => (
            <li key={deadline.before + deadline.moment} className={deadline.soon ? 'soon' : undefined}>
              <DeadlineWords deadline={deadline} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {reader && <RowMenu listing={listing} reader={reader} locale={locale} />}
    </li>
  );
}

/** The day with its weekday in a list sorted into months, with its month in one that is not; the year in one of a whole conference. */
function When({ listing, locale, by }: RowProps & { readonly listing: ListingView }) {
  const { startsOn } = listing;
  if (!startsOn) return <span>?</span>;
  if (by === 'year') {
    return (
      <>
        <b className="num">{startsOn.slice(0, 4)}</b>
        <span>{dateWords(startsOn, locale, 'monthOnly')}</span>
      </>
    );
  }
  return (
    <>
      <b className="num">{startsOn.slice(8).replace(/^0/, '')}</b>
      <span>{dateWords(startsOn, locale, by === 'month' ? 'monthOnly' : 'weekday')}</span>
    </>
  );
}

/** A list of editions. */
export function ListingRows({ listings, ...rest }: RowProps & { readonly listings: readonly ListingView[] }) {
  return (
    <ul className="listings">
      {listings.map((listing) => (
        <ListingRow key={listing.id} listing={listing} {...rest} />
      ))}
    </ul>
  );
}
