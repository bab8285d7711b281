import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { Badge, ButtonLink, Card, KeyValues, TrackLabel } from '../../design/index.ts';
import { dateWords, languageWords } from '../../texts/format.ts';
import { SlotTime, StarOf } from './session-row.tsx';
import type { SessionView } from './session-views.ts';
import { useFrame } from './use-frame.ts';
import { ZoneMenu } from './zone-menu.tsx';

type FactsProps = {
  readonly view: SessionView;
  /** The day in the shown zone, and the zone's short name where it is not the venue's. */
  readonly day: string | null;
  readonly zoneName: string | null;
  /** The programme's day, which is where the schedule shows it. */
  readonly scheduleDay: string | null;
  readonly parent: { readonly code: string; readonly title: string } | null;
  readonly tags: readonly string[];
  readonly stars: readonly string[];
};

/** When, where, in which language, and what can be done: what people open a session for. */
export function SessionFacts(props: FactsProps) {
  const { texts, slug, locale } = useFrame();
  const words = texts.site.session;
  const { view } = props;
  const { levels } = texts.site;
  return (
    <Card className="session-facts">
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
        {view.start && <ZoneMenu />}
      </div>
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
