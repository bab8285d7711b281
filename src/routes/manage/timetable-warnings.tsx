import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { dayOf, type TimetableWarning, zoneClock } from '#programme';
import { Icon, Section } from '../../design/index.ts';
import { warningSentence } from './timetable-words.ts';
import { useManage } from './use-manage.ts';

/** What looks like a slip, as sentences; those of the day first, each leading to its session. */
export function WarningList(props: {
  readonly warnings: readonly TimetableWarning[];
  readonly zone: string;
  readonly day?: string;
}) {
  const { texts, locale, words, to } = useManage();
  const own = words.timetable;
  const clock = zoneClock(props.zone);
  const isOfDay = (warning: TimetableWarning) => dayOf(warning.start, clock) === props.day;
  const ordered = [
    ...props.warnings.filter(isOfDay),
    ...props.warnings.filter((warning) => !isOfDay(warning)),
  ];
  return (
    <Section title={own.warningsTitle} aside={String(ordered.length)} id="warnings">
      {ordered.length === 0 ? (
        <p className="mute">{own.noWarnings}</p>
      ) : (
        <ul className="tt-warnings">
          {ordered.map((warning) => {
            const sentence = warningSentence(warning, { zone: props.zone, locale, texts });
            return (
              <li key={sentence}>
                <Icon of={TriangleAlert} small />
                <a href={to(`timetable?session=${warning.a.code}#place`)}>{sentence}</a>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
