import { type PlannedEdition, tripRoles, tripsOf } from '#plans';
import { Button, Card, Checkbox, ChoiceGroup, Section, Select, TextInput } from '../../design/index.ts';
import type { PlansAnswer } from './plans-answer.ts';
import { usePlan } from './use-plan.ts';

type Props = { readonly edition: PlannedEdition; readonly answer: PlansAnswer | undefined };

/** Who goes to an edition, as what and for how long. */
export function EditionTrips({ edition, answer }: Props) {
  const { view, plan, words, span } = usePlan();
  const own = words.edition;
  const trips = tripsOf(plan).filter((trip) => trip.edition.id === edition.id);
  return (
    <Section title={own.who} id="who">
      {trips.length === 0 && <p className="mute">{own.nobody}</p>}
      {trips.length > 0 && (
        <Card as="ul" flush className="planned-list">
          {trips.map(({ traveller, trip, days, stretch }) => (
            <li key={traveller.id} className="planned">
              <div>
                <p className="title">{traveller.name}</p>
                <p className="mute small">
                  {words.as[trip.as]}
                  {trip.isRemote && `, ${own.remoteShort}`} · {own.days({ n: days })}
                  {stretch && ` · ${own.away({ span: span(stretch.first, stretch.last) })}`}
                </p>
              </div>
              {view.mayOwn && (
                <form method="post">
                  <input type="hidden" name="editionId" value={edition.id} />
                  <input type="hidden" name="travellerId" value={traveller.id} />
                  <Button
                    look="quiet"
                    name="act"
                    value="remove-trip"
                    aria-label={own.unsend({ person: traveller.name })}
                  >
                    {own.unsendShort}
                  </Button>
                </form>
              )}
            </li>
          ))}
        </Card>
      )}
      {view.mayOwn && <TripForm edition={edition} answer={answer} />}
    </Section>
  );
}

function TripForm({ edition, answer }: Props) {
  const { plan, words, problem, texts } = usePlan();
  const own = words.edition;
  const there = new Set(edition.trips.map(({ travellerId }) => travellerId));
  return (
    <Card className="after">
      <form method="post" className="form">
        <input type="hidden" name="editionId" value={edition.id} />
        <ChoiceGroup id="travellers" label={own.chooseWho} error={problem(answer, 'travellerId')}>
          {plan.travellers.map((traveller) => (
            <Checkbox
              key={traveller.id}
              name="travellerId"
              value={traveller.id}
              label={traveller.name}
              defaultChecked={there.has(traveller.id)}
            />
          ))}
        </ChoiceGroup>
        <div className="fields">
          <Select
            name="as"
            label={words.asHead}
            options={tripRoles.map((role) => ({ value: role, label: words.as[role] }))}
          />
          <TextInput
            name="daysAway"
            inputMode="numeric"
            label={own.daysAway}
            optional={texts.common.optional}
            hint={own.daysAwayHint}
            error={problem(answer, 'daysAway')}
          />
        </div>
        <Checkbox name="isRemote" label={own.remote} />
        <div>
          <Button name="act" value="trip">
            {own.send}
          </Button>
        </div>
      </form>
    </Card>
  );
}
