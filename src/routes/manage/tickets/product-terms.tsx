import { Card, Checkbox, Select, TextInput } from '../../../design/index.ts';
import type { ProductPart } from './product-load.ts';
import { useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

/** How many there are, what they are part of, and when they are sold. */
export function ProductTerms({ page, draft, answer }: ProductPart) {
  const { own, zone } = useTickets();
  const words = own.form;
  const problem = useProblem(answer);
  return (
    <Card as="section" className="sheet-part">
      <h2>{words.many}</h2>
      <div className="fields">
        <TextInput
          name="capacity"
          inputMode="numeric"
          label={words.capacity}
          hint={words.capacityHint}
          defaultValue={draft.capacity}
          error={problem('capacity')}
        />
        <TextInput
          name="mostEach"
          inputMode="numeric"
          label={words.mostEach}
          hint={words.mostEachHint}
          defaultValue={draft.mostEach}
          error={problem('mostEach')}
        />
      </div>
      {page.shared.length > 0 && (
        <Select
          name="within"
          label={words.within}
          hint={words.withinHint}
          disabled={page.id !== null}
          defaultValue={draft.within}
          options={[
            { value: '', label: words.withinNothing },
            ...page.shared.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <p className="mute small">{words.zone({ zone })}</p>
      <div className="fields">
        {(['opensAt', 'closesAt'] as const).map((field) => (
          <TextInput
            key={field}
            name={field}
            type="datetime-local"
            label={words[field]}
            defaultValue={draft[field]}
            error={problem(field)}
          />
        ))}
      </div>
      <Checkbox
        name="hasWaitlist"
        label={words.waitlist}
        hint={words.waitlistHint}
        defaultChecked={draft.hasWaitlist}
      />
    </Card>
  );
}
