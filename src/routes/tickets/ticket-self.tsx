import { Button, ChoiceGroup, Radio } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Typed } from './checkout-props.ts';
import type { CancelView, OptionView, SelfView } from './self-load.ts';
import type { TicketView } from './ticket-views.ts';

type Props = {
  readonly path: string;
  readonly ticket: TicketView;
  readonly self: SelfView;
  /** The form that was refused, if one was. */
  readonly typed: Typed;
};

/** What a buyer can do with one ticket; each thing says what it comes to before its button. */
export function TicketSelfService({ path, ticket, self, typed }: Props) {
  const { texts } = useFrame();
  const words = texts.selfService;
  const own = self.tickets[ticket.id];
  if (!own) return null;
  const { cancel, options } = own;
  const mayCancel = cancel !== null && typeof cancel === 'object';
  const why = cancel === 'waits' ? words.waits : cancel === 'over' ? overWords(self, words) : null;
  if (!mayCancel && options.length === 0) return why ? <p className="small mute self">{why}</p> : null;
  const open =
    mayCancel && options.length > 0
      ? words.ticket.open
      : mayCancel
        ? words.ticket.cancelOnly
        : words.ticket.changeOnly;
  return (
    <details className="disclosure self" open={typed?.ticket === ticket.id}>
      <summary>
        {open}
        <span className="hush">: {[ticket.number, ticket.product.text].join(', ')}</span>
      </summary>
      {options.length > 0 && <ChangeForm {...{ path, ticket, options, typed }} methods={self.methods} />}
      {mayCancel ? (
        <form method="post" action={path} className="form">
          {options.length > 0 && <h4>{words.ticket.cancelTitle}</h4>}
          <CancelTerms cancel={cancel} holder={ticket.isOthers ? ticket.holderName : null} />
          <CancelButton which={ticket.id} cancel={cancel} />
        </form>
      ) : (
        why && <p className="small mute">{why}</p>
      )}
    </details>
  );
}

function overWords({ until }: SelfView, words: ReturnType<typeof useFrame>['texts']['selfService']): string {
  return until ? words.over({ when: until }) : words.never;
}

/** What it costs, what goes along, what goes back and how. */
export function CancelTerms({
  cancel,
  holder,
}: {
  readonly cancel: CancelView;
  readonly holder: string | null;
}) {
  const { texts } = useFrame();
  const words = texts.selfService.cancel;
  const lines = [
    ...(cancel.sum ? [words.price({ sum: cancel.sum })] : []),
    ...(cancel.along.length > 0 ? [words.along({ names: cancel.along.join(', ') })] : []),
    ...(cancel.fee ? [words.fee({ sum: cancel.fee })] : []),
    ...cancel.ways.map(({ way, sum }) => words.back[way]({ sum })),
    ...(cancel.sum && !cancel.back ? [words.nothing] : []),
  ];
  return (
    <>
      {lines.length > 0 && <p>{lines.join(' ')}</p>}
      {holder && <p>{words.holder({ name: holder })}</p>}
      <p className="small mute">
        {[words.final, cancel.until && words.until({ when: cancel.until })].filter(Boolean).join(' ')}
      </p>
    </>
  );
}

/** The button says what comes back; what it says goes along, so that nobody gets less than they read. */
export function CancelButton({ which, cancel }: { readonly which: string; readonly cancel: CancelView }) {
  const { texts } = useFrame();
  const words = texts.selfService.cancel;
  const { back, tickets } = cancel;
  const label =
    which === 'all'
      ? back
        ? words.wholeBack({ sum: back })
        : words.wholeGo
      : !back
        ? words.go
        : tickets > 1
          ? words.goTogether({ n: tickets, sum: back })
          : words.goBack({ sum: back });
  return (
    <div>
      <input type="hidden" name="ticket" value={which} />
      <input type="hidden" name="seen" value={cancel.seen} />
      <Button look="danger" name="act" value="cancel">
        {label}
      </Button>
    </div>
  );
}

type ChangeProps = Omit<Props, 'self'> & {
  readonly options: readonly OptionView[];
  readonly methods: SelfView['methods'];
};

function ChangeForm({ path, ticket, options, methods, typed }: ChangeProps) {
  const { texts } = useFrame();
  const words = texts.selfService.change;
  const hasMore = options.some(({ more }) => more);
  const chosen = typed?.ticket === ticket.id ? typed.to : undefined;
  return (
    <form method="post" action={path} className="form">
      <input type="hidden" name="ticket" value={ticket.id} />
      <ChoiceGroup id={`to-${ticket.number}`} label={words.choose} hint={hasMore ? words.pays : words.lead}>
        {options.map((option) => (
          <Radio
            key={option.value}
            id={`to-${ticket.number}-${option.value.replaceAll(' ', '-')}`}
            name="to"
            value={option.value}
            label={<span lang={option.name.lang}>{option.name.text}</span>}
            hint={optionWords(option, words)}
            defaultChecked={chosen === option.value}
            required
          />
        ))}
      </ChoiceGroup>
      {hasMore && methods.length > 0 && <DifferenceMethods number={ticket.number} methods={methods} />}
      <div>
        <Button look="ghost" name="act" value="change">
          {words.go}
        </Button>
      </div>
    </form>
  );
}

function optionWords(
  { price, more, back, fee }: OptionView,
  words: ReturnType<typeof useFrame>['texts']['selfService']['change'],
): string {
  if (more) return words.more({ price, sum: more });
  if (back) return fee ? words.backLess({ price, sum: back, fee }) : words.back({ price, sum: back });
  return words.same;
}

function DifferenceMethods({
  number,
  methods,
}: {
  readonly number: number;
  readonly methods: SelfView['methods'];
}) {
  const { texts } = useFrame();
  return (
    <ChoiceGroup id={`method-${number}`} label={texts.selfService.change.method}>
      {methods.map((method, at) => (
        <Radio
          key={method}
          id={`method-${number}-${method}`}
          name="method"
          value={method}
          label={texts.tickets.order.methods[method]}
          defaultChecked={at === 0}
        />
      ))}
    </ChoiceGroup>
  );
}
