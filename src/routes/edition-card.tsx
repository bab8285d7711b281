import { type Edition, phaseOf } from '#directory';
import { Badge } from '../design/index.ts';
import { inLocale, type Locale } from '../kernel/locale.ts';
import { countryWords, dateSpan } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';

/** An edition as a list of conferences shows it. */
export type EditionCardView = {
  readonly slug: string;
  readonly name: string;
  readonly conference: string;
  readonly startsOn: string;
  readonly when: string;
  readonly where: string;
  readonly tagline: string | null;
  readonly mode: Edition['mode'];
  readonly running: boolean;
};

/** What a list shows of an edition. */
export function editionCard(edition: Edition, today: string, locale: Locale): EditionCardView {
  return {
    slug: edition.slug,
    name: edition.name,
    conference: edition.conference.slug,
    startsOn: edition.startsOn,
    when: dateSpan(edition.startsOn, edition.endsOn, locale),
    where: [edition.city, edition.country && countryWords(edition.country, locale)]
      .filter(Boolean)
      .join(', '),
    tagline: inLocale(edition.tagline, locale)?.text ?? null,
    mode: edition.mode,
    running: phaseOf(edition, today) === 'running',
  };
}

/** One edition in a list. */
export function EditionCard({
  edition,
  locale,
}: {
  readonly edition: EditionCardView;
  readonly locale: Locale;
}) {
  const { site } = textsFor(locale);
  return (
    <li className="card card-pad edition-card">
      <p className="eyebrow num">{edition.when}</p>
      <h3>
        <a href={`/${edition.slug}`}>{edition.name}</a>
      </h3>
      {edition.tagline && <p>{edition.tagline}</p>}
      <p className="mute s">
        {[edition.where, site.modes[edition.mode]].filter(Boolean).join(' · ')}{' '}
        {edition.running && <Badge tone="good">{site.home.running}</Badge>}
      </p>
    </li>
  );
}
