import { data, redirect } from 'react-router';
import type { IntroductionId } from '#community';
import { agreeToConnect, dropIntroduction, holdOutCard, prepareCards, viewMeeting } from '#community/server';
import { qrPicture } from '#tickets/server';
import { Button, ButtonLink, Card, Notice, PageHead, TextInput } from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { clockTime, momentWords } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { deviceOwner } from '../edition/device-owner.ts';
import { editionOf, zoneOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import type { RequestHouse } from '../request-house.ts';
import type { Route } from './+types/meet';
import { ClosedDoor } from './closed-door.tsx';
import { fieldNames, GiveFields } from './give-fields.tsx';
import { HeldOut } from './held-out.tsx';
import { AnswerLater, Prepared } from './without-network.tsx';
import './community.css';

export async function loader({ context, request }: Route.LoaderArgs) {
  const asked = personOf(context, request);
  const edition = editionOf(context);
  const typed = new URL(request.url).searchParams.get('code')?.replace(/[^\w]/g, '').slice(0, 20);
  if (typed) throw redirect(`/${edition.slug}/people/meet/${typed.toUpperCase()}`, 303);
  const meeting = await viewMeeting(asked.house, asked.viewer, edition.id);
  if (!meeting.ok)
    return data(
      { refused: meeting.refusal.code, meeting: null, held: null, prepared: [], owner: '' },
      { status: 403 },
    );
  const { held } = meeting.value;
  const linkOf = (code: string) => `${asked.house.config.origin}/${edition.slug}/people/meet/${code}`;
  const when = (moment: string) => momentWords(moment, zoneOf(asked, edition), asked.locale);
  return data({
    refused: null,
    meeting: meeting.value,
    held: held && {
      ...held,
      qr: qrPicture(linkOf(held.code)),
      time: clockTime(held.until, zoneOf(asked, edition)),
    },
    prepared: meeting.value.prepared.map(({ code, until }) => ({
      ...{ code, until: when(until), qr: qrPicture(linkOf(code)) },
    })),
    owner: deviceOwner(edition.id, asked.viewer.personId),
  });
}

export async function action({ context, request }: Route.ActionArgs) {
  const asked = personOf(context, request);
  const { id: editionId, slug } = editionOf(context);
  const form = await request.formData();
  const outcome = await act(asked, editionId, form);
  if (outcome.ok) return redirect(`/${slug}/people/meet`, 303);
  const { code } = outcome.refusal;
  return data({ code }, { status: code === 'not-attending' ? 403 : code === 'too-many' ? 429 : 400 });
}

function act({ house, viewer }: RequestHouse, editionId: ReturnType<typeof editionOf>['id'], form: FormData) {
  const id = readId<'introduction'>(textOf(form, 'introduction')) ?? house.newId<IntroductionId>();
  switch (textOf(form, 'act')) {
    case 'agree':
      return agreeToConnect(house, viewer, { id });
    case 'prepare':
      return prepareCards(house, viewer, { editionId, gives: form.getAll('give').map(String) });
    case 'drop':
      return dropIntroduction(house, viewer, id);
    default:
      return holdOutCard(house, viewer, { editionId, gives: form.getAll('give').map(String) });
  }
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.community.meet.title, { noIndex: true });
}

export default function Meet({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.community;
  const { meeting, held } = loaderData;
  if (!meeting) return <ClosedDoor code={loaderData.refused ?? 'not-attending'} title={words.meet.title} />;
  return (
    <div
      className="wrap-text meet"
      data-own={loaderData.owner}
      data-meet={slug}
      data-waiting={texts.notes.waiting}
      data-answers={texts.exchange.answersCode}
    >
      <PageHead
        title={words.meet.title}
        lead={words.meet.lead}
        actions={
          <ButtonLink look="ghost" href="/me/connections">
            {words.meet.all}
          </ButtonLink>
        }
      />
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      <AnswerLater mine={meeting.mine} last={meeting.last} />
      <Answers {...meeting} />
      <div id="held">{held && <HeldOut {...held} />}</div>
      <div className="stack after">
        <Card as="section">
          <form method="post" className="form">
            <GiveFields
              words={words}
              id="give"
              label={words.meet.giveTitle}
              mine={meeting.mine}
              ticked={meeting.last}
            />
            <div className="actions">
              <Button look={held ? 'quiet' : undefined} name="act" value="hold">
                {held ? words.meet.holdAgain : words.meet.hold}
              </Button>
              <Button look="quiet" name="act" value="prepare">
                {texts.exchange.prepare}
              </Button>
            </div>
            <p className="mute small">{texts.exchange.prepareHint}</p>
          </form>
        </Card>
        <Prepared codes={loaderData.prepared} />
      </div>
      <Card as="section" className="after">
        <form method="get" action={`/${slug}/people/meet`} className="form">
          <TextInput
            name="code"
            label={words.meet.enter}
            hint={words.meet.enterHint}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={12}
            required
          />
          <div className="actions">
            <Button look="quiet">{words.meet.openCode}</Button>
          </div>
        </form>
      </Card>
    </div>
  );
}

type Meeting = NonNullable<Route.ComponentProps['loaderData']['meeting']>;

/** The parts that change by what others do, with what they are made from: the page looks again until that is something else. */
function awaits({ held, asking, waitingFor }: Meeting): string | undefined {
  if (!held && waitingFor.length === 0) return undefined;
  return ['answers', 'held', held?.code, ...[...asking, ...waitingFor].map(({ id }) => id)].join(' ');
}

/** What others answered, and whom one waits for. */
function Answers(meeting: Meeting) {
  const { asking, waitingFor, fresh } = meeting;
  const { texts } = useFrame();
  const words = texts.community;
  return (
    <div id="answers" className="stack">
      <span hidden data-awaits={awaits(meeting)} />
      {fresh.map((name) => (
        <Notice
          key={name}
          tone="good"
          role="status"
          title={words.meet.fresh({ name })}
          action={
            <ButtonLink look="ghost" href="/me/connections">
              {words.meet.all}
            </ButtonLink>
          }
        />
      ))}
      {asking.map(({ id, name, gives }) => (
        <Card key={id} as="section">
          <form method="post" className="stack">
            <h2>{words.meet.asking({ name })}</h2>
            <p>{words.meet.theyGive({ fields: fieldNames(words, gives) })}</p>
            <input type="hidden" name="introduction" value={id} />
            <div className="actions">
              <Button name="act" value="agree">
                {words.meet.agree}
              </Button>
              <Button look="quiet" name="act" value="drop">
                {words.meet.decline}
              </Button>
            </div>
          </form>
        </Card>
      ))}
      {waitingFor.map(({ id, name }) => (
        <Card key={id} as="section">
          <form method="post" className="stack">
            <h2>{words.meet.waitingFor({ name })}</h2>
            <p className="mute">{words.meet.waitingNext}</p>
            <input type="hidden" name="introduction" value={id} />
            <div className="actions">
              <Button look="quiet" name="act" value="drop">
                {words.meet.takeBack}
              </Button>
            </div>
          </form>
        </Card>
      ))}
    </div>
  );
}
