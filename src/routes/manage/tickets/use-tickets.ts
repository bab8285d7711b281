import { inLocale, type LocalisedText } from '../../../kernel/locale.ts';
import { momentWords, moneyWords, numberWords } from '../../../texts/format.ts';
import { useManage } from '../use-manage.ts';

/** The frame with the words of the ticket sale and how it writes sums, numbers and moments. */
export function useTickets() {
  const frame = useManage();
  const own = frame.texts.manageTickets;
  return {
    ...frame,
    own,
    number: (value: number) => numberWords(value, frame.locale),
    when: (moment: string) => momentWords(moment, frame.zone, frame.locale),
    sum: (amount: number, currency: string) => moneyWords(amount, currency, frame.locale),
    say: (text: LocalisedText) => inLocale(text, frame.locale)?.text ?? '',
  };
}
