import { Badge, ButtonLink, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { OfferView, StateView } from './shop-load.ts';

type Typed = Readonly<Record<string, string>>;

/** A product with its price, what is left of it, and how many are wanted. */
export function OfferRow({
  offer,
  currency,
  typed,
}: {
  readonly offer: OfferView;
  readonly currency: string;
  readonly typed: Typed;
}) {
  const { texts, slug } = useFrame();
  const words = texts.tickets;
  const isGone = offer.state.kind !== 'on-sale';
  return (
    <li className="offer" id={`offer-${offer.id}`}>
      <div className="words">
        <h3 lang={offer.name.lang}>{offer.name.text}</h3>
        {offer.about.text && <p lang={offer.about.lang}>{offer.about.text}</p>}
        <OfferFacts offer={offer} />
        {offer.sessionCode && (
          <a href={`/${slug}/sessions/${encodeURIComponent(offer.sessionCode)}`}>{words.session}</a>
        )}
      </div>
      <div className="price">
        <p className="num">{offer.isFree ? words.free : offer.price}</p>
        {offer.before && <p className="small mute">{words.before({ price: offer.before })}</p>}
        {offer.tax && <p className="small mute">{words.taxIncluded({ rate: offer.tax })}</p>}
        {offer.next && <p className="small mute">{words.until(offer.next)}</p>}
        <StateBadge state={offer.state} />
      </div>
      <div className="choose">
        {offer.variations.length > 0
          ? offer.variations.map((variation) => (
              <Units
                key={variation.id}
                name={`n-${offer.id}-${variation.id}`}
                label={`${offer.name.text}: ${variation.name.text}`}
                shown={
                  variation.price === offer.price
                    ? variation.name.text
                    : `${variation.name.text}, ${variation.price}`
                }
                most={
                  variation.state.kind === 'on-sale'
                    ? Math.min(offer.most, variation.state.free ?? offer.most)
                    : 0
                }
                typed={typed}
              />
            ))
          : !isGone && (
              <Units name={`n-${offer.id}`} label={offer.name.text} most={offer.most} typed={typed} />
            )}
        {offer.named && !isGone && (
          <TextInput
            name={`price-${offer.id}`}
            label={`${words.yourPrice} (${currency})`}
            hint={words.yourPriceHint(offer.named)}
            inputMode="decimal"
            defaultValue={typed[`price-${offer.id}`] ?? offer.named.value}
          />
        )}
        {isGone &&
          offer.hasWaitlist &&
          offer.state.kind !== 'not-open-yet' &&
          offer.state.kind !== 'closed' && (
            <ButtonLink look="ghost" href={`/${slug}/tickets/waitlist/${offer.id}`}>
              {words.waitlist.join}
            </ButtonLink>
          )}
      </div>
    </li>
  );
}

function OfferFacts({ offer }: { readonly offer: OfferView }) {
  const { texts } = useFrame();
  const words = texts.tickets;
  const facts = [
    offer.admits && words.admits({ days: offer.admits }),
    offer.when,
    offer.needsTicket
      ? words.needsTicket
      : offer.needs.length > 0 && words.needs({ names: offer.needs.join(' / ') }),
    offer.includes.length > 0 && words.includes({ names: offer.includes.join(', ') }),
    offer.mostEach !== null && words.mostEach({ n: offer.mostEach }),
  ].filter((fact) => typeof fact === 'string');
  return facts.length > 0 ? <p className="small mute">{facts.join(' · ')}</p> : null;
}

/** How many are left is said only where it matters: few. */
function StateBadge({ state }: { readonly state: StateView }) {
  const { texts } = useFrame();
  const words = texts.tickets;
  if (state.kind === 'on-sale')
    return state.free !== null && state.free <= 20 ? (
      <Badge tone="warn">{words.left({ n: state.free })}</Badge>
    ) : null;
  if (state.kind === 'not-open-yet')
    return <Badge tone="info">{words.states['not-open-yet']({ when: state.opensAt ?? '' })}</Badge>;
  return (
    <>
      <Badge tone={state.kind === 'held' ? 'warn' : 'bad'}>{words.states[state.kind]}</Badge>
      {state.kind === 'held' && <p className="small mute">{words.heldHint}</p>}
    </>
  );
}

/** A list of numbers works with one thumb, and nothing impossible can be chosen. */
function Units(props: {
  readonly name: string;
  readonly label: string;
  readonly shown?: string;
  readonly most: number;
  readonly typed: Typed;
}) {
  const { texts } = useFrame();
  const typed = Number(props.typed[props.name] ?? 0);
  const most = Math.max(props.most, Number.isSafeInteger(typed) ? Math.min(typed, 10) : 0);
  if (most === 0)
    return props.shown ? (
      <p className="small mute">{`${props.shown}: ${texts.tickets.states['sold-out']}`}</p>
    ) : null;
  return (
    <label className="units">
      {props.shown && <span>{props.shown}</span>}
      <select
        className="control"
        name={props.name}
        defaultValue={String(typed)}
        aria-label={texts.tickets.howMany({ name: props.label })}
      >
        {[...Array(most + 1).keys()].map((n) => (
          <option key={n} value={n}>
            {n}
          </option>
        ))}
      </select>
    </label>
  );
}
