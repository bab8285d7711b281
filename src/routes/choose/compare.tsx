import X from 'lucide-react/icons/x';
import { data } from 'react-router';
import {
  Badge,
  Button,
  ButtonLink,
  EmptyState,
  Icon,
  Notice,
  PageHead,
  ProgressBar,
  Section,
  TextInput,
} from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { textsFor } from '../../texts/texts.ts';
import { MomentWords } from '../directory/deadline-words.tsx';
import { DeadlineZone } from '../directory/deadline-zone.tsx';
import { houseOf } from '../request-house.ts';
import { SiteFrame } from '../site-frame.tsx';
import type { Route } from './+types/compare';
import { type Comparison, loadComparison } from './compare-load.ts';
import type { CompareCell } from './compare-rows.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = houseOf(context);
  const { locale, viewerName } = asked;
  const url = new URL(request.url);
  const comparison = await loadComparison(asked, url);
  return data({ comparison, locale, viewerName, path: url.pathname, search: url.search });
}

export function meta({ loaderData }: Route.MetaArgs) {
  const { choose, common } = textsFor(loaderData?.locale ?? 'en');
  const names = loaderData?.comparison.editions.map(({ name }) => name).join(', ');
  return [
    { title: `${[choose.compare.title, names].filter(Boolean).join(': ')} · ${common.product}` },
    { name: 'description', content: choose.compare.lead },
    ...(loaderData?.search ? [{ name: 'robots', content: 'noindex' }] : []),
  ];
}

export default function Compare({ loaderData }: Route.ComponentProps) {
  const { comparison, locale } = loaderData;
  const { choose, directory } = textsFor(locale);
  const words = choose.compare;
  const { editions } = comparison;
  return (
    <SiteFrame {...loaderData}>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          editions.length > 1 && (
            <>
              <ButtonLink look="ghost" href={comparison.other}>
                {comparison.onlyDifferences ? words.everything : words.onlyDifferences}
              </ButtonLink>
              <DeadlineZone path={loaderData.path} search={loaderData.search} locale={locale} />
            </>
          )
        }
      />
      {comparison.unknown.map((address) => (
        <Notice key={address} tone="warn" title={words.unknown({ address })} />
      ))}
      {comparison.isUnknownPlace && (
        <Notice tone="warn" title={directory.home.noPlace({ name: comparison.place })} />
      )}
      {editions.length === 0 ? (
        <EmptyState title={words.none}>{words.noneNext}</EmptyState>
      ) : (
        <CompareTable comparison={comparison} locale={locale} />
      )}
      {editions.length > 1 && comparison.groups.length === 0 && (
        <p className="mute after">{words.nothingDiffers}</p>
      )}
      <AddOne comparison={comparison} locale={locale} />
    </SiteFrame>
  );
}

type Part = { readonly comparison: Comparison; readonly locale: Locale };

function CompareTable({ comparison, locale }: Part) {
  const words = textsFor(locale).choose.compare;
  const { editions, groups } = comparison;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: what is pushed sideways must be reached by the keyboard
    <section className="compare-scroll" aria-label={words.scroll} tabIndex={0}>
      <table className={editions.length > 2 ? 'compare-table' : 'compare-table compare-few'}>
        <caption className="hush">{words.title}</caption>
        <thead>
          <tr>
            <td>
              <span className="hush">{words.edition}</span>
            </td>
            {editions.map((edition) => (
              <th key={edition.id} scope="col">
                <h2>
                  <a href={edition.href}>{edition.name}</a>
                </h2>
                <p className="mute small">{edition.when}</p>
                <a className="no-print compare-out" href={edition.without} rel="nofollow">
                  <Icon of={X} small />
                  <span aria-hidden="true">{words.removeShort}</span>
                  <span className="hush">{words.remove({ name: edition.name })}</span>
                </a>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr className="group">
              <th scope="rowgroup">{title}</th>
              <td colSpan={editions.length} />
            </tr>
            {rows.map(({ name, cells, differs }) => (
              <tr key={name} className={differs ? 'differs' : undefined}>
                <th scope="row">
                  {name} {differs && <Badge tone="warn">{words.differs}</Badge>}
                </th>
                {cells.map((cell, at) => (
                  <td key={editions[at]?.id ?? at}>
                    <Cell cell={cell} name={name} nobody={words.nobodySays} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Cell(props: { readonly cell: CompareCell; readonly name: string; readonly nobody: string }) {
  const { cell } = props;
  if (cell === null) return <span className="nobody">{props.nobody}</span>;
  if (cell.points !== undefined)
    return (
      <>
        <b className="num">{cell.text}</b> <ProgressBar value={cell.points} label={props.name} />
      </>
    );
  if (cell.moment)
    return (
      <>
        <MomentWords {...cell.moment} />
        {cell.moment.left && ` · ${cell.moment.left}`}
      </>
    );
  return cell.href ? <a href={cell.href}>{cell.text}</a> : cell.text;
}

/** Another edition by its name, and a town for distances: both come back to this page with what stands in it. */
function AddOne({ comparison, locale }: Part) {
  const { choose, common } = textsFor(locale);
  const words = choose.compare;
  const kept = comparison.kept.filter(([name]) => name !== 'place' && name !== 'near');
  const hidden = (all: readonly (readonly [string, string])[]) =>
    all.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
  return (
    <div className="compare-add no-print">
      <Section title={words.addOne} id="add">
        {comparison.isFull ? (
          <p className="mute">{words.full}</p>
        ) : (
          <search>
            <form method="get" action="/compare#add" className="search-form">
              {hidden(comparison.kept)}
              <TextInput
                name="q"
                type="search"
                label={words.find}
                hint={words.findHint}
                defaultValue={comparison.text}
                autoComplete="off"
              />
              <Button>{common.search}</Button>
            </form>
          </search>
        )}
        {comparison.found && !comparison.isFull && <Found {...comparison} locale={locale} />}
      </Section>
      <form method="get" action="/compare" className="search-form">
        {hidden(kept)}
        <TextInput
          name="place"
          label={choose.form.place}
          hint={choose.form.placeHint}
          defaultValue={comparison.place || (comparison.placeName ?? '')}
          autoComplete="off"
        />
        <Button look="ghost">{choose.form.show}</Button>
      </form>
    </div>
  );
}

function Found({ found, locale }: Pick<Comparison, 'found'> & { readonly locale: Locale }) {
  const words = textsFor(locale).choose.compare;
  if (!found || found.length === 0) return <p className="mute">{words.nothingFound}</p>;
  return (
    <ul className="card link-list" aria-label={words.found}>
      {found.map(({ id, name, when, where, href }) => (
        <li key={id}>
          <a href={href} rel="nofollow">
            <span>
              {name} <small>{[when, where].filter(Boolean).join(' · ')}</small>
            </span>
            <small>{words.add}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
