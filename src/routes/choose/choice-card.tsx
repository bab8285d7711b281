import CircleMinus from 'lucide-react/icons/circle-minus';
import CirclePlus from 'lucide-react/icons/circle-plus';
import { Badge, Disclosure, Icon, ProgressBar } from '../../design/index.ts';
import type { Locale } from '../../kernel/locale.ts';
import { numberWords } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import type { ChoiceView } from './choose-load.ts';
import { CompareTick } from './compare-control.tsx';

type Props = { readonly choice: ChoiceView; readonly rank: number; readonly locale: Locale };

/** One edition with its points and why it has them. */
export function ChoiceCard({ choice, rank, locale }: Props) {
  const { choose, directory } = textsFor(locale);
  const { listing, points } = choice;
  return (
    <li className="card card-pad weighed" id={`c-${listing.id}`}>
      <p className="weighed-points">
        <span className="hush">{choose.results.points({ n: points })}</span>
        <b className="num" aria-hidden="true">
          {points}
        </b>
        <small aria-hidden="true">{choose.results.pointsShort}</small>
        <ProgressBar value={points} label={choose.results.points({ n: points })} />
      </p>
      <div className="weighed-what">
        <h3>
          <span className="weighed-rank num" aria-hidden="true">
            {rank}
          </span>{' '}
          <a href={listing.href}>{listing.name}</a>
        </h3>
        <p className="mute s">
          <span className="num">{listing.when}</span>
          {listing.where && <> · {listing.where}</>}{' '}
          {listing.state && <Badge tone="bad">{directory.card[listing.state]}</Badge>}
        </p>
        {choice.purposes.length > 1 && (
          <ul className="weighed-purposes">
            {choice.purposes.map(({ purpose, points: own }) => (
              <li key={purpose} className="topic">
                {choose.purposes[purpose]} <b className="num">{own}</b>
              </li>
            ))}
          </ul>
        )}
        <Reasons choice={choice} locale={locale} />
        <AllPoints choice={choice} locale={locale} />
        <CompareTick address={choice.address} name={listing.name} locale={locale} />
      </div>
    </li>
  );
}

function Reasons({ choice, locale }: Omit<Props, 'rank'>) {
  const { results } = textsFor(locale).choose;
  const lists = [
    { title: results.for, icon: CirclePlus, look: 'for', reasons: choice.for },
    { title: results.against, icon: CircleMinus, look: 'against', reasons: choice.against },
  ].filter(({ reasons }) => reasons.length > 0);
  if (lists.length === 0) return <p className="mute small">{results.nobody}</p>;
  return (
    <div className="weighed-reasons">
      {lists.map(({ title, icon, look, reasons }) => (
        <ul key={look} className={look} aria-label={title}>
          {reasons.map(({ criterion, words, effect }) => (
            <li key={criterion}>
              <Icon of={icon} small />
              <span>{words}</span> <span className="num mute small">{effect}</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}

function AllPoints({ choice, locale }: Omit<Props, 'rank'>) {
  const { choose } = textsFor(locale);
  const { results } = choose;
  return (
    <Disclosure summary={results.all}>
      <p className="mute small">{results.start50}</p>
      {choice.purposes.map(({ purpose, sum, known, reasons, missing }) => (
        <table key={purpose} className="points">
          <caption>
            {choose.purposes[purpose]} <span className="mute small">· {results.known({ n: known })}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{results.fact}</th>
              <th scope="col" className="num">
                {results.counts}
              </th>
              <th scope="col" className="num">
                {results.effect}
              </th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ criterion, words, weight, effect }) => (
              <tr key={criterion}>
                <th scope="row">
                  <span className="mute small">{choose.criteria[criterion]}</span> {words}
                </th>
                <td className="num">{weight}</td>
                <td className="num">{effect}</td>
              </tr>
            ))}
            {missing.map(({ criterion, weight }) => (
              <tr key={criterion} className="mute">
                <th scope="row">
                  <span className="small">{choose.criteria[criterion]}</span> {results.unknown}
                </th>
                <td className="num">{weight}</td>
                <td className="num">{numberWords(0, locale)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{results.sum}</th>
              <td />
              <td className="num">{sum}</td>
            </tr>
          </tfoot>
        </table>
      ))}
      <p className="mute small">{results.unknownWhy}</p>
    </Disclosure>
  );
}
