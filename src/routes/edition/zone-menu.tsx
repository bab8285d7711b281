import Clock from 'lucide-react/icons/clock';
import { Button, ChipMenu, Select } from '../../design/index.ts';
import { zoneWords } from '../../texts/format.ts';
import { useFrame } from './use-frame.ts';

/** One place for each usual distance from UTC; the page's script adds the reader's own zone. */
const zones = [
  ...['Pacific/Honolulu', 'America/Anchorage', 'America/Los_Angeles', 'America/Denver', 'America/Chicago'],
  ...['America/New_York', 'America/Sao_Paulo', 'UTC', 'Europe/London', 'Africa/Lagos', 'Europe/Berlin'],
  ...['Africa/Cairo', 'Europe/Istanbul', 'Africa/Nairobi', 'Asia/Dubai', 'Asia/Karachi', 'Asia/Kolkata'],
  ...['Asia/Dhaka', 'Asia/Bangkok', 'Asia/Shanghai', 'Asia/Singapore', 'Asia/Seoul', 'Asia/Tokyo'],
  ...['Australia/Brisbane', 'Australia/Sydney', 'Pacific/Auckland'],
];

/** In which zone the page's times are: a form that works without JavaScript. */
export function ZoneMenu() {
  const { texts, path, search, zone, venueZone, now, locale } = useFrame();
  const words = texts.site.schedule;
  const named = (each: string) =>
    `${each.split('/').at(-1)?.replaceAll('_', ' ')} (${zoneWords(now, each, locale)})`;
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== 'zone' && name !== 'lang');
  const label =
    zone === venueZone
      ? words.venueTime({ zone: zoneWords(now, zone, locale) })
      : `${zone.split('/').at(-1)?.replaceAll('_', ' ')} · ${zoneWords(now, zone, locale)}`;
  return (
    <ChipMenu label={<span data-zone-label>{label}</span>} icon={Clock} foldsOnPhone={zone === venueZone}>
      <form method="get" action={path} className="stack" data-zone-form={venueZone}>
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <Select
          name="zone"
          label={words.showTimesIn}
          defaultValue={zone}
          options={[
            { value: venueZone, label: words.venueZone({ zone: named(venueZone) }) },
            ...[...new Set([...zones, zone])]
              .filter((each) => each !== venueZone)
              .map((each) => ({ value: each, label: named(each) })),
          ]}
        />
        <Button>{words.apply}</Button>
      </form>
    </ChipMenu>
  );
}
