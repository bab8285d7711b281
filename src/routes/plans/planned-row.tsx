import type { PlannedEdition } from '#plans';
import { byEdition } from '#plans';
import { Badge } from '../../design/index.ts';
import { usePlan } from './use-plan.ts';

const tones = { idea: undefined, asked: 'warn', approved: 'good', booked: 'good', done: 'info' } as const;

/** Where an edition stands, in a word. */
export function StateBadge({ edition }: { readonly edition: PlannedEdition }) {
  const { words } = usePlan();
  return <Badge tone={tones[edition.state]}>{words.states[edition.state]}</Badge>;
}

/** An edition of the plan in a list: when, where, who, how much. */
export function PlannedRow({ edition }: { readonly edition: PlannedEdition }) {
  const { plan, words, home, sum, when, where, nameOf } = usePlan();
  const bar = byEdition(plan).find(({ key }) => key === edition.id);
  const people = edition.trips.map(({ travellerId, as }) =>
    as === 'attend' ? nameOf(travellerId) : `${nameOf(travellerId)} (${words.as[as]})`,
  );
  return (
    <li className="planned">
      <div>
        <p className="title">
          <a href={`${home}/editions/${edition.id}`}>{edition.seen.name}</a>
        </p>
        <p className="mute small">
          {when(edition)} · {where(edition)}
        </p>
        <p className="small">
          {people.length > 0 ? words.list({ items: people }) : words.editions.people({ n: 0 })}
        </p>
      </div>
      <div className="planned-facts">
        <StateBadge edition={edition} />
        <span className="num">{sum(Math.max(bar?.planned ?? 0, bar?.actual ?? 0))}</span>
      </div>
    </li>
  );
}
