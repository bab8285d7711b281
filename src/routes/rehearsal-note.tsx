import { RehearsalBar } from '../design/index.ts';
import type { Locale } from '../kernel/locale.ts';
import { textsFor } from '../texts/texts.ts';

/** Says over every page of a rehearsal what time it is there, and leads to where the clock is moved. */
export function RehearsalNote(props: {
  /** The rehearsal's moment in words. */
  readonly moment: string;
  /** The page to come back to. */
  readonly path: string;
  readonly locale: Locale;
}) {
  const words = textsFor(props.locale).site.rehearsal;
  return (
    <RehearsalBar
      label={words.bar({ moment: '' })}
      sentence={
        <>
          <b>{words.bar({ moment: props.moment })}</b> <span className="wide-only">{words.barNote}</span>{' '}
          <a href={`/rehearsal?next=${encodeURIComponent(props.path)}`}>{words.move}</a>
        </>
      }
    />
  );
}
