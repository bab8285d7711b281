import CalendarPlus from 'lucide-react/icons/calendar-plus';
import List from 'lucide-react/icons/list';
import Printer from 'lucide-react/icons/printer';
import StarIcon from 'lucide-react/icons/star';
import {
  Button,
  Chip,
  Chips,
  DayTabs,
  GridBlock,
  GridNow,
  GridOpen,
  GridPause,
  GridTime,
  PageHead,
  ScheduleGrid,
  StarButton,
} from '../index.ts';
import { MockFrame } from './mock-frame.tsx';
import { day } from './sample-day.ts';
import { afternoon, morning, type SampleSession } from './sample-sessions.ts';
import { tracks } from './samples.ts';

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};

/** A day as rooms × time. */
export function ScheduleScreen() {
  return (
    <MockFrame tab="schedule" rehearsal>
      <PageHead
        title={day.title}
        lead={
          <>
            {day.lead} <a href="#changes">{day.changes}</a>
          </>
        }
        actions={<DayTabs label={day.daysLabel} days={day.days} />}
      />
      <Filters />
      <ScheduleGrid label={day.gridLabel} rooms={day.rooms} fromHour={9}>
        <Blocks sessions={morning} />
        <GridNow start={minuteOf(day.now)} label={day.now} />
        <GridOpen start={minuteOf('11:15')} minutes={45} room={6} href="#propose">
          {day.propose}
        </GridOpen>
        <GridTime start={minuteOf('12:00')} label="12:00" />
        <GridPause start={minuteOf('12:00')} minutes={60} room={1} wide={6}>
          {day.lunch}
        </GridPause>
        <Blocks sessions={afternoon} />
      </ScheduleGrid>
    </MockFrame>
  );
}

function Filters() {
  return (
    <div className="filters">
      <Chips label={day.filtersLabel} scroll>
        <Chip href="#all" on>
          {day.all}
        </Chip>
        <Chip href="#mine" icon={StarIcon}>
          {day.mine}
        </Chip>
        {Object.values(tracks).map((track) => (
          <Chip key={track.label} href={`#${track.label}`} track={track.colour}>
            {track.label}
          </Chip>
        ))}
      </Chips>
      <Chips label={day.viewsLabel}>
        <Chip href="#list" icon={List}>
          {day.list}
        </Chip>
        <Chip href="#ics" icon={CalendarPlus} foldsOnPhone>
          {day.calendar}
        </Chip>
        <Chip href="#print" icon={Printer} foldsOnPhone>
          {day.print}
        </Chip>
      </Chips>
    </div>
  );
}

function Blocks({ sessions }: { readonly sessions: readonly SampleSession[] }) {
  return sessions.map((session, at) => (
    <Block key={session.title} session={session} first={sessions[at - 1]?.at !== session.at} />
  ));
}

function Block({ session, first }: { readonly session: SampleSession; readonly first: boolean }) {
  const start = minuteOf(session.at);
  const seat = session.action ? <Button look="ghost">{session.action}</Button> : null;
  const star = (
    <StarButton
      starred={session.starred ?? false}
      label={day.star(session.title)}
      name="star"
      value={session.title}
      count={session.stars}
    />
  );
  return (
    <>
      {first && <GridTime start={start} label={session.at} />}
      <GridBlock
        start={start}
        minutes={session.minutes}
        room={session.room}
        wide={session.wide}
        title={session.title}
        href="#session"
        lang={session.lang}
        top={[session.at, session.extra].filter(Boolean).join(' · ')}
        roomName={day.rooms[session.room - 1]?.name}
        speakers={session.speakers}
        facts={session.facts}
        track={session.track}
        star={session.cancelled ? null : star}
        mine={session.starred}
        cancelled={session.cancelled}
        plenary={session.plenary}
      >
        {seat}
      </GridBlock>
    </>
  );
}
