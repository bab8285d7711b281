import type { Locale } from '../../../kernel/locale.ts';
import { daysAfter, instantAt } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { clockTime, dateSpan, momentWords } from '../../../texts/format.ts';
import { textsFor } from '../../../texts/texts.ts';
import { type WalletLine, walletPass } from '../formats/wallet-pass.ts';
import { ticketPath } from './order-keys.ts';
import type { TicketView } from './read-ticket.ts';
import { productWordsOf, ticketCode } from './ticket-pdf-of.ts';
import { ticketTokenOf } from './ticket-token-of.ts';

/** A ticket for Apple's wallet; `null` for one that lets nobody in, and where no certificate is set (`WALLET_…`). */
export async function ticketPassOf(
  house: House,
  view: TicketView,
  locale: Locale,
): Promise<Uint8Array | null> {
  const signer = house.config.wallet;
  const token = signer && (await ticketTokenOf(house, view));
  if (!signer || !token) return null;
  const { edition, product, ticket, session, catalogue } = view;
  const words = textsFor(locale).ownTickets;
  const days = product.admits ?? { from: edition.startsOn, until: edition.endsOn };
  const time = session?.time ?? null;
  const line = (key: string, label: string, value: string | null): readonly WalletLine[] =>
    value ? [{ key, label, value }] : [];
  const where = [edition.venueName, edition.city].filter(Boolean).join(', ');
  return walletPass(
    {
      ...{ serial: `${ticket.id}.${ticket.serial}`, token, code: ticketCode(view), edition: edition.name },
      organiser: catalogue.shop.seller.name || edition.name,
      front: [
        ...line('holder', words.holder, ticket.holderName || words.noHolder),
        ...line('product', words.product, productWordsOf(view, locale)),
      ],
      more: [
        ...line(
          'days',
          words.days,
          time
            ? `${momentWords(time.start, edition.zone, locale)}–${clockTime(time.end, edition.zone)}`
            : dateSpan(days.from, days.until, locale),
        ),
        ...line('where', words.where, session?.room ?? where),
      ],
      back: [
        ...line('address', words.where, [where, edition.address].filter(Boolean).join(', ')),
        ...seatsOf(view, locale).map((value, n) => ({ key: `seat-${n}`, label: words.seats, value })),
        ...line(
          'ticket',
          words.title,
          `${house.config.origin}${await ticketPath(house, edition.slug, ticket)}`,
        ),
      ],
      relevantAt: time?.start ?? instantAt(days.from, '08:00', edition.zone),
      expiresAt: time?.end ?? instantAt(daysAfter(days.until, 1), '00:00', edition.zone),
    },
    signer,
  );
}

function seatsOf({ others, edition }: TicketView, locale: Locale): readonly string[] {
  return others.flatMap(({ session }) =>
    session
      ? [
          [session.title, session.time && momentWords(session.time.start, edition.zone, locale), session.room]
            .filter(Boolean)
            .join(' · '),
        ]
      : [],
  );
}
