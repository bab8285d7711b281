import { Chip, Chips, Disclosure } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { FilterLink } from './filter-view.ts';
import { type Crop, worldWidth } from './world-frame.ts';

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
  /** The part that is shown, and its name for the outline; without a name the whole world. */
  readonly crop: Crop;
  readonly part: string | null;
  /** The whole world and its parts, to look closer. */
  readonly zooms: readonly FilterLink[];
  readonly locale: Locale;
}) {
  const { home, filters } = textsFor(props.locale).directory;
  const { crop, part } = props;
  const scale = crop[2] / worldWidth;
  return (
    <Disclosure summary={home.map}>
      <Chips label={filters.kinds.continent}>
        {props.zooms.map(({ href, label, on }) => (
          <Chip key={href} href={href} on={on} rel="nofollow">
            {label}
          </Chip>
        ))}
      </Chips>
      <div id="map" className={part ? `world world-${part}` : 'world'}>
        {/* biome-ignore lint/a11y/useSemanticElements: WCAG 1.3.1: a drawing cannot be a fieldset */}
        <svg viewBox={crop.join(' ')} role="group" aria-label={home.mapLabel}>
          {props.pins.map((pin) => (
            <a
              key={`${pin.x} ${pin.y}`}
              href={pin.href}
              rel="nofollow"
              aria-label={home.mapPin({ city: pin.city, n: pin.count })}
            >
              <title>{home.mapPin({ city: pin.city, n: pin.count })}</title>
              <circle cx={pin.x} cy={pin.y} r={Math.min(16, 3.5 + Math.sqrt(pin.count) * 1.5) * scale} />
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
