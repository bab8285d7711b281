import type { SeenMeeting, SeenTime } from '#community/server';
import { dateIn, timeIn } from '../../kernel/time.ts';
import { dateWords } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';
import { useFrame } from '../edition/use-frame.ts';

type Words = Texts['meetings'];

/** The others in a meeting, by name where they have one here. */
export function namesOf({ others }: Pick<SeenMeeting, 'others'>, words: Words): string {
  return others.map((other) => nameOf(other, words)).join(', ');
}

export function nameOf({ name, answer }: SeenMeeting['others'][number], words: Words): string {
  return name ?? (answer === 'left' ? words.left : words.nameless);
}

/** Where a meeting is: the table that was taken or asked for, what they said, or online. */
export function whereWords({ place, table }: Pick<SeenMeeting, 'place' | 'table'>, words: Words): string {
  if (place.kind === 'words') return place.words;
  if (place.kind === 'online') return words.online;
  return table ? [table.name, table.way].filter(Boolean).join(' · ') : words.anyTable;
}

/** Day and time of a meeting in the shown zone. */
export function useWhen() {
  const { locale, zone } = useFrame();
  return ({ start, end }: Pick<SeenTime, 'start' | 'end'>) =>
    `${dateWords(dateIn(start, zone), locale, 'weekday')} ${timeIn(start, zone)}–${timeIn(end, zone)}`;
}

export function WhenWords({ time }: { readonly time: Pick<SeenTime, 'start' | 'end'> }) {
  const when = useWhen();
  return <time dateTime={time.start}>{when(time)}</time>;
}

/** Times to choose among, day by day, each a touch target of its own. */
export function TimeChoices(props: {
  readonly days: readonly { readonly date: string; readonly starts: readonly string[] }[];
  readonly chosen: readonly string[];
}) {
  const { texts, locale, venueZone } = useFrame();
  const words = texts.meetings.fresh;
  return (
    <fieldset className="field" id="times" aria-describedby="times-hint">
      <legend>{words.times}</legend>
      <div className="hint" id="times-hint">
        {words.timesHint}
      </div>
      {props.days.map(({ date, starts }, at) => (
        <details
          key={date}
          className="disclosure day-times"
          open={at === 0 || starts.some((start) => props.chosen.includes(start)) || undefined}
        >
          <summary>{dateWords(date, locale, 'long')}</summary>
          <div className="time-grid">
            {starts.map((start) => (
              <label key={start} className="time-choice">
                <input
                  type="checkbox"
                  name="time"
                  value={start}
                  defaultChecked={props.chosen.includes(start)}
                />
                <span className="num">{timeIn(start, venueZone)}</span>
              </label>
            ))}
          </div>
        </details>
      ))}
    </fieldset>
  );
}
