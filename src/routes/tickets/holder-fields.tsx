import { Card, Select, TextInput } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';
import { errorOf, type Refused, type Typed } from './checkout-props.ts';
import type { QuestionView, TicketView } from './ticket-views.ts';

/** Who one ticket is for, and what its holder is asked. */
export function HolderFields(props: {
  readonly ticket: TicketView;
  readonly at: number;
  readonly typed: Typed;
  readonly refused: Refused;
}) {
  const { texts } = useFrame();
  const { ticket, at, typed } = props;
  const words = texts.tickets.order;
  const error = errorOf(props.refused);
  const optional = texts.common.optional;
  return (
    <Card>
      <fieldset className="form" id={`line-${at}`}>
        <legend>
          {words.holder({
            n: ticket.number,
            product: [ticket.product.text, ticket.variation].filter(Boolean).join(', '),
          })}
        </legend>
        {ticket.isPersonal && (
          <div className="pair">
            <TextInput
              name={`holderName-${at}`}
              label={words.holderName}
              optional={optional}
              hint={at === 0 ? words.sameAsBuyer : words.holderLater}
              maxLength={120}
              defaultValue={typed?.[`holderName-${at}`] ?? ''}
              error={error(`holderName-${at}`)}
            />
            <TextInput
              name={`holderEmail-${at}`}
              type="email"
              label={words.holderEmail}
              optional={optional}
              maxLength={254}
              defaultValue={typed?.[`holderEmail-${at}`] ?? ''}
              error={error(`holderEmail-${at}`)}
            />
          </div>
        )}
        {ticket.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            name={`answer-${at}-${question.id}`}
            typed={typed}
            error={error}
          />
        ))}
        {error(`line-${at}`) && <p className="error">{error(`line-${at}`)}</p>}
      </fieldset>
    </Card>
  );
}

function QuestionField(props: {
  readonly question: QuestionView;
  readonly name: string;
  readonly typed: Typed;
  readonly error: (field: string) => string | undefined;
}) {
  const { texts } = useFrame();
  const { question, name } = props;
  const words = texts.tickets.order;
  const common = {
    name,
    label: <span lang={question.label.lang}>{question.label.text}</span>,
    hint: words.asked({ purpose: question.purpose, until: question.until }),
    error: props.error(name),
    defaultValue: props.typed?.[name] ?? '',
    required: question.isRequired,
    ...(question.isRequired ? {} : { optional: texts.common.optional }),
  };
  if (question.kind === 'text') return <TextInput {...common} maxLength={2000} />;
  const answers =
    question.kind === 'yes-no'
      ? [
          { value: 'yes', label: texts.common.yes },
          { value: 'no', label: texts.common.no },
        ]
      : question.choices.map(({ text, lang }, index) => ({
          value: String(index),
          label: text,
          ...(lang ? { lang } : {}),
        }));
  return <Select {...common} options={[{ value: '', label: words.pick }, ...answers]} />;
}
