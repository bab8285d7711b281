import CalendarPlus from 'lucide-react/icons/calendar-plus';
import NotebookPen from 'lucide-react/icons/notebook-pen';
import Zap from 'lucide-react/icons/zap';
import { lightningPath } from '#community';
import { Badge, ButtonLink, Card, KeyValues, TrackLabel } from '../../design/index.ts';
import { dateWords, languageWords } from '../../texts/format.ts';
import type { SessionLive } from '../live/session-live.ts';
import { SessionLiveBox } from '../live/session-live-box.tsx';
import { SeatBox } from '../tickets/seat-box.tsx';
import type { SeatPage } from '../tickets/seat-load.ts';
import { ReleaseNumber } from './release-mark.tsx';
import { SlotTime, StarOf } from './session-row.tsx';
import type { SessionView } from './session-views.ts';
import { useFrame } from './use-frame.ts';
import { ZoneMenu } from './zone-menu.tsx';

type FactsProps = {
  readonly release: number;
  readonly view: SessionView;
  /** The day in the shown zone, and the zone's short name where it is not the venue's. */
  readonly day: string | null;
  readonly zoneName: string | null;
  /** The programme's day, which is where the schedule shows it. */
  readonly scheduleDay: string | null;
  readonly parent: { readonly code: string; readonly title: string } | null;
  readonly tags: readonly string[];
  readonly stars: readonly string[];
  readonly seat: SeatPage | null;
  readonly live: SessionLive | null;
  /** It has a list of lightning talks. */
  readonly hasLightning: boolean;
  /** What else is on then. */
  readonly sameTime: readonly Pick<SessionView, 'code' | 'title'>[];
};

/** When, where, in which language, and what can be done: what people open a session for. */
export function SessionFacts(props: FactsProps) {
  const { texts, slug, locale } = useFrame();
  const words = texts.site.session;
  const { view } = props;
  const { levels } = texts.site;
  const starred = props.sameTime.flatMap(({ code, title }) => (props.stars.includes(code) ? title : []));
  return (
    <Card className="session-facts">
      <ReleaseNumber number={props.release} />
      <KeyValues
        items={[
          { name: words.when, value: <When {...props} /> },
          { name: words.where, value: <Where view={view} /> },
          ...(view.level ? [{ name: words.level, value: levels[view.level] }] : []),
          ...(view.language ? [{ name: words.language, value: languageWords(view.language, locale) }] : []),
          ...(props.parent
            ? [
                {
                  name: words.partOf,
                  value: <a href={`/${slug}/sessions/${props.parent.code}`}>{props.parent.title}</a>,
                },
              ]
            : []),
        ]}
      />
      {(view.track || view.recorded !== null || props.tags.length > 0) && (
        <p className="badges">
          {view.track && <TrackLabel colour={view.track.colour} label={view.track.label} />}
          {view.recorded === false && <Badge tone="warn">{words.notRecorded}</Badge>}
          {view.recorded === true && <Badge>{words.recorded}</Badge>}
          {props.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </p>
      )}
      <div className="actions">
        <span className="star-big">
          <StarOf session={view} starred={props.stars.includes(view.code)} />
        </span>
        {view.start && !view.cancelled && (
          <ButtonLink look="ghost" icon={CalendarPlus} href={`/${slug}/sessions/${view.code}.ics`}>
            {words.toCalendar}
          </ButtonLink>
        )}
        {!view.cancelled && (
          <ButtonLink look="ghost" icon={NotebookPen} href={`/${slug}/notes?session=${view.code}`}>
            {texts.notes.write}
          </ButtonLink>
        )}
        {props.hasLightning && !view.cancelled && (
          <ButtonLink icon={Zap} href={`/${slug}/${lightningPath(view.code)}`}>
            {texts.lightning.signUpLink}
          </ButtonLink>
        )}
        {view.start && <ZoneMenu />}
      </div>
      {props.live && <SessionLiveBox live={props.live} code={view.code} />}
      {props.seat && <SeatBox seat={props.seat} starred={starred} />}
    </Card>
  );
}

function When({ view, day, scheduleDay, zoneName }: FactsProps) {
  const { texts, locale, slug } = useFrame();
  if (!view.start || !day) return texts.site.schedule.toBeAnnounced;
  return (
    <>
      <a href={`/${slug}/schedule/${scheduleDay}`}>{dateWords(day, locale, 'long')}</a>,{' '}
      <SlotTime session={{ ...view, day: null }} /> {zoneName}
    </>
  );
}

function Where({ view }: { readonly view: SessionView }) {
  const { texts, slug } = useFrame();
  if (view.rooms.length === 0) return view.remote ? texts.site.deliveries.remote : texts.site.schedule.noRoom;
  return view.rooms.map((room, index) => (
    <span key={room.code}>
      {index > 0 && ', '}
      <a href={`/${slug}/rooms/${room.code}`}>{room.name}</a>
      {room.floor && view.rooms.length < 3 && ` · ${room.floor}`}
    </span>
  ));
}
