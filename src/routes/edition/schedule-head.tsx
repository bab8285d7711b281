import CalendarPlus from 'lucide-react/icons/calendar-plus';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import List from 'lucide-react/icons/list';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Star from 'lucide-react/icons/star';
import { levels, type SessionFilter, type SessionKind } from '#programme';
import { Button, Chip, ChipMenu, Chips, DayTabs, PageHead, Select, trackColour } from '../../design/index.ts';
import { dateWords, languageWords, momentWords, zoneWords } from '../../texts/format.ts';
import { addressWith } from '../site-tools.tsx';
import { useFrame } from './use-frame.ts';

type HeadProps = {
  readonly day: string;
  readonly days: readonly { readonly date: string; readonly index: number; readonly sessions: number }[];
  readonly zone: string;
  readonly venueZone: string;
  readonly release: { readonly name: string; readonly at: string; readonly changes: number };
  readonly tracks: readonly { readonly code: string; readonly name: string; readonly colour: number }[];
  readonly kinds: readonly SessionKind[];
  readonly languages: readonly string[];
  readonly filter: SessionFilter;
  readonly filtered: boolean;
  readonly mineOnly: boolean;
  readonly asList: boolean;
  readonly stars: readonly string[];
  readonly grid: { readonly rooms: readonly unknown[] };
};

/** Which day, which sessions, how they are shown: everything above the grid. All of it are links and one form. */
export function ScheduleHead(props: HeadProps) {
  const { texts, slug, locale, search } = useFrame();
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
            {words.sessionsInRooms({ sessions: today?.sessions ?? 0, rooms: props.grid.rooms.length })} ·{' '}
            {words.released({ name: props.release.name, date: released })}
            {props.release.changes > 0 && (
              <>
                , <a href={`/${slug}/changes`}>{words.changes({ n: props.release.changes })}</a>
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
      <FilterChips {...props} />
      {props.zone !== props.venueZone && (
        <p className="mute s">
          {words.timesIn({ zone: `${props.zone} (${zoneWords(props.release.at, props.zone, locale)})` })}
        </p>
      )}
      <p className="hush">{momentWords(props.release.at, props.zone, locale)}</p>
    </>
  );
}

function FilterChips(props: HeadProps) {
  const { texts, slug, path, search } = useFrame();
  const words = texts.site.schedule;
  const at = { path, search };
  const only = (code: string) => props.filter.tracks.length === 1 && props.filter.tracks[0] === code;
  return (
    <Chips label={words.filters} scroll>
      <Chip href={path} on={!props.filtered}>
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
      {props.tracks.slice(0, 12).map((track) => (
        <Chip
          key={track.code}
          href={addressWith(at, 'track', only(track.code) ? null : track.code)}
          track={trackColour(track.colour)}
          on={only(track.code)}
        >
          {track.name}
        </Chip>
      ))}
      <Chip
        href={addressWith(at, 'recorded', props.filter.recorded === false ? null : 'no')}
        on={props.filter.recorded === false}
      >
        {words.notRecorded}
      </Chip>
      <ChipMenu label={words.filters} icon={SlidersHorizontal}>
        <FilterForm {...props} />
      </ChipMenu>
      <Chip
        href={addressWith(at, 'view', props.asList ? null : 'list')}
        icon={props.asList ? LayoutGrid : List}
        className="wide-only"
      >
        {props.asList ? words.grid : words.list}
      </Chip>
      <Chip href={`/${slug}/more#take-along`} icon={CalendarPlus}>
        {words.addToCalendar}
      </Chip>
    </Chips>
  );
}

function FilterForm(props: HeadProps) {
  const { texts, path, locale } = useFrame();
  const { schedule, kinds, levels: levelWords } = texts.site;
  const any = { value: '', label: schedule.any };
  return (
    <form method="get" action={path} className="stack">
      <Select
        name="track"
        label={schedule.track}
        defaultValue={props.filter.tracks[0] ?? ''}
        options={[any, ...props.tracks.map((track) => ({ value: track.code, label: track.name }))]}
      />
      <Select
        name="kind"
        label={schedule.kind}
        defaultValue={props.filter.kinds[0] ?? ''}
        options={[any, ...props.kinds.map((kind) => ({ value: kind, label: kinds[kind] }))]}
      />
      <Select
        name="level"
        label={schedule.level}
        defaultValue={props.filter.levels[0] ?? ''}
        options={[any, ...levels.map((level) => ({ value: level, label: levelWords[level] }))]}
      />
      <Select
        name="language"
        label={schedule.language}
        defaultValue={props.filter.languages[0] ?? ''}
        options={[any, ...props.languages.map((tag) => ({ value: tag, label: languageWords(tag, locale) }))]}
      />
      <Button>{schedule.apply}</Button>
    </form>
  );
}
