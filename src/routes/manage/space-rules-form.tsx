import type { SpaceRules } from '#community';
import { Button, Card, Checkbox, ChoiceGroup, Section, TextInput } from '../../design/index.ts';
import { dateWords, numberWords } from '../../texts/format.ts';
import { useManage } from './use-manage.ts';
import '../community/open-spaces.css';

type Props = {
  readonly rules: SpaceRules;
  /** As a `datetime-local` field has it. */
  readonly opensAt: string;
  readonly days: readonly string[];
  readonly rooms: readonly {
    readonly code: string;
    readonly name: string;
    readonly capacity: number | null;
  }[];
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly problem: (field: string) => string | undefined;
};

/** What the board takes: rooms, hours, limits. */
export function SpaceRulesForm(props: Props) {
  const { texts, zone } = useManage();
  const words = texts.openSpaces.manage;
  const { rules } = props;
  return (
    <Section title={words.rules} id="rules">
      <Card>
        <form method="post" className="form">
          <Checkbox
            name="isOpen"
            label={words.isOpen}
            hint={words.isOpenHint}
            defaultChecked={rules.isOpen}
          />
          <TextInput
            name="opensAt"
            type="datetime-local"
            label={words.opensAt}
            hint={words.opensAtHint({ zone })}
            optional={texts.common.optional}
            defaultValue={props.opensAt}
          />
          <Places {...props} />
          <Limits {...props} />
          <div className="actions">
            <Button name="act" value="rules">
              {words.save}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

function Places({ rules, rooms, days, problem }: Props) {
  const { texts, locale } = useManage();
  const own = texts.openSpaces;
  const words = own.manage;
  return (
    <>
      <ChoiceGroup id="rooms" label={words.rooms} hint={words.roomsHint} error={problem('rooms')}>
        {rooms.map(({ code, name, capacity }) => (
          <Checkbox
            key={code}
            name="room"
            value={code}
            label={capacity === null ? name : `${name} (${own.holds({ n: numberWords(capacity, locale) })})`}
            defaultChecked={rules.rooms.includes(code)}
          />
        ))}
      </ChoiceGroup>
      <ChoiceGroup id="hours" label={words.hours} hint={words.hoursHint} error={problem('hours')}>
        <div className="hours">
          {days.map((day) => {
            const known = rules.hours.find((each) => each.day === day);
            const label = `${dateWords(day, locale, 'weekday')} ${dateWords(day, locale, 'short')}`;
            return (
              <div key={day} className="fields">
                <input type="hidden" name="day" value={day} />
                <TextInput
                  name={`from-${day}`}
                  type="time"
                  label={words.from({ day: label })}
                  defaultValue={known?.from}
                />
                <TextInput
                  name={`until-${day}`}
                  type="time"
                  label={words.until({ day: label })}
                  defaultValue={known?.until}
                />
              </div>
            );
          })}
        </div>
      </ChoiceGroup>
    </>
  );
}

function Limits({ rules, products, problem }: Props) {
  const { texts } = useManage();
  const words = texts.openSpaces.manage;
  const number = (name: 'minutes' | 'perDay' | 'inAll') => (
    <TextInput
      name={name}
      type="number"
      min={1}
      required
      label={words[name]}
      defaultValue={rules[name]}
      error={problem(name)}
    />
  );
  return (
    <>
      <div className="fields">
        {number('minutes')}
        {number('perDay')}
        {number('inAll')}
      </div>
      <TextInput
        name="largest"
        type="number"
        min={2}
        label={words.largest}
        hint={words.largestHint}
        optional={texts.common.optional}
        defaultValue={rules.largest ?? ''}
        error={problem('largest')}
      />
      {products.length > 0 && (
        <ChoiceGroup id="products" label={words.products} hint={words.productsHint}>
          {products.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="product"
              value={id}
              label={name}
              defaultChecked={rules.products.some((each) => each === id)}
            />
          ))}
        </ChoiceGroup>
      )}
      <Checkbox name="isModerated" label={words.isModerated} defaultChecked={rules.isModerated} />
      <Checkbox
        name="looksAtWorking"
        label={words.looksAtWorking}
        hint={words.looksAtWorkingHint}
        defaultChecked={rules.looksAtWorking}
      />
    </>
  );
}
