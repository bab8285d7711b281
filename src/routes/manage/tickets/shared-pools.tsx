import type { PoolSales } from '#tickets';
import { Button, Card, Section, TextInput } from '../../../design/index.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { PoolBar } from './pool-bar.tsx';
import { type TicketsCode, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

/** Limits that several products share, each with a form to change it, and one for a new one. */
export function SharedPools(props: {
  readonly pools: readonly { readonly sales: PoolSales; readonly parts: readonly LocalisedText[] }[];
  readonly answer: { readonly refusal: Refusal<TicketsCode> } | undefined;
}) {
  const { own, say } = useTickets();
  return (
    <Section title={own.products.shared} id="shared">
      <p className="mute">{own.products.sharedLead}</p>
      <div className="stack">
        {props.pools.map(({ sales, parts }) => (
          <Card key={sales.poolId} className="stack">
            <PoolForm pool={sales} />
            <PoolBar pool={sales} />
            <p className="mute small">
              {parts.length > 0
                ? own.products.sharedParts({ names: parts.map(say).join(', ') })
                : own.products.sharedNobody}
            </p>
          </Card>
        ))}
        <Card>
          <PoolForm pool={null} answer={props.answer} />
        </Card>
      </div>
    </Section>
  );
}

function PoolForm(props: {
  readonly pool: PoolSales | null;
  readonly answer?: { readonly refusal: Refusal<TicketsCode> } | undefined;
}) {
  const { own, texts } = useTickets();
  const problem = useProblem(props.answer);
  const { pool } = props;
  const key = pool?.poolId ?? 'new';
  return (
    <form method="post" className="fields repeat-row">
      <input type="hidden" name="act" value="pool" />
      <input type="hidden" name="poolId" value={pool?.poolId ?? ''} />
      <TextInput
        name="poolName"
        id={`poolName-${key}`}
        label={own.products.sharedName}
        defaultValue={pool?.name ?? ''}
        required
        maxLength={120}
        error={problem('poolName')}
      />
      <TextInput
        name="poolCapacity"
        id={`poolCapacity-${key}`}
        label={own.products.sharedCapacity}
        inputMode="numeric"
        required
        defaultValue={pool?.capacity ?? ''}
        error={problem('poolCapacity')}
      />
      <div>
        <Button look="ghost">{pool ? texts.common.save : own.products.sharedNew}</Button>
      </div>
    </form>
  );
}
