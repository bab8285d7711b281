import { Button, ButtonLink, Card, Disclosure, TodoRow } from '../../../design/index.ts';
import type { SaleState as State } from './sale-load.ts';
import { useTickets } from './use-tickets.ts';

/** Whether the sale is open, what is missing before it can be, and the button that turns it. */
export function SaleState({ state }: { readonly state: State }) {
  const { own } = useTickets();
  const words = own.sale;
  const needed = state.checks.filter(({ isNeeded }) => isNeeded).length;
  return (
    <Card as="section" className="stack sale-state">
      <div className="row sale-head">
        <h2>{state.isOpen ? words.open : words.closed}</h2>
        <form method="post" className="sale-turn">
          <input type="hidden" name="act" value="turn" />
          <Button
            name="isOpen"
            value={state.isOpen ? 'no' : 'yes'}
            look={state.isOpen ? 'ghost' : 'primary'}
            disabled={!state.isOpen && needed > 0}
          >
            {state.isOpen ? words.closeIt : words.openIt}
          </Button>
        </form>
      </div>
      {!state.isOpen && <p>{needed > 0 ? words.missing({ n: needed }) : words.ready}</p>}
      <Checks state={state} />
      <Ends state={state} />
    </Card>
  );
}

const places = {
  'no-products': 'tickets/products/new',
  'no-methods': 'tickets/settings',
  'no-seller': 'tickets/settings',
  'all-over': 'tickets/products',
  'no-rules': 'tickets/settings/terms',
  'no-cancelling': 'tickets/settings/terms',
  'no-limit': 'tickets/products',
  'no-tax': 'tickets/products',
  'not-translated': 'tickets/products',
} as const;

function Checks({ state }: { readonly state: State }) {
  const { own, to } = useTickets();
  const words = own.sale;
  if (state.checks.length === 0) return null;
  return (
    <ul className="todos sale-checks" aria-label={words.list}>
      {state.checks.map(({ code, isNeeded, n }) => {
        const check = words.checks[code];
        return (
          <TodoRow
            key={code}
            tone={isNeeded ? 'bad' : 'warn'}
            toneLabel={isNeeded ? words.needed : words.advised}
            title={check.title}
            action={
              <ButtonLink look="ghost" href={to(places[code])}>
                {check.action}
              </ButtonLink>
            }
          >
            {typeof check.body === 'string' ? check.body : check.body({ n })}
          </TodoRow>
        );
      })}
    </ul>
  );
}

/** What is not settled before the books are closed. */
function Ends({ state }: { readonly state: State }) {
  const { own } = useTickets();
  const keys = Object.keys(own.sale.ends) as (keyof State['ends'])[];
  const open = keys.filter((key) => state.ends[key] > 0);
  return (
    <Disclosure summary={own.sale.closing}>
      {open.length === 0 ? (
        <p>{own.sale.closingDone}</p>
      ) : (
        <ul className="told">
          {open.map((key) => (
            <li key={key}>{own.sale.ends[key]({ n: state.ends[key] })}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
