import { Disclosure } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';

export type MapPin = {
  readonly city: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly href: string;
};

/** Where editions are, on a map of our own: no other server learns who looks. */
export function WorldMap(props: {
  readonly pins: readonly MapPin[];
  readonly width: number;
  readonly height: number;
  readonly locale: Locale;
}) {
  const { home } = textsFor(props.locale).directory;
  return (
    <Disclosure summary={home.map}>
      <div className="world">
        {/* biome-ignore lint/a11y/useSemanticElements: WCAG 1.3.1: a drawing cannot be a fieldset */}
        <svg viewBox={`0 0 ${props.width} ${props.height}`} role="group" aria-label={home.mapLabel}>
          {props.pins.map((pin) => (
            <a
              key={`${pin.x} ${pin.y}`}
              href={pin.href}
              rel="nofollow"
              aria-label={home.mapPin({ city: pin.city, n: pin.count })}
            >
              <title>{home.mapPin({ city: pin.city, n: pin.count })}</title>
              <circle cx={pin.x} cy={pin.y} r={Math.min(16, 3.5 + Math.sqrt(pin.count) * 1.5)} />
            </a>
          ))}
        </svg>
      </div>
      <details className="chart-table">
        <summary>{home.mapTable}</summary>
        <ul className="pin-list">
          {props.pins.map((pin) => (
            <li key={`${pin.x} ${pin.y}`}>
              <a href={pin.href} rel="nofollow">
                {pin.city}
              </a>{' '}
              <span className="num mute">{numberWords(pin.count, props.locale)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Disclosure>
  );
}
