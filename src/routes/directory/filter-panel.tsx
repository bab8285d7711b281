import X from 'lucide-react/icons/x';
import { Button, Chip, Chips, Select, TextInput } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { FilterGroup, FilterLink, FilterView } from './filter-view.ts';

const distances = [100, 250, 500, 1000, 2500, 5000];
/** Values of one filter that are seen at once; the others are folded away. */
const firstLinks = 6;

/** Everything that narrows the catalogue: links with counts, and a form for dates and a place. */
export function FilterPanel(props: {
  readonly path: string;
  readonly text: string;
  readonly where: string;
  readonly view: FilterView;
  readonly locale: Locale;
}) {
  const { filters } = textsFor(props.locale).directory;
  const { view } = props;
  return (
    <details className="filter-panel">
      <summary className="chip">
        {filters.title}
        {view.chosen.length > 0 && <> · {numberWords(view.chosen.length, props.locale)}</>}
      </summary>
      <div className="filter-groups">
        <form method="get" action={props.path} className="filter-form">
          {[...view.kept, ...(props.text ? [['q', props.text] as const] : [])].map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <TextInput name="from" type="date" label={filters.from} defaultValue={view.from} />
          <TextInput name="to" type="date" label={filters.to} defaultValue={view.to} />
          <TextInput name="where" label={filters.near} defaultValue={props.where} autoComplete="off" />
          <Select
            name="km"
            label={filters.km}
            defaultValue={String(view.km)}
            options={[...new Set([...distances, view.km])]
              .sort((a, b) => a - b)
              .map((km) => ({ value: String(km), label: filters.kmWords({ km }) }))}
          />
          <Button>{filters.show}</Button>
        </form>
        {view.groups.map((group) => (
          <Group key={group.id} group={group} more={filters.more} locale={props.locale} />
        ))}
      </div>
    </details>
  );
}

function Group(props: { readonly group: FilterGroup; readonly more: string; readonly locale: Locale }) {
  const { id, title, links } = props.group;
  const isFirst = (link: FilterLink, at: number) => at < firstLinks || link.on;
  const first = links.filter(isFirst);
  const rest = links.filter((link, at) => !isFirst(link, at));
  return (
    <nav className="filter-group" aria-labelledby={`filter-${id}`}>
      <h3 id={`filter-${id}`}>{title}</h3>
      <Links links={first} locale={props.locale} />
      {rest.length > 0 && (
        <details>
          <summary>
            {props.more} <span className="num">({rest.length})</span>
          </summary>
          <Links links={rest} locale={props.locale} />
        </details>
      )}
    </nav>
  );
}

function Links(props: { readonly links: readonly FilterLink[]; readonly locale: Locale }) {
  return (
    <ul>
      {props.links.map((link) => (
        <li key={link.label}>
          <a href={link.href} rel="nofollow" aria-current={link.on ? 'true' : undefined}>
            <span>{link.label}</span>
            {link.count !== null && <span className="num">{numberWords(link.count, props.locale)}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is set, each to be taken away by a press. */
export function ChosenFilters(props: {
  readonly chosen: FilterView['chosen'];
  readonly clear: string;
  readonly locale: Locale;
}) {
  const { filters } = textsFor(props.locale).directory;
  if (props.chosen.length === 0) return null;
  return (
    <Chips label={filters.title}>
      {props.chosen.map(({ label, href }) => (
        <Chip key={label} href={href} icon={X} on rel="nofollow">
          <span className="hush">{filters.without({ filter: '' })}</span>
          {label}
        </Chip>
      ))}
      <Chip href={props.clear}>{filters.clear}</Chip>
    </Chips>
  );
}
