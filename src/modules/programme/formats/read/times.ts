import { type DateText, type InstantText, instantAt, type ZoneName } from '../../../../kernel/time.ts';

/** A moment of the source; `named` says whether the text itself told the zone or offset, `offset` which one, as it stands there. */
export type ReadMoment = { readonly moment: InstantText; readonly named: boolean; readonly offset?: string };

const dateTime =
  /^(\d{4,6})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?$/i;

/** Reads a date with time; without an offset the clock in `zone` is meant. `null` if it is no date and time. */
export function readMoment(text: string, zone: ZoneName): ReadMoment | null {
  const match = dateTime.exec(text.trim());
  if (!match || match[4] === undefined || match[1]?.length !== 4) return null;
  const [, year, month = '', day = '', hour = '', minute = '', second = '00', offset] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  if (!offset) {
    const moment = momentAt(date, time, zone);
    return moment === null ? null : { moment, named: false };
  }
  if (!isDate(date)) return null;
  const parsed = Date.parse(`${date}T${time}${withColon(offset)}`);
  return Number.isNaN(parsed) ? null : { moment: fromMilliseconds(parsed), named: true, offset };
}

/** `Z`, `+0200` and `+02` in the one form that dates are parsed with. */
function withColon(offset: string): string {
  const digits = /^([+-]\d{2}):?(\d{2})?$/.exec(offset);
  return digits ? `${digits[1]}:${digits[2] ?? '00'}` : offset.toUpperCase();
}

/** The zone whose clocks always show this offset of a text. */
export function clockOfOffset(offset: string): ZoneName {
  const written = withColon(offset);
  return written === 'Z' ? 'UTC' : written;
}

/** The moment at which a clock in `zone` shows date and time, or `null` if there is no such date or time. */
export function momentAt(date: DateText, time: string, zone: ZoneName): InstantText | null {
  if (!isDate(date) || !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time)) return null;
  return instantAt(date, time, zone);
}

/** Reads `9:30`, `09:30:00`, `9.30`, `2:30 PM`, `오후 2:30`, `下午2:30` as `HH:MM:SS`; `null` if it is no time of day. */
export function readTime(text: string): string | null {
  const match =
    /^(오전|오후|上午|下午|中午|晚上)?\s*(\d{1,2})(?:[:.h시点時]\s*(\d{1,2})?(?::(\d{2}))?)?\s*분?\s*(am|pm|a\.m\.|p\.m\.)?\s*(?:uhr|h)?$/i.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, before, hourText = '', minuteText, second = '00', after] = match;
  if (minuteText === undefined && !before && !after && !/[h시点時]/i.test(text)) return null;
  const half = (before ?? after ?? '').toLowerCase();
  const later = /^(오후|下午|中午|晚上|pm|p\.m\.)$/.test(half);
  let hour = Number(hourText);
  if (half && hour > 12) return null;
  if (half) hour = (hour % 12) + (later ? 12 : 0);
  const minute = Number(minuteText ?? 0);
  if (hour > 23 || minute > 59 || Number(second) > 59) return null;
  return [hour, minute, Number(second)].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Minutes after midnight of a `HH:MM` or `HH:MM:SS`. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

/** Reads a length as minutes: `00:45`, `1:30:00`, `90`, `1h30`, `45 min`, `PT1H30M`; `null` if it is none. */
export function readMinutes(text: string): number | null {
  const value = text.trim().toLowerCase();
  const clock = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(value);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) + Math.round(Number(clock[3] ?? 0) / 60);
  const plain = /^(\d{1,5})(?:\.0+)?\s*(?:m|min|mins|minutes?|minuten|minutos|분|分钟|分)?\.?$/.exec(value);
  if (plain) return Number(plain[1]);
  const hours =
    /^(\d{1,3})(?:[.,](\d{1,2}))?\s*(?:h|hours?|stunden?|horas?|시간|小时|小時)\s*(?:(\d{1,2})\s*(?:m|min|minutes?|분|分)?)?$/.exec(
      value,
    );
  if (hours) return Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60) + Number(hours[3] ?? 0);
  const iso = /^p(?:(\d{1,3})d)?(?:t(?:(\d{1,4})h)?(?:(\d{1,6})m)?(?:\d+s)?)?$/.exec(value);
  if (iso && value.length > 2)
    return Number(iso[1] ?? 0) * 1440 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0);
  return null;
}

/** Reads the date of `2025-02-01` or `2025-02-01T…`; `null` if there is none. */
export function readDate(text: string): DateText | null {
  const match = dateTime.exec(text.trim());
  if (match?.[1]?.length !== 4) return null;
  const date = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** A date whose year has a digit too many (`20008-02-24`): the reading that lies in `year`, else the only one between 1990 and 2100. */
export function repairDate(text: string, year: number | null): string | null {
  const match = /^(\d{5,6})(-\d{1,2}-\d{1,2}.*)$/.exec(text.trim());
  if (!match?.[1]) return null;
  let years = new Set([match[1]]);
  while ([...years].some((digits) => digits.length > 4)) {
    years = new Set(
      [...years].flatMap((digits) =>
        Array.from(digits, (_, at) => digits.slice(0, at) + digits.slice(at + 1)),
      ),
    );
  }
  const likely = [...years]
    .map(Number)
    .filter((found) => (year === null ? found >= 1990 && found <= 2100 : found === year));
  return likely.length === 1 ? `${likely[0]}${match[2]}` : null;
}

export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return (
    year > 0 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  );
}

/** The one text form of a moment given in milliseconds. */
export function fromMilliseconds(milliseconds: number): InstantText {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
