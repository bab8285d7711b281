import { minutesAfter } from '../../../kernel/time.ts';
import type { House } from '../../../platform/house.ts';
import { takeUnreminded } from '../queries/reminders.ts';
import { readLetterCase } from './letter-case.ts';
import { reminderLetter } from './order-letters.ts';

/** How long before the end of the time to pay a reminder goes out. */
const hoursBefore = 72;

/**
 * Reminds buyers whose time to pay ends within three days and who have had at least a day of it, each once for each end of the time. The
 * note and the letter are one transaction. Answers with how many letters that are.
 */
export async function remindOfPayment(house: House): Promise<number> {
  let reminded = 0;
  for (;;) {
    const count = await house.db.transaction().execute(async (tx) => {
      const now = house.clock.now();
      const due = await takeUnreminded(tx, { now, until: minutesAfter(now, hoursBefore * 60) }, 50);
      for (const orderId of due) {
        const letter = await readLetterCase({ ...house, db: tx }, orderId);
        if (letter) await house.mail.post(tx, reminderLetter(letter));
      }
      return due.length;
    });
    reminded += count;
    if (count === 0) return reminded;
  }
}
