import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import type { DeadlineView, MomentView } from './deadline-view.ts';

/** A deadline with its clock time, which the page's script writes in the reader's zone, and its day anywhere on Earth beside it. */
export function MomentWords({ moment, clock, anywhere, isOwn }: MomentView) {
  const time = (
    <time dateTime={moment} data-moment="">
      {clock}
    </time>
  );
  if (!anywhere) return time;
  return isOwn ? (
    <>
      {time} <span className="mute">· {anywhere}</span>
    </>
  ) : (
    <>
      {anywhere} <span className="mute">· {time}</span>
    </>
  );
}

/** A deadline in a list. */
export function DeadlineWords(props: { readonly deadline: DeadlineView; readonly locale: Locale }) {
  const { moment, before, when, after, anywhere } = props.deadline;
  const { deadline } = textsFor(props.locale).directory;
  // A day anywhere on Earth is the same in every zone; its words stand.
  const isOwn = when.isDate && anywhere === null;
  return (
    <>
      {before}
      <time dateTime={moment} data-day={isOwn ? '' : undefined}>
        {when.text}
      </time>
      {after}
      {anywhere && (
        <>
          {' '}
          <abbr title={deadline.anywhere} className={anywhere === deadline.aoe ? undefined : 'with-day'}>
            {anywhere}
          </abbr>
        </>
      )}
    </>
  );
}
