import Search from 'lucide-react/icons/search';
import { Button, Card, Checkbox, Disclosure, EmptyState, Section, TextInput } from '../../design/index.ts';
import { countryWords, dateSpan } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import type { Route } from './+types/editions';
import { openView } from './open-view.ts';
import { planAction } from './plan-action.ts';
import { PlannedRow } from './planned-row.tsx';
import { PlansNotice } from './plans-notice.tsx';
import { searchEditions } from './search-editions.ts';
import { usePlan } from './use-plan.ts';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, locale } = personOf(context, request);
  const text = (new URL(request.url).searchParams.get('q') ?? '').trim();
  const { plan } = await openView(context, request, params.plan);
  const result = await searchEditions(house, plan, text);
  const inPlan = new Set(plan.editions.map(({ listingId }) => listingId));
  return {
    text,
    hasMore: result?.hasMore ?? false,
    found:
      result?.found.map((listing) => ({
        ...{ id: listing.id, name: listing.name, inPlan: inPlan.has(listing.id) },
        address: `/conferences/${listing.conference.slug}/${listing.slug}`,
        when: listing.startsOn ? dateSpan(listing.startsOn, listing.endsOn ?? listing.startsOn, locale) : '',
        where: [listing.city, listing.country && countryWords(listing.country, locale)]
          .filter(Boolean)
          .join(', '),
      })) ?? null,
  };
}

export function action(args: Route.ActionArgs) {
  return planAction(args);
}

/** The conferences of a plan, and ways to add some. */
export default function Editions({ loaderData, actionData }: Route.ComponentProps) {
  const { view, plan, words } = usePlan();
  return (
    <>
      <PlansNotice answer={actionData} />
      {view.mayOwn && <Find {...loaderData} />}
      {plan.editions.length === 0 ? (
        <EmptyState title={words.editions.none} />
      ) : (
        <Card as="ul" flush className="planned-list">
          {plan.editions.map((edition) => (
            <PlannedRow key={edition.id} edition={edition} />
          ))}
        </Card>
      )}
      {view.mayOwn && <ByHand answer={actionData} />}
    </>
  );
}

function Find({ text, found, hasMore }: Route.ComponentProps['loaderData']) {
  const { words, home, texts } = usePlan();
  const own = words.editions;
  return (
    <Section title={own.search} id="find">
      <search>
        <form method="get" action={`${home}/editions`} className="search-form">
          <TextInput
            name="q"
            type="search"
            label={own.searchLabel}
            hint={own.searchHint}
            defaultValue={text}
            autoComplete="off"
          />
          <Button icon={Search}>{texts.common.search}</Button>
        </form>
      </search>
      {found && (
        <div className="stack found">
          <p role="status">
            {own.found({ n: found.length })} {found.length === 0 && own.foundNext} {hasMore && own.more}
          </p>
          {found.length > 0 && (
            <Card as="ul" flush className="planned-list">
              {found.map((one) => (
                <li key={one.id} className="planned">
                  <div>
                    <p className="title">
                      <a href={one.address}>{one.name}</a>
                    </p>
                    <p className="mute small">{[one.when, one.where].filter(Boolean).join(' · ')}</p>
                  </div>
                  <div className="planned-facts">
                    {one.inPlan ? (
                      <span className="mute small">{own.inPlan}</span>
                    ) : (
                      <form method="post" action={`${home}/editions`}>
                        <input type="hidden" name="listingId" value={one.id} />
                        <Button
                          look="ghost"
                          name="act"
                          value="add-listing"
                          aria-label={`${own.add}: ${one.name}`}
                        >
                          {own.add}
                        </Button>
                      </form>
                    )}
                  </div>
                </li>
              ))}
            </Card>
          )}
        </div>
      )}
    </Section>
  );
}

function ByHand({ answer }: { readonly answer: Route.ComponentProps['actionData'] }) {
  const { words, problem } = usePlan();
  const own = words.editions;
  return (
    <Disclosure summary={own.byHand} open={answer?.form === 'add-by-hand' && answer.refusal !== null}>
      <form method="post" className="form">
        <p className="mute">{own.byHandLead}</p>
        <TextInput name="name" required label={own.name} error={problem(answer, 'name')} />
        <div className="fields">
          <TextInput name="startsOn" type="date" required label={own.startsOn} />
          <TextInput name="endsOn" type="date" label={own.endsOn} error={problem(answer, 'endsOn')} />
        </div>
        <div className="fields">
          <TextInput name="city" label={own.city} />
          <TextInput name="country" maxLength={2} label={own.country} />
        </div>
        <TextInput name="website" type="url" label={own.website} error={problem(answer, 'website')} />
        <Checkbox name="online" label={own.online} />
        <div>
          <Button name="act" value="add-by-hand">
            {own.addIt}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
