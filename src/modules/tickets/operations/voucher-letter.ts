import type { Locale } from '../../../kernel/locale.ts';
import { revisionOf } from '../../../kernel/revision.ts';
import type { House } from '../../../platform/house.ts';
import type { Letter } from '../../../platform/mail/mail.ts';
import { textsFor } from '../../../texts/texts.ts';

/** The letter that brings somebody a voucher. */
export function voucherLetter(
  house: Pick<House, 'config' | 'clock'>,
  input: {
    readonly editionId: string;
    readonly slug: string;
    readonly letter: { readonly locale: Locale; readonly edition: string };
  },
  { code, email }: { readonly code: string; readonly email: string },
): Letter {
  const words = textsFor(input.letter.locale).manageTickets.vouchers.letter;
  const { edition } = input.letter;
  const url = `${house.config.origin}/${input.slug}/tickets?voucher=${encodeURIComponent(code)}`;
  return {
    to: email,
    subject: words.subject({ edition }),
    text: words.body({ edition, code, url }),
    key: `tickets.voucher:${input.editionId}:${code}:${revisionOf(email)}`,
  };
}
