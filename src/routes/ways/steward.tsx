import { data } from 'react-router';
import { listEditions } from '#directory/server';
import { dismissSteward, examineInstallation, listStewards, nameSteward } from '#people/server';
import { lookAtProgrammes } from '#programme/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  KeyValues,
  PageHead,
  Section,
  TextInput,
  TodoList,
  TodoRow,
} from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { refuse } from '../../kernel/refusal.ts';
import { listActs } from '../../platform/audit.ts';
import { dateSpan } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { textOf } from '../form-fields.ts';
import { actSentence } from '../manage/act-sentence.ts';
import { type HouseAnswer, houseAnswer } from '../manage/house-answer.tsx';
import type { Route } from './+types/steward';
import { StewardsOnly } from './stewards-only.tsx';
import { useWays } from './use-ways.ts';
import { WaysNotice } from './ways-notice.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer, texts } = personOf(context, request);
  const stewards = await listStewards(house, viewer);
  const findings = await examineInstallation(house, viewer, { more: [lookAtProgrammes] });
  if (!stewards.ok || !findings.ok) return data({ desk: null }, { status: 403 });
  const { config } = house;
  const names = new Map(stewards.value.map((person) => [String(person.id), person.name]));
  const acts = await listActs(house.db, null, { limit: 10 });
  return {
    desk: {
      findings: findings.value,
      stewards: stewards.value.map(({ id, name, email }) => ({ id, name, email })),
      self: viewer.personId,
      editions: (await listEditions(house.db, 50)).map((edition) => ({
        slug: edition.slug,
        name: edition.name,
        startsOn: edition.startsOn,
        endsOn: edition.endsOn,
        isPublic: edition.isPublic,
        isRehearsal: edition.isRehearsal,
        mayManage: viewer.grants.some((grant) => grant.editionId === edition.id),
      })),
      acts: acts.map((act) => ({
        id: act.id,
        sentence: actSentence({ ...act, by: act.personId && (names.get(act.personId) ?? '') }, texts),
      })),
      mode: config.mode,
      embedded: config.databaseUrl === null,
      process: config.roles.web && config.roles.worker ? 'both' : config.roles.web ? 'web' : 'worker',
    } as const,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const form = await request.formData();
  if (textOf(form, 'act') === 'name') {
    const input = { email: textOf(form, 'email') };
    return houseAnswer(await nameSteward(house, viewer, input), 'named', {});
  }
  const personId = readId<'person'>(textOf(form, 'personId'));
  if (!personId) return houseAnswer(refuse('not-found'), '', {});
  return houseAnswer(await dismissSteward(house, viewer, { personId }), 'dismissed', {});
}

type Desk = NonNullable<Route.ComponentProps['loaderData']['desk']>;

export default function StewardPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, texts } = useWays();
  const { lists } = texts;
  const own = words.desk;
  const { desk } = loaderData;
  if (!desk) return <StewardsOnly />;
  return (
    <>
      <title>{own.title}</title>
      <PageHead
        title={own.title}
        lead={own.lead}
        actions={
          <>
            <ButtonLink look="ghost" href="/steward/directory">
              {texts.editing.desk.title}
            </ButtonLink>
            <ButtonLink look="ghost" href="/steward/lists">
              {lists.link}
            </ButtonLink>
            <ButtonLink look="ghost" href="/outbox">
              {own.outbox}
            </ButtonLink>
            <ButtonLink href="/new">{own.newEdition}</ButtonLink>
          </>
        }
      />
      <WaysNotice answer={actionData} sentences={{ named: own.named, dismissed: own.dismissed }} />
      <div className="two-columns">
        <div className="stack">
          <Health findings={desk.findings} />
          <Editions editions={desk.editions} />
        </div>
        <div className="stack">
          <About desk={desk} />
          <Stewards stewards={desk.stewards} answer={actionData} />
          <Acts acts={desk.acts} />
        </div>
      </div>
    </>
  );
}

const tones = { well: 'good', look: 'warn', ill: 'bad' } as const;

function Health({ findings }: Pick<Desk, 'findings'>) {
  const { words } = useWays();
  const own = words.desk;
  return (
    <Section title={own.healthTitle} id="health">
      <TodoList label={own.healthTitle}>
        {findings.map((finding) => (
          <TodoRow
            key={finding.subject}
            tone={tones[finding.state]}
            toneLabel={own.states[finding.state]}
            title={own.subjects[finding.subject]}
          >
            {words.findings[finding.code](finding.facts)}
          </TodoRow>
        ))}
      </TodoList>
    </Section>
  );
}

function Editions({ editions }: Pick<Desk, 'editions'>) {
  const { words, locale } = useWays();
  const own = words.desk;
  return (
    <Section title={own.editionsTitle} id="editions">
      {editions.length === 0 && <EmptyState title={own.noEditions} />}
      {editions.length > 0 && (
        <Card as="ul" flush className="todos">
          {editions.map((edition) => (
            <li key={edition.slug} className="todo plain">
              <div className="todo-words">
                <p className="title">
                  <a
                    className="link"
                    href={edition.mayManage ? `/${edition.slug}/manage` : `/${edition.slug}`}
                  >
                    {edition.name}
                  </a>
                </p>
                <div className="note">
                  {dateSpan(edition.startsOn, edition.endsOn, locale)} ·{' '}
                  {edition.isPublic ? own.shown : own.hidden}
                  {edition.isRehearsal && ` · ${own.rehearsal}`}
                </div>
              </div>
            </li>
          ))}
        </Card>
      )}
    </Section>
  );
}

function About({ desk }: { readonly desk: Desk }) {
  const { words, origin } = useWays();
  const own = words.desk;
  return (
    <Section title={own.modeTitle} id="about">
      <Card>
        <KeyValues
          items={[
            { name: own.mode, value: own.modes[desk.mode] },
            { name: own.origin, value: origin },
            { name: own.roles, value: own.roleNames[desk.process] },
            { name: own.database, value: own.databases[desk.embedded ? 'embedded' : 'outside'] },
          ]}
        />
      </Card>
    </Section>
  );
}

function Stewards(props: Pick<Desk, 'stewards'> & { readonly answer: HouseAnswer | undefined }) {
  const { words, problemOf } = useWays();
  const own = words.desk;
  const problem = problemOf(props.answer);
  return (
    <Section title={own.stewardsTitle} id="stewards">
      <Card>
        <div className="stack">
          <p className="mute">{own.stewardsLead}</p>
          {props.stewards.map((person) => (
            <form method="post" key={person.id} className="steward-row">
              <input type="hidden" name="personId" value={person.id} />
              <span>
                {person.name} <span className="mute small">{person.email}</span>
              </span>
              {props.stewards.length > 1 && (
                <Button look="quiet" name="act" value="dismiss" aria-label={`${own.dismiss}: ${person.name}`}>
                  {own.dismiss}
                </Button>
              )}
            </form>
          ))}
          <form method="post" className="form">
            <TextInput name="email" type="email" required label={own.email} error={problem('email')} />
            <div>
              <Button look="ghost" name="act" value="name">
                {own.name}
              </Button>
            </div>
          </form>
        </div>
      </Card>
    </Section>
  );
}

function Acts({ acts }: Pick<Desk, 'acts'>) {
  const { words } = useWays();
  if (acts.length === 0) return null;
  return (
    <Section title={words.desk.actsTitle} id="acts">
      <Card as="ul">
        {acts.map((act) => (
          <li key={act.id}>
            <Badge>{act.id}</Badge> {act.sentence}
          </li>
        ))}
      </Card>
    </Section>
  );
}
