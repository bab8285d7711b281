import { type Purpose, purposes } from '#directory';
import { keyOf } from '#plans';
import { Button, Card, Disclosure, Section, Select, TextInput } from '../../design/index.ts';
import { usePlan } from './use-plan.ts';

/** What must be in or out, with the way back, and buttons for what was proposed. */
export function ProposalDemands() {
  const { view, plan, words, home, nameOf } = usePlan();
  const own = words.proposal;
  const names = new Map([
    ...plan.editions.map((edition) => [keyOf(edition), edition.seen.name] as const),
    ...(view.proposal?.leftOut ?? []).map(({ key, name }) => [key, name] as const),
    ...(view.proposal?.editions ?? []).map(({ key, facts }) => [key, facts.name] as const),
  ]);
  const open = (view.proposal?.editions ?? []).filter(({ key }) => !plan.pins.some((pin) => pin.key === key));
  return (
    <Section title={own.pins} id="demands">
      {plan.pins.length === 0 && <p className="mute">{own.noPins}</p>}
      {plan.pins.map(({ key, travellerId, wanted }) => {
        const edition = names.get(key) ?? key;
        const person = nameOf(travellerId);
        const said = person
          ? (wanted === 'in' ? own.personIn : own.personOut)({ person, edition })
          : (wanted === 'in' ? own.mustBeIn : own.mustBeOut)({ edition });
        return (
          <form
            key={key + (travellerId ?? '')}
            method="post"
            action={`${home}/proposal`}
            className="row demand"
          >
            <input type="hidden" name="key" value={key} />
            <input type="hidden" name="travellerId" value={travellerId ?? ''} />
            <input type="hidden" name="wanted" value="" />
            <span>{said}</span>
            <Button look="quiet" name="act" value="pin-and-propose" aria-label={`${own.unpin}: ${said}`}>
              {own.unpin}
            </Button>
          </form>
        );
      })}
      {names.size > 0 && plan.travellers.length > 0 && <OneTrip names={names} />}
      {open.length > 0 && (
        <Disclosure summary={own.adjust}>
          {open.map(({ key, facts }) => (
            <form key={key} method="post" action={`${home}/proposal`} className="row demand">
              <input type="hidden" name="key" value={key} />
              <input type="hidden" name="wanted" value="out" />
              <span>{facts.name}</span>
              <Button
                look="ghost"
                name="act"
                value="pin-and-propose"
                aria-label={own.pinOut({ name: facts.name })}
              >
                {own.pinOutShort}
              </Button>
            </form>
          ))}
        </Disclosure>
      )}
    </Section>
  );
}

/** One person's going to one edition, demanded or ruled out. */
function OneTrip({ names }: { readonly names: ReadonlyMap<string, string> }) {
  const { plan, words, home } = usePlan();
  const own = words.proposal;
  const editions = [...names].map(([value, label]) => ({ value, label }));
  return (
    <Disclosure summary={own.oneTrip}>
      <form method="post" action={`${home}/proposal`} className="form">
        <input type="hidden" name="act" value="pin-and-propose" />
        <Select
          name="travellerId"
          label={own.tripWho}
          options={plan.travellers.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          name="key"
          label={own.tripWhere}
          options={editions.sort((a, b) => a.label.localeCompare(b.label))}
        />
        <div className="actions">
          <Button look="ghost" name="wanted" value="in">
            {own.tripIn}
          </Button>
          <Button look="ghost" name="wanted" value="out">
            {own.tripOut}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}

/** How much each purpose counts and how many are wanted. */
export function ProposalWeights() {
  const { words, home } = usePlan();
  const own = words.proposal;
  return (
    <Section title={words.settings.targets} id="weights">
      <Card>
        <form method="post" action={`${home}/proposal`} className="form">
          <p className="small mute">{own.adjustLead}</p>
          <TargetFields />
          <div className="actions">
            <Button name="act" value="weigh-and-propose">
              {own.saveWeights}
            </Button>
          </div>
        </form>
      </Card>
    </Section>
  );
}

/** A line for each purpose: weight, number, words; those that are not wished for are folded away. */
export function TargetFields() {
  const { plan, words } = usePlan();
  const own = words.proposal;
  const wished = purposes.filter((purpose) => plan.targets.some((target) => target.purpose === purpose));
  const others = purposes.filter((purpose) => !wished.includes(purpose));
  return (
    <div className="target-fields">
      {wished.map((purpose) => (
        <TargetLine key={purpose} purpose={purpose} />
      ))}
      <p className="small mute">{own.countHint}</p>
      {others.length > 0 && (
        <Disclosure summary={own.others} open={wished.length === 0}>
          <div className="target-fields">
            {others.map((purpose) => (
              <TargetLine key={purpose} purpose={purpose} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function TargetLine({ purpose }: { readonly purpose: Purpose }) {
  const { plan, words } = usePlan();
  const own = words.proposal;
  const target = plan.targets.find((one) => one.purpose === purpose);
  return (
    <fieldset>
      <legend>{words.purposes[purpose]}</legend>
      <TextInput
        name={`weight-${purpose}`}
        type="number"
        min={0}
        max={5}
        step={0.5}
        label={own.weight}
        defaultValue={target?.weight ?? 0}
      />
      <TextInput
        name={`count-${purpose}`}
        type="number"
        min={0}
        max={1000}
        label={own.count}
        defaultValue={target?.count ?? ''}
      />
      <TextInput
        name={`words-${purpose}`}
        maxLength={200}
        label={own.words}
        defaultValue={target?.words ?? ''}
      />
    </fieldset>
  );
}
