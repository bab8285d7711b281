import type { Edition } from '#directory';
import { listPersons } from '#people/server';
import { type InstantText, minutesBetween } from '../../../kernel/time.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { textsFor } from '../../../texts/texts.ts';
import { type DeskReader, listReaders, markReaders } from '../queries/desks.ts';
import { readersOf } from '../rules/reading.ts';
import type { SealedReport } from '../rules/report.ts';

/** Who has not looked since the last letter gets the next one this many minutes later: what it says is still true. */
const againMinutes = 60;

/**
 * Tells those who may read a report, by letter, that there is something; of the report itself the letter says nothing. Many at once are one
 * letter, and none is lost by it: after each look the next report brings a letter again.
 */
export async function tellReaders(
  house: House,
  tx: Tx,
  edition: Edition,
  report: Pick<SealedReport, 'readers' | 'shutOut'>,
  now: InstantText,
): Promise<void> {
  // Whoever looks at this moment waits for it, and sees the report.
  const present = await listReaders(tx, edition.id, 'locked');
  const meant = readersOf(
    report,
    present.map(({ personId }) => personId),
  );
  const due = present.filter((one) => meant.includes(one.personId) && isDue(one, now));
  const people = await listPersons(
    tx,
    due.map(({ personId }) => personId),
  );
  await markReaders(
    tx,
    edition.id,
    people.map(({ id }) => id),
    { told_at: now },
  );
  const letters = people.map(({ id, email, locale }) => {
    const { subject, text } = textsFor(locale).conduct.letters.waiting;
    const facts = { edition: edition.name, url: `${house.config.origin}/${edition.slug}/conduct` };
    return {
      ...{ to: email, key: `conduct.waiting:${edition.id}:${id}:${now}` },
      ...{ subject: subject(facts), text: text(facts) },
    };
  });
  await house.mail.post(tx, ...letters);
}

function isDue({ toldAt, lookedAt }: DeskReader, now: InstantText): boolean {
  if (toldAt === null || (lookedAt !== null && lookedAt >= toldAt)) return true;
  return minutesBetween(toldAt, now) >= againMinutes;
}
