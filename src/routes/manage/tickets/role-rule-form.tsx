import { entitledRoles } from '#capacity';
import { Button, Card, Section, Select, TextInput } from '../../../design/index.ts';
import type { LocalisedText } from '../../../kernel/locale.ts';
import type { RolesDraft } from './roles-act.ts';
import { type TicketsRefused, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

const pays = ['free', 'set', 'share', 'none'] as const;

/** The form that says what a role gets. */
export function RoleRuleForm(props: {
  readonly products: readonly { readonly id: string; readonly name: LocalisedText }[];
  readonly currency: string;
  readonly answer: TicketsRefused<RolesDraft | null> | undefined;
}) {
  const { texts, say } = useTickets();
  const words = texts.ticketRoles.manage;
  const problem = useProblem(props.answer);
  const kept = props.answer?.kept ?? null;
  return (
    <Section title={words.make} id="make">
      <Card>
        <form method="post" className="form settings">
          <div className="fields">
            <Select
              name="role"
              label={words.role}
              defaultValue={kept?.role || 'speaker'}
              options={entitledRoles.map((value) => ({ value, label: words.roles[value] }))}
            />
            <Select
              name="product"
              label={words.product}
              hint={words.productHint}
              defaultValue={kept?.product ?? ''}
              options={props.products.map(({ id, name }) => ({ value: id, label: say(name) }))}
              error={problem('product')}
            />
          </div>
          <div className="fields">
            <Select
              name="pays"
              label={words.pay}
              defaultValue={kept?.pays || 'free'}
              options={pays.map((value) => ({
                value,
                label: value === 'set' ? `${words.pays.set} (${props.currency})` : words.pays[value],
              }))}
            />
            <TextInput
              name="value"
              label={words.value}
              inputMode="decimal"
              optional={texts.common.optional}
              defaultValue={kept?.value ?? ''}
              error={problem('value')}
            />
          </div>
          <TextInput
            name="aside"
            label={words.keep}
            hint={words.keepHint}
            inputMode="numeric"
            optional={texts.common.optional}
            defaultValue={kept?.aside ?? ''}
            error={problem('aside')}
          />
          <div>
            <Button name="act" value="make">
              {words.makeIt}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}
