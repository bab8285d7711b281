import { redirect } from 'react-router';
import { nextPath } from '#people';
import { keepsLettersOpen } from '#people/server';
import { rehearsalMoments } from '#rehearsal';
import { moveClock, oneClickSignIns, rehearsalProgramme } from '#rehearsal/server';
import { Button, ButtonLink, Card, PageHead, Section, TextInput } from '../../design/index.ts';
import { refuse } from '../../kernel/refusal.ts';
import { instantText, Temporal } from '../../kernel/time.ts';
import { momentWords } from '../../texts/format.ts';
import { localText, momentOf, textOf } from '../form-fields.ts';
import { houseAnswer } from '../manage/house-answer.tsx';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/rehearsal';
import { useWays } from './use-ways.ts';
import { WaysNotice } from './ways-notice.tsx';

export async function loader({ context, url }: Route.LoaderArgs) {
  const { house, locale } = houseOf(context);
  if (house.config.mode !== 'rehearsal') throw new Response(null, { status: 404 });
  const rehearsal = rehearsalProgramme();
  const { zone } = rehearsal.current.head;
  const now = house.clock.now();
  return {
    next: nextPath(url.searchParams.get('next'), ''),
    zone,
    moment: momentWords(now, zone, locale),
    local: localText(now, zone),
    moments: rehearsalMoments(rehearsal).map(({ key, at }) => ({
      key,
      at,
      words: momentWords(at, zone, locale),
    })),
    mayReadLetters: keepsLettersOpen(house.config),
    signIns: await oneClickSignIns(house),
    editions: [rehearsal.past, rehearsal.current, rehearsal.coming].map(({ slug, phase, head }) => ({
      slug,
      phase,
      title: head.title,
    })),
  };
}

export async function action({ context, request, url }: Route.ActionArgs) {
  const { house, viewer } = houseOf(context);
  if (house.config.mode !== 'rehearsal') throw new Response(null, { status: 404 });
  const form = await request.formData();
  const { zone } = rehearsalProgramme().current.head;
  const minutes = Number(textOf(form, 'minutes'));
  const to =
    textOf(form, 'act') === 'reset'
      ? instantText(Temporal.Now.instant())
      : textOf(form, 'to') || momentOf(form, 'at', zone);
  const step = form.has('minutes');
  if (step ? !Number.isFinite(minutes) : !to)
    return houseAnswer(refuse('moment-not-readable', { field: 'at' }), '', {});
  const moved = await moveClock(house, viewer, step ? { byMinutes: minutes } : { to: to ?? '' });
  if (!moved.ok) return houseAnswer(moved, '', {});
  house.versions.forget();
  const next = nextPath(textOf(form, 'next') || url.searchParams.get('next'), '');
  return redirect(next || '/rehearsal', 303);
}

export default function RehearsalPage({ loaderData, actionData }: Route.ComponentProps) {
  const { texts } = useWays();
  const words = texts.rehearsal;
  return (
    <>
      <title>{words.title}</title>
      <PageHead title={words.title} lead={words.lead} />
      <WaysNotice answer={actionData} />
      <div className="two-columns">
        <div>
          <Clock {...loaderData} />
        </div>
        <div className="stack">
          <Cast signIns={loaderData.signIns} />
          {loaderData.mayReadLetters && <Letters />}
          <Editions editions={loaderData.editions} />
        </div>
      </div>
    </>
  );
}

type Data = Route.ComponentProps['loaderData'];

function Clock(props: Data) {
  const { texts, problemOf } = useWays();
  const words = texts.rehearsal.clock;
  const problem = problemOf(undefined);
  const next = <input type="hidden" name="next" value={props.next} />;
  return (
    <Section title={words.title} id="clock">
      <Card>
        <div className="stack">
          <p>
            <b>{words.now({ moment: props.moment, zone: props.zone })}</b>
          </p>
          <p className="mute small">{words.lead}</p>
          <form method="post" className="clock-steps">
            {next}
            {[-60, -15, -5, 5, 15, 60].map((minutes) => (
              <Button key={minutes} look="ghost" name="minutes" value={String(minutes)}>
                {minutes < 0 ? words.back({ minutes: -minutes }) : words.forward({ minutes })}
              </Button>
            ))}
          </form>
          <form method="post" className="clock-set">
            {next}
            <TextInput
              name="at"
              type="datetime-local"
              label={words.time}
              defaultValue={props.local}
              error={problem('at')}
            />
            <Button>{words.set}</Button>
          </form>
          <h3>{words.momentsTitle}</h3>
          <form method="post" className="moments">
            {next}
            {props.moments.map((moment) => (
              <Button key={moment.key} look="ghost" name="to" value={moment.at}>
                <span>{words.moments[moment.key]}</span>{' '}
                <span className="mute small num">{moment.words}</span>
              </Button>
            ))}
          </form>
          <form method="post">
            {next}
            <Button look="quiet" name="act" value="reset">
              {words.reset}
            </Button>
          </form>
        </div>
      </Card>
    </Section>
  );
}

function Cast({ signIns }: Pick<Data, 'signIns'>) {
  const { texts } = useWays();
  const words = texts.rehearsal.cast;
  return (
    <Section title={words.title} id="cast">
      <Card>
        <div className="stack">
          <p className="mute small">{words.lead}</p>
          {signIns.map((person) => (
            <div key={person.key} className="steward-row">
              <span>{words.parts[person.key]}</span>
              <ButtonLink look="ghost" href={person.url}>
                {words.signInAs({ name: person.name })}
              </ButtonLink>
            </div>
          ))}
        </div>
      </Card>
    </Section>
  );
}

function Letters() {
  const words = useWays().texts.rehearsal.letters;
  return (
    <Section title={words.title} id="letters">
      <Card>
        <div className="stack">
          <p className="mute small">{words.lead}</p>
          <div>
            <ButtonLink look="ghost" href="/outbox">
              {words.read}
            </ButtonLink>
          </div>
        </div>
      </Card>
    </Section>
  );
}

function Editions({ editions }: Pick<Data, 'editions'>) {
  const { texts } = useWays();
  const words = texts.rehearsal.editions;
  return (
    <Section title={words.title} id="editions">
      <Card as="ul" flush className="todos">
        {editions.map((edition) => (
          <li key={edition.slug} className="todo plain">
            <div className="todo-words">
              <p className="title">
                <a className="link" href={`/${edition.slug}`}>
                  {edition.title}
                </a>
              </p>
              <div className="note">{words[edition.phase]}</div>
            </div>
          </li>
        ))}
      </Card>
    </Section>
  );
}
