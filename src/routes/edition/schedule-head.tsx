import CalendarPlus from 'lucide-react/icons/calendar-plus';
import CircleDot from 'lucide-react/icons/circle-dot';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import List from 'lucide-react/icons/list';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Star from 'lucide-react/icons/star';
import type { Level, SessionFilter, SessionKind } from '#programme';
import { Button, Chip, ChipMenu, Chips, DayTabs, PageHead, Select, trackColour } from '../../design/index.ts';
import { minutesBetween } from '../../kernel/time.ts';
import { dateWords, languageWords, zoneWords } from '../../texts/format.ts';
import { addressWith, addressWithout } from '../site-tools.tsx';
import type { DayView } from './grid-view.ts';
import { useFrame } from './use-frame.ts';
import { ZoneMenu } from './zone-menu.tsx';

type HeadProps = {
  readonly day: string;
  readonly days: readonly { readonly date: string; readonly index: number; readonly sessions: number }[];
  readonly release: { readonly name: string; readonly at: string; readonly changes: number };
  readonly tracks: readonly { readonly code: string; readonly name: string; readonly colour: number }[];
  readonly rooms: readonly { readonly code: string; readonly name: string }[];
  readonly kinds: readonly SessionKind[];
  readonly languages: readonly string[];
  readonly levels: readonly Level[];
  readonly someNotRecorded: boolean;
  readonly filter: SessionFilter;
  readonly filtered: boolean;
  readonly mineOnly: boolean;
  readonly asList: boolean;
  readonly stars: readonly string[];
  readonly view: DayView;
};

/** Tracks that are chips of their own; where there are more, the first few show that one can choose, and the filters have all. */
const mostChips = 12;
const someChips = 6;

/** Which day, which sessions, how they are shown: everything above the grid. All of it are links and one form. */
export function ScheduleHead(props: HeadProps) {
  const { texts, slug, locale, search, zone, venueZone, now } = useFrame();
  const words = texts.site.schedule;
  const today = props.days.find(({ date }) => date === props.day);
  const released = dateWords(props.release.at.slice(0, 10), locale, 'short');
  return (
    <>
      <PageHead
        title={dateWords(props.day, locale, 'long')}
        lead={
          <>
            {words.day({ n: today?.index ?? 1 })} ·{' '}
            {words.sessionsInRooms({ sessions: today?.sessions ?? 0, rooms: props.view.rooms })}
            <span className="wide-only">
              {' '}
              · {words.released({ name: props.release.name, date: released })}
            </span>
            {props.release.changes > 0 && (
              <>
                {' '}
                · <a href={`/${slug}/changes`}>{words.changes({ n: props.release.changes })}</a>
              </>
            )}
          </>
        }
        actions={
          <DayTabs
            label={words.days}
            days={props.days.map(({ date }) => ({
              href: addressWith({ path: `/${slug}/schedule/${date}`, search }, 'day', null),
              weekday: dateWords(date, locale, 'weekday'),
              day: date.slice(8).replace(/^0/, ''),
              label: dateWords(date, locale, 'long'),
              current: date === props.day,
            }))}
          />
        }
      />
      <div className="filters">
        <FilterChips {...props} />
        <Tools {...props} />
      </div>
      {zone !== venueZone && (
        <p className="mute small zone-note">
          {words.timesIn({ zone: `${zone} (${zoneWords(now, zone, locale)})` })}
        </p>
      )}
    </>
  );
}

function FilterChips(props: HeadProps) {
  const { texts, path, search } = useFrame();
  const words = texts.site.schedule;
  const at = { path, search };
  const only = (code: string) => props.filter.tracks.length === 1 && props.filter.tracks[0] === code;
  const chosen = props.tracks.filter(({ code }) => props.filter.tracks.includes(code));
  const first = props.tracks.slice(0, props.tracks.length > mostChips ? someChips : mostChips);
  return (
    <Chips label={words.filters} scroll>
      <Chip
        href={addressWithout(at, ['track', 'room', 'kind', 'level', 'language', 'recorded', 'mine'])}
        on={!props.filtered}
      >
        {words.all}
      </Chip>
      <Chip
        href={addressWith(at, 'mine', props.mineOnly ? null : '1')}
        on={props.mineOnly}
        icon={Star}
        className="mine-chip"
      >
        {words.mine} · <span data-star-count>{props.stars.length}</span>
      </Chip>
      {[...first, ...chosen.filter((track) => !first.includes(track))].map((track) => (
        <Chip
          key={track.code}
          href={addressWith(at, 'track', only(track.code) ? null : track.code)}
          track={trackColour(track.colour)}
          on={only(track.code)}
        >
          {track.name}
        </Chip>
      ))}
      {props.someNotRecorded && (
        <Chip
          href={addressWith(at, 'recorded', props.filter.recorded === false ? null : 'no')}
          on={props.filter.recorded === false}
        >
          {words.notRecorded}
        </Chip>
      )}
    </Chips>
  );
}

/** What changes how the day is shown, or takes it along. */
function Tools(props: HeadProps) {
  const { texts, slug, path, search, now } = useFrame();
  const words = texts.site.schedule;
  const isOn = props.view.grids.some(({ origin, minutes }) => {
    const passed = minutesBetween(origin.moment, now);
    return passed >= 0 && passed <= minutes;
  });
  return (
    <div className="chips tools">
      {isOn && (
        <Chip href="#now" icon={CircleDot}>
          {texts.site.now.title}
        </Chip>
      )}
      <ChipMenu label={words.filters} icon={SlidersHorizontal}>
        <FilterForm {...props} />
      </ChipMenu>
      <ZoneMenu />
      <Chip
        href={addressWith({ path, search }, 'view', props.asList ? null : 'list')}
        icon={props.asList ? LayoutGrid : List}
        className="wide-only"
      >
        {props.asList ? words.grid : words.list}
      </Chip>
      <Chip href={`/${slug}/more#take-along`} icon={CalendarPlus} foldsOnPhone>
        {words.addToCalendar}
      </Chip>
    </div>
  );
}

/** Only what this programme tells apart; what is chosen elsewhere (view, zone) is kept. */
function FilterForm(props: HeadProps) {
  const { texts, path, search, locale } = useFrame();
  const { schedule, kinds, levels } = texts.site;
  const any = { value: '', label: schedule.any };
  const kept = [...new URLSearchParams(search)].filter(([name]) => ['view', 'zone', 'mine'].includes(name));
  const choices = [
    {
      name: 'track',
      value: props.filter.tracks[0],
      options: props.tracks.map((track) => ({ value: track.code, label: track.name })),
    },
    {
      name: 'room',
      value: props.filter.rooms[0],
      options: props.rooms.map((room) => ({ value: room.code, label: room.name })),
    },
    {
      name: 'kind',
      value: props.filter.kinds[0],
      options: props.kinds.map((kind) => ({ value: kind, label: kinds[kind] })),
    },
    {
      name: 'level',
      value: props.filter.levels[0],
      options: props.levels.map((level) => ({ value: level, label: levels[level] })),
    },
    {
      name: 'language',
      value: props.filter.languages[0],
      options: props.languages.map((tag) => ({ value: tag, label: languageWords(tag, locale) })),
    },
  ] as const;
  return (
    <form method="get" action={path} className="stack">
      {kept.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {choices
        .filter(({ options }) => options.length > 1)
        .map(({ name, value, options }) => (
          <Select
            key={name}
            name={name}
            label={schedule[name]}
            defaultValue={value ?? ''}
            options={[any, ...options]}
          />
        ))}
      <Button>{schedule.apply}</Button>
    </form>
  );
}
