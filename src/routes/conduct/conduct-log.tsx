import type { LogLine } from '#conduct/server';
import type { Locale } from '../../kernel/locale.ts';
import { momentWords } from '../../texts/format.ts';
import type { Texts } from '../../texts/texts.ts';

/** Who opened which report and when. */
export function ConductLog(props: {
  readonly lines: readonly LogLine[];
  readonly words: Texts['conduct']['desk'];
  readonly locale: Locale;
  readonly zone: string;
}) {
  const { lines, words, locale, zone } = props;
  if (lines.length === 0) return <p className="mute">{words.logNone}</p>;
  return (
    <ul className="conduct-log">
      {lines.map(({ id, at, act, name, number }) => (
        <li key={id}>
          <time dateTime={at} className="mute num small">
            {momentWords(at, zone, locale)}
          </time>{' '}
          {words.acts[act]({ who: name ?? words.gone, number })}
        </li>
      ))}
    </ul>
  );
}
