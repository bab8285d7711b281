import { Badge, Button, ButtonLink } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { SeatPage } from './seat-load.ts';

/** How many seats are left, and the one next step of whoever looks: take one, swap, wait, sign in. */
export function SeatBox({ seat, starred }: { readonly seat: SeatPage; readonly starred: readonly string[] }) {
  const { texts } = useFrame();
  const words = texts.waitlist.seat;
  return (
    <section id="seat" className="seat-box">
      <h2>{words.title}</h2>
      <p>
        {seat.isOwn ? (
          <Badge tone="good">{words.own}</Badge>
        ) : (
          <>
            <Left seat={seat} />{' '}
            <span className="mute">{seat.price ? words.price({ price: seat.price }) : words.free}</span>
          </>
        )}
      </p>
      {seat.isOwn && <p className="mute">{words.ownBody}</p>}
      {!seat.isOwn && seat.clash && (
        <p className="warn-text">
          {(seat.clash.swap ? words.clash : words.clashTalk)({ what: seat.clash.what })}
        </p>
      )}
      {!seat.isOwn && starred[0] && <p className="small mute">{words.starred({ what: starred[0] })}</p>}
      {!seat.isOwn && <NextStep seat={seat} />}
    </section>
  );
}

function Left({ seat }: { readonly seat: SeatPage }) {
  const { texts } = useFrame();
  const words = texts.waitlist.seat;
  switch (seat.state) {
    case 'on-sale':
      return seat.left === null ? (
        words.unlimited
      ) : (
        <strong data-seats-left={seat.code}>{words.left({ n: seat.left })}</strong>
      );
    case 'not-open-yet':
      return words.opens({ when: seat.opensAt ?? '' });
    case 'closed':
      return words.closed;
    case 'held':
      return words.held;
    default:
      return words.gone;
  }
}

function NextStep({ seat }: { readonly seat: SeatPage }) {
  const { texts, slug } = useFrame();
  const words = texts.waitlist.seat;
  const action = `/${slug}/sessions/${encodeURIComponent(seat.code)}/seat`;
  const onTickets = (
    <ButtonLink look="ghost" href={`/${slug}/tickets#offer-${seat.productId}`}>
      {words.onTickets}
    </ButtonLink>
  );
  if (seat.state === 'closed' || seat.state === 'not-open-yet') return null;
  if (seat.state !== 'on-sale')
    return seat.hasWaitlist ? (
      <p className="actions">
        <ButtonLink href={`/${slug}/tickets/waitlist/${seat.productId}`}>{texts.waitlist.join}</ButtonLink>
      </p>
    ) : null;
  if (!seat.isSignedIn)
    return (
      <p className="actions">
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(action)}`}>{words.signIn}</ButtonLink>
        {onTickets}
      </p>
    );
  if (!seat.hasNeeded)
    return (
      <>
        <p className="mute">{words.needs}</p>
        <p className="actions">{onTickets}</p>
      </>
    );
  if (seat.clash && !seat.clash.swap) return null;
  return (
    <form method="post" action={action} className="actions">
      <input type="hidden" name="order" value={seat.orderId} />
      {seat.clash?.swap ? (
        <Button name="swap" value={seat.clash.swap.ticketId}>
          {words.swap({ what: seat.clash.swap.name.text })}
        </Button>
      ) : (
        <Button name="act" value="take">
          {seat.price ? words.take({ price: seat.price }) : words.takeFree}
        </Button>
      )}
    </form>
  );
}
