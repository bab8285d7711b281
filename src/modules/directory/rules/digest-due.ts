import { type InstantText, instantText, Temporal } from '../../../kernel/time.ts';

const monday = 1;
const hour = 7;

/** When digests were due last: the latest Monday 07:00 UTC that has come. */
export function digestDue(now: InstantText): InstantText {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO('UTC');
  const thisWeek = here
    .subtract({ days: (here.dayOfWeek - monday + 7) % 7 })
    .with({ hour, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const due = Temporal.ZonedDateTime.compare(thisWeek, here) <= 0 ? thisWeek : thisWeek.subtract({ days: 7 });
  return instantText(due.toInstant());
}
