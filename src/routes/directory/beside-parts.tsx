import { Section } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { Beside } from './beside.ts';

type Others = Beside['like'];

/** Coming editions that have most in common with one, and what that is; nothing where nothing has. */
export function LikeThis({ like, locale }: { readonly like: Others; readonly locale: Locale }) {
  const words = textsFor(locale).choose.like;
  return <OtherEditions id="like" title={words.title} lead={words.lead} others={like} />;
}

/** Editions that one trip joins with one: how many days lie between, how many kilometres. */
export function NearEachOther({ near, locale }: { readonly near: Others; readonly locale: Locale }) {
  const words = textsFor(locale).choose.trip;
  return <OtherEditions id="trip" title={words.title} lead={words.lead} others={near} />;
}

function OtherEditions(props: {
  readonly id: string;
  readonly title: string;
  readonly lead: string;
  readonly others: Others;
}) {
  if (props.others.length === 0) return null;
  return (
    <Section title={props.title} id={props.id}>
      <p className="mute small">{props.lead}</p>
      <ul className="editions">
        {props.others.map(({ listing, why }) => (
          <li key={listing.id} className="card card-pad edition-card">
            <p className="eyebrow num">{listing.when}</p>
            <h3>
              <a href={listing.href}>{listing.name}</a>
            </h3>
            {listing.where && <p className="mute s">{listing.where}</p>}
            <p className="why small">{why.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
