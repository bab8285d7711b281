import { data, redirect } from 'react-router';
import { reminderDays } from '#directory';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ChoiceGroup,
  EmptyState,
  Notice,
  PageHead,
  Section,
  TextInput,
} from '../../design/index.ts';
import { MomentWords } from '../directory/deadline-words.tsx';
import { DeadlineZone } from '../directory/deadline-zone.tsx';
import { IntentChips } from '../directory/intent-form.tsx';
import type { Route } from './+types/my-conferences';
import { actOnMyConferences } from './my-conferences-act.ts';
import { loadMyConferences, type MyConferences } from './my-conferences-load.ts';
import { personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = personOf(context, request);
  return {
    ...(await loadMyConferences(asked, asked.viewer.personId)),
    origin: asked.house.config.origin,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const done = await actOnMyConferences(house, viewer, await request.formData());
  if ('go' in done) return redirect(done.go, 303);
  return data(done, { status: 'refused' in done ? 400 : 200 });
}

export default function MyConferencesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useAccount();
  const words = texts.choose.mine;
  const { coming, undated, past, compare } = loaderData;
  const key = actionData && 'key' in actionData ? actionData.key : null;
  return (
    <>
      <title>{words.title}</title>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {compare && (
              <ButtonLink look="ghost" href={compare}>
                {words.compare}
              </ButtonLink>
            )}
            {coming.length + undated.length + past.length > 0 && (
              <ButtonLink look="ghost" href="/">
                {words.find}
              </ButtonLink>
            )}
          </>
        }
      />
      {actionData && 'refused' in actionData && (
        <Notice tone="bad" title={words.notSaved} role="alert">
          {words.notFound}
        </Notice>
      )}
      {actionData && 'saved' in actionData && <Notice tone="good" title={words.saved} role="status" />}
      {coming.length + undated.length + past.length === 0 ? (
        <EmptyState title={words.none} action={<ButtonLink href="/">{words.find}</ButtonLink>}>
          {words.noneNext}
        </EmptyState>
      ) : (
        <Deadlines deadlines={loaderData.deadlines} />
      )}
      <Said title={words.coming} id="coming" editions={coming} />
      <Said title={words.undated} id="undated" editions={undated} />
      <Said title={words.past} id="past" editions={past} />
      <Reminders days={loaderData.days} />
      <Calendar hasCalendar={loaderData.hasCalendar} made={key} origin={loaderData.origin} />
    </>
  );
}

function Deadlines({ deadlines }: Pick<MyConferences, 'deadlines'>) {
  const { texts, locale } = useAccount();
  const words = texts.choose.mine;
  return (
    <Section title={words.deadlines} id="deadlines">
      {deadlines.length > 0 && <DeadlineZone path="/me/conferences" search="" locale={locale} />}
      {deadlines.length === 0 ? (
        <p className="mute">{words.noDeadlines}</p>
      ) : (
        <ul className="card deadlines">
          {deadlines.map(({ key, what, edition, href, act, left, exact, soon }) => (
            <li key={key}>
              <p className={soon ? 'when warn-text' : 'when'}>{left}</p>
              <div>
                <p>
                  <b>{act ? <a href={act}>{what}</a> : what}</b> · <a href={href}>{edition}</a>
                </p>
                <p className="mute small">
                  <MomentWords {...exact} />
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Said(props: {
  readonly title: string;
  readonly id: string;
  readonly editions: MyConferences['coming'];
}) {
  const { texts, locale } = useAccount();
  if (props.editions.length === 0) return null;
  return (
    <Section title={props.title} id={props.id}>
      <div className="stack">
        {props.editions.map((edition) => (
          <Card key={edition.id} className="said">
            <h3>
              <a href={edition.href}>{edition.name}</a>
            </h3>
            <p className="mute s">
              <span className="num">{edition.when}</span>
              {edition.where && <> · {edition.where}</>}{' '}
              {edition.state && <Badge tone="bad">{texts.directory.card[edition.state]}</Badge>}
            </p>
            <IntentChips
              intent={{ listingId: edition.id, said: edition.said }}
              name={edition.name}
              back={`/me/conferences#${props.id}`}
              locale={locale}
            />
          </Card>
        ))}
      </div>
    </Section>
  );
}

function Reminders({ days }: Pick<MyConferences, 'days'>) {
  const { texts } = useAccount();
  const words = texts.choose.mine;
  return (
    <Card as="section" id="reminders">
      <h2>{words.reminders}</h2>
      <form method="post" action="/me/conferences" className="form">
        <ChoiceGroup id="days" label={words.remindersLead}>
          {reminderDays.map((each) => (
            <Checkbox
              key={each}
              name="days"
              value={each}
              label={words.days[each]}
              defaultChecked={days.includes(each)}
            />
          ))}
        </ChoiceGroup>
        <div className="actions">
          <Button name="reminders" value="save">
            {words.saveReminders}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** The private address is shown once, in the answer to making it. */
function Calendar(props: {
  readonly hasCalendar: boolean;
  readonly made: string | null;
  readonly origin: string;
}) {
  const { texts } = useAccount();
  const words = texts.choose.mine;
  const { hasCalendar, made } = props;
  const address = `${props.origin}/me/conferences/${made}.ics`;
  return (
    <Card as="section" id="calendar">
      <h2>{words.calendar}</h2>
      <p className="mute">{words.calendarLead}</p>
      {made && (
        <div className="stack">
          <TextInput
            name="address"
            label={words.yourAddress}
            hint={words.addressNote}
            readOnly
            defaultValue={address}
            data-copy
          />
          <div className="actions">
            <ButtonLink href={address.replace(/^https?:/, 'webcal:')}>{words.open}</ButtonLink>
            <ButtonLink look="ghost" href={address}>
              {words.download}
            </ButtonLink>
          </div>
        </div>
      )}
      {hasCalendar && !made && <p>{words.hasAddress}</p>}
      <form method="post" action="/me/conferences#calendar" className="actions">
        <Button look={hasCalendar || made ? 'quiet' : 'primary'} name="calendar" value="make">
          {hasCalendar || made ? words.newAddress : words.makeAddress}
        </Button>
        {(hasCalendar || made) && (
          <Button look="quiet" name="calendar" value="end">
            {words.endAddress}
          </Button>
        )}
      </form>
    </Card>
  );
}
