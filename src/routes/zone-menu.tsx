import Clock from 'lucide-react/icons/clock';
import { Button, ChipMenu, Select } from '../design/index.ts';
import type { Locale } from '../kernel/locale.ts';
import type { ZoneName } from '../kernel/time.ts';
import { zoneWords } from '../texts/format.ts';
import { textsFor } from '../texts/texts.ts';

/** One place for each usual distance from UTC; the page's script adds the reader's own zone. */
const zones = [
  ...['Pacific/Honolulu', 'America/Anchorage', 'America/Los_Angeles', 'America/Denver', 'America/Chicago'],
  ...['America/New_York', 'America/Sao_Paulo', 'UTC', 'Europe/London', 'Africa/Lagos', 'Europe/Berlin'],
  ...['Africa/Cairo', 'Europe/Istanbul', 'Africa/Nairobi', 'Asia/Dubai', 'Asia/Karachi', 'Asia/Kolkata'],
  ...['Asia/Dhaka', 'Asia/Bangkok', 'Asia/Shanghai', 'Asia/Singapore', 'Asia/Seoul', 'Asia/Tokyo'],
  ...['Australia/Brisbane', 'Australia/Sydney', 'Pacific/Auckland'],
];

type ZoneMenuProps = {
  readonly path: string;
  readonly search: string;
  readonly locale: Locale;
  readonly now: string;
  /** In which zone the page's times are; `null` for each in that of its place. */
  readonly zone: ZoneName | null;
  /** The one that goes without saying: a venue's; `null` where there are many. */
  readonly venueZone: ZoneName | null;
  /** What the form sends: `zone` shows this page in it, `keep-zone` keeps the choice in a cookie for all deadlines. */
  readonly name: 'zone' | 'keep-zone';
  /** Says the zone on a phone too, where the venue's otherwise goes without saying. */
  readonly isAlwaysSaid?: boolean;
};

/** In which zone the page's times are: a form that works without JavaScript. */
export function ZoneMenu(props: ZoneMenuProps) {
  const { path, search, zone, venueZone, now, locale, name } = props;
  const { site, directory } = textsFor(locale);
  const words = site.schedule;
  const city = (each: ZoneName) => each.split('/').at(-1)?.replaceAll('_', ' ') ?? each;
  const named = (each: ZoneName) => `${city(each)} (${zoneWords(now, each, locale)})`;
  const kept = [...new URLSearchParams(search)].filter(
    ([each]) => !['zone', 'keep-zone', 'lang'].includes(each),
  );
  const isVenue = zone === venueZone;
  const venue = venueZone
    ? words.venueTime({ zone: zoneWords(now, venueZone, locale) })
    : directory.deadline.placeTime;
  const label = zone === null || isVenue ? venue : `${city(zone)} · ${zoneWords(now, zone, locale)}`;
  return (
    <ChipMenu
      label={<span data-zone-label>{label}</span>}
      icon={Clock}
      foldsOnPhone={isVenue && !props.isAlwaysSaid}
    >
      <form
        method="get"
        action={path}
        className="stack"
        data-zone-form={venueZone ?? ''}
        data-zone-chosen={isVenue ? undefined : ''}
      >
        {kept.map(([each, value]) => (
          <input key={`${each}=${value}`} type="hidden" name={each} value={value} />
        ))}
        <Select
          name={name}
          label={venueZone ? words.showTimesIn : directory.deadline.showIn}
          defaultValue={zone ?? ''}
          options={[
            venueZone
              ? { value: venueZone, label: words.venueZone({ zone: named(venueZone) }) }
              : { value: '', label: directory.deadline.placeTime },
            ...[...new Set([...zones, ...(zone ? [zone] : [])])]
              .filter((each) => each !== venueZone)
              .map((each) => ({ value: each, label: named(each) })),
          ]}
        />
        <Button>{words.apply}</Button>
      </form>
    </ChipMenu>
  );
}
