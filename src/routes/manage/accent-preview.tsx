import { type AccentColours, accentTheme, surfaces } from '../../design/accent.ts';
import { contrast } from '../../design/colour.ts';
import { useManage } from './use-manage.ts';

/** How an accent looks once it is corrected, in light and dark; drawn with attributes only, so it shows without JavaScript too. */
export function AccentPreview({ colour }: { readonly colour: string }) {
  const own = useManage().words.house.settings;
  const theme = accentTheme(colour);
  const isSame = theme.light.accent.toLowerCase() === colour.toLowerCase();
  return (
    <section className="stack" aria-label={own.preview}>
      <div className="accent-preview">
        <Panel name={own.onLight} sheet={surfaces.light.sheet} colours={theme.light} />
        <Panel name={own.onDark} sheet={surfaces.dark.sheet} colours={theme.dark} />
      </div>
      <p className="mute small">{isSame ? own.asGiven : own.corrected}</p>
    </section>
  );
}

function Panel(props: { readonly name: string; readonly sheet: string; readonly colours: AccentColours }) {
  const { words, locale } = useManage();
  const own = words.house.settings;
  const { colours, sheet } = props;
  const ratio = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(
    contrast(colours.accent, sheet),
  );
  return (
    <figure>
      <svg viewBox="0 0 320 132" role="img" aria-label={`${props.name}: ${colours.accent}`}>
        <rect width="320" height="132" rx="12" fill={sheet} stroke={colours.accent} strokeOpacity="0.25" />
        <rect x="16" y="16" width="176" height="44" rx="10" fill={colours.accent} />
        <text x="104" y="43" textAnchor="middle" fill={colours.ink} fontSize="15" fontWeight="650">
          {own.previewButton}
        </text>
        <rect x="204" y="16" width="100" height="44" rx="10" fill={colours.wash} />
        <text x="254" y="43" textAnchor="middle" fill={colours.accent} fontSize="15" fontWeight="650">
          10:30
        </text>
        <text x="16" y="100" fill={colours.accent} fontSize="16" textDecoration="underline">
          {own.previewLink}
        </text>
      </svg>
      <figcaption className="small mute num">
        {props.name}: {colours.accent}, {own.contrast({ ratio })}
      </figcaption>
    </figure>
  );
}
