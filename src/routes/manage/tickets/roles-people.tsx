import { entitledRoles } from '#capacity';
import { Badge, Button, Card, Disclosure, Select, TextArea, TextInput } from '../../../design/index.ts';
import type { Route } from './+types/roles';
import type { RolesDraft } from './roles-act.ts';
import { type TicketsRefused, useProblem } from './tickets-answer.tsx';
import { useTickets } from './use-tickets.ts';

type RolesPageData = Route.ComponentProps['loaderData'];
type Answer = TicketsRefused<RolesDraft | null> | undefined;

/** Who is in which role, of which speakers no address is known, and the way to name people. */
export function PeopleInRoles({ page, answer }: { readonly page: RolesPageData; readonly answer: Answer }) {
  const { texts } = useTickets();
  const words = texts.ticketRoles.manage;
  return (
    <div className="stack">
      <p className="mute">{words.peopleLead}</p>
      {page.withoutAddress.length > 0 && <SpeakerAddresses page={page} answer={answer} />}
      {entitledRoles.map((role) => (
        <OneRole key={role} role={role} page={page} />
      ))}
      <NamePeople answer={answer} />
    </div>
  );
}

function OneRole({
  role,
  page,
}: {
  readonly role: (typeof entitledRoles)[number];
  readonly page: RolesPageData;
}) {
  const { texts } = useTickets();
  const words = texts.ticketRoles.manage;
  const people = page.people.filter((each) => each.role === role);
  const isNamed = (email: string) => page.named.some((each) => each.role === role && each.email === email);
  if (people.length === 0) return null;
  return (
    <Disclosure summary={`${words.roles[role]}: ${words.peopleCount({ n: people.length })}`}>
      <ul className="role-people">
        {people.map(({ name, email }) => (
          <li key={email}>
            <span>
              {name} <span className="mute">{email}</span>
            </span>
            {isNamed(email) && (
              <form method="post" className="row">
                <Badge>{words.byAddress}</Badge>
                <input type="hidden" name="role" value={role} />
                <input type="hidden" name="email" value={email} />
                <Button
                  look="quiet"
                  name="act"
                  value="take-out"
                  aria-label={words.takeOutOf({ name: name || email })}
                >
                  {words.takeOut}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function SpeakerAddresses({ page, answer }: { readonly page: RolesPageData; readonly answer: Answer }) {
  const { texts } = useTickets();
  const words = texts.ticketRoles.manage;
  const problem = useProblem(answer);
  return (
    <Disclosure summary={words.unknown({ n: page.withoutAddress.length })}>
      <form method="post" className="form settings">
        <p className="mute">{words.unknownLead}</p>
        {page.withoutAddress.map(({ code, name }) => (
          <div key={code}>
            <input type="hidden" name={`name-${code}`} value={name} />
            <TextInput
              type="email"
              name={`speaker-${code}`}
              label={words.emailOf({ name })}
              autoComplete="off"
              maxLength={254}
            />
          </div>
        ))}
        {problem('people') && <p className="error">{problem('people')}</p>}
        <div>
          <Button name="act" value="speakers">
            {words.saveSpeakers}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}

function NamePeople({ answer }: { readonly answer: Answer }) {
  const { texts } = useTickets();
  const words = texts.ticketRoles.manage;
  const problem = useProblem(answer);
  const kept = answer?.kept ?? null;
  const roles = entitledRoles.filter((role) => role !== 'speaker');
  return (
    <Disclosure summary={words.nameMore} open={Boolean(kept?.people)}>
      <Card>
        <form method="post" className="form settings">
          <Select
            name="nameRole"
            label={words.nameRole}
            defaultValue={kept?.nameRole || 'volunteer'}
            options={roles.map((value) => ({ value, label: words.roles[value] }))}
          />
          <TextArea
            name="people"
            label={words.nameList}
            hint={words.nameHint}
            rows={4}
            defaultValue={kept?.people ?? ''}
            error={problem('people')}
          />
          <div>
            <Button name="act" value="name">
              {words.nameIt}
            </Button>
          </div>
        </form>
      </Card>
    </Disclosure>
  );
}
