import { Button, Card, Section, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Typed } from './checkout-props.ts';
import type { TicketPage } from './ticket-load.ts';

type Props = {
  readonly ticket: TicketPage;
  readonly typed: Typed;
  readonly refused: { readonly field: string; readonly message: string; readonly isName: boolean } | null;
};

/** Whose ticket it is: named for the first time, mended, or given to somebody else. */
export function HolderForms(props: Props) {
  return props.ticket.holderEmail ? (
    <>
      <NameForm {...props} />
      <TransferForm {...props} />
    </>
  ) : (
    <FirstHolderForm {...props} />
  );
}

function errorFor({ refused }: Props, isName: boolean, field: string): string | undefined {
  return refused && refused.isName === isName && refused.field === field ? refused.message : undefined;
}

function FirstHolderForm(props: Props) {
  const { texts } = useFrame();
  const words = texts.ownTickets;
  const { ticket, typed } = props;
  return (
    <Section title={words.name.firstTitle} id="holder">
      <Card>
        <form method="post" action={ticket.path} className="form checkout">
          <p className="mute">{words.name.firstLead}</p>
          <HolderInputs {...props} typed={typed} />
          <div>
            <Button name="act" value="transfer">
              {words.name.save}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

function NameForm(props: Props) {
  const { texts } = useFrame();
  const words = texts.ownTickets.name;
  const { ticket, typed, refused } = props;
  return (
    <details className="disclosure no-print" open={refused?.isName}>
      <summary>{words.title}</summary>
      <form method="post" action={ticket.path} className="form checkout">
        <TextInput
          name="name"
          id="own-name"
          label={words.label}
          required
          maxLength={120}
          defaultValue={refused?.isName ? (typed?.name ?? '') : ticket.holderName}
          error={errorFor(props, true, 'name')}
        />
        <div>
          <Button look="ghost" name="act" value="name">
            {words.save}
          </Button>
        </div>
      </form>
    </details>
  );
}

function TransferForm(props: Props) {
  const { texts } = useFrame();
  const words = texts.ownTickets.transfer;
  const { ticket, refused } = props;
  if (typeof ticket.transfer === 'string')
    return <p className="small mute no-print">{words[ticket.transfer]}</p>;
  return (
    <details className="disclosure no-print" open={refused !== null && !refused.isName}>
      <summary>{words.title}</summary>
      <form method="post" action={ticket.path} className="form checkout">
        <p>{words.lead({ until: ticket.transfer.until })}</p>
        {ticket.along.length > 0 && <p>{words.along({ names: ticket.along.join(', ') })}</p>}
        <HolderInputs {...props} />
        <div>
          <Button look="danger" name="act" value="transfer">
            {words.go}
          </Button>
        </div>
      </form>
    </details>
  );
}

function HolderInputs(props: Props) {
  const { texts } = useFrame();
  const words = texts.ownTickets.transfer;
  const typed = props.refused?.isName ? null : props.typed;
  return (
    <>
      <TextInput
        name="name"
        label={words.name}
        required
        maxLength={120}
        defaultValue={typed?.name ?? ''}
        error={errorFor(props, false, 'name')}
      />
      <TextInput
        name="email"
        type="email"
        label={words.email}
        required
        maxLength={254}
        defaultValue={typed?.email ?? ''}
        error={errorFor(props, false, 'email')}
      />
    </>
  );
}
