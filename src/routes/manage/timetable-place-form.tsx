import { useEffect, useRef } from 'react';
import { dayOf, zoneClock } from '#programme';
import { Button, Checkbox, ChoiceGroup, Section, Select, TextInput } from '../../design/index.ts';
import { minutesBetween } from '../../kernel/time.ts';
import { clockTime, numberWords } from '../../texts/format.ts';
import type { EditorSession, TimetableData } from './timetable-load.ts';
import { useManage } from './use-manage.ts';

/** Where the chosen session goes: day, time, length and rooms. A plain form, and the way of those who do not drag. */
export function PlaceForm(props: {
  readonly data: TimetableData;
  readonly session: EditorSession | null;
  readonly onClose: () => void;
}) {
  const { session, data } = props;
  const { words, texts, to } = useManage();
  const own = words.timetable;
  const part = useRef<HTMLDivElement>(null);
  const code = session?.code;
  useEffect(() => {
    // On a phone the form stands far from what was tapped.
    if (code && window.matchMedia('(max-width: 59.99rem)').matches)
      part.current?.scrollIntoView({ block: 'start' });
  }, [code]);
  if (!session)
    return (
      <div id="place">
        <p className="mute">{own.chooseOne}</p>
      </div>
    );
  const { slot } = session;
  const clock = zoneClock(data.zone);
  const day = slot ? clock(slot.start).date : data.day;
  const days = data.days.map((one) => ({ value: one.date, label: one.label }));
  const nights = slot && !days.some((one) => one.value === day) ? [{ value: day, label: day }] : [];
  return (
    <div id="place" ref={part} className="card card-pad">
      <Section title={session.title} level={3}>
        <form
          method="post"
          className="form"
          action={to(`timetable/${slot ? dayOf(slot.start, clock) : data.day}`)}
        >
          <input type="hidden" name="code" value={session.code} />
          <input type="hidden" name="seen" value={JSON.stringify(slot)} />
          {session.stars > 0 && <p className="small mute">{own.whoStarred({ n: session.stars })}</p>}
          <Select name="day" label={own.day} options={[...nights, ...days]} defaultValue={day} />
          <div className="fields">
            <TextInput
              name="time"
              type="time"
              step={300}
              required
              label={own.time}
              defaultValue={slot ? clockTime(slot.start, data.zone) : '10:00'}
            />
            <TextInput
              name="minutes"
              type="number"
              min={0}
              step={5}
              required
              label={own.minutes}
              defaultValue={slot ? minutesBetween(slot.start, slot.end) : (session.minutes ?? 30)}
            />
          </div>
          <RoomChoice rooms={data.rooms} chosen={slot?.rooms ?? []} />
          <div className="row">
            <Button name="act" value="place">
              {slot ? own.move : own.place}
            </Button>
            {slot && (
              <Button name="act" value="unplace" look="ghost">
                {own.unplace}
              </Button>
            )}
            <Button type="button" look="quiet" onClick={props.onClose}>
              {texts.common.close}
            </Button>
          </div>
          <p>
            <a href={to(`sessions/${session.code}`)}>{own.edit}</a>
          </p>
        </form>
      </Section>
    </div>
  );
}

function RoomChoice(props: { readonly rooms: TimetableData['rooms']; readonly chosen: readonly string[] }) {
  const { words, locale } = useManage();
  const own = words.timetable;
  const seats = (capacity: number | null) =>
    capacity === null ? undefined : own.seats({ n: numberWords(capacity, locale) });
  return (
    <ChoiceGroup id="rooms" label={own.rooms} hint={own.roomsHint}>
      <div className="tt-rooms">
        {props.rooms.map((room) => (
          <Checkbox
            key={room.code}
            name="room"
            value={room.code}
            label={room.name}
            hint={seats(room.capacity)}
            defaultChecked={props.chosen.includes(room.code)}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}
