import { data, redirect } from 'react-router';
import {
  longestAbout,
  type MeetingId,
  type MeetingPlaceId,
  meetingLengths,
  type WantedPlace,
} from '#community';
import { offerTimes, proposeMeeting, readMeetingForm } from '#community/server';
import {
  Button,
  Card,
  Checkbox,
  ChoiceGroup,
  EmptyState,
  Notice,
  PageHead,
  Radio,
  TextArea,
} from '../../design/index.ts';
import { readId } from '../../kernel/ids.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf, typedOf } from '../form-fields.ts';
import type { Route } from './+types/meeting-new';
import { ClosedDoor } from './closed-door.tsx';
import { TimeChoices } from './meeting-parts.tsx';
import { PlaceField } from './meeting-place-field.tsx';
import './community.css';

const placeKinds = ['pool', 'words', 'online'] as const;

/** What the first form says, from the address: whom, how long, where. */
function askedFor(query: URLSearchParams, hasPlaces: boolean) {
  const kind = placeKinds.find((one) => one === query.get('where')) ?? (hasPlaces ? 'pool' : 'words');
  return {
    who: query.getAll('who').slice(0, 20),
    minutes: Number(query.get('minutes')) || 30,
    where: kind === 'pool' && !hasPlaces ? ('words' as const) : kind,
  };
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const { id: editionId } = editionOf(context);
  const query = new URL(request.url).searchParams;
  const form = await readMeetingForm(house, viewer, { editionId, who: query.getAll('who') });
  if (!form.ok) return data({ refused: form.refusal.code, form: null }, { status: 403 });
  const asked = askedFor(query, form.value.places.length > 0);
  const step = { form: form.value, asked, newId: house.newId<MeetingId>() };
  // Who comes from a card has chosen somebody, but not yet how long and where.
  if (!query.has('minutes')) return data({ refused: null, ...step, offered: null, problem: null });
  const needsPlace = asked.where === 'pool';
  const offered = await offerTimes(house, viewer, { editionId, ...asked, needsPlace });
  if (offered.ok) return data({ refused: null, ...step, offered: offered.value, problem: null });
  return data({ refused: null, ...step, offered: null, problem: offered.refusal.code }, { status: 400 });
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { id: editionId, slug } = editionOf(context);
  const form = await request.formData();
  const times = form.getAll('time').map(String);
  const sent = await proposeMeeting(house, viewer, {
    editionId,
    id: readId<'meeting'>(textOf(form, 'id')) ?? house.newId<MeetingId>(),
    who: form.getAll('who').map(String),
    minutes: Number(textOf(form, 'minutes')),
    ...{ times, about: textOf(form, 'about'), place: placeFrom(form) },
  });
  if (sent.ok) return redirect(`/${slug}/meetings?done=sent`, 303);
  const { code, field } = sent.refusal;
  const status = code === 'not-attending' ? 403 : code === 'too-many' ? 429 : 400;
  return data({ code, field, typed: typedOf(form), times }, { status });
}

function placeFrom(form: FormData): WantedPlace {
  switch (textOf(form, 'where')) {
    case 'pool':
      return {
        kind: 'pool',
        placeId: readId<'meeting-place'>(textOf(form, 'table')) satisfies MeetingPlaceId | null,
      };
    case 'online':
      return { kind: 'online', url: textOf(form, 'url') };
    default:
      return { kind: 'words', words: textOf(form, 'place') };
  }
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.meetings.propose, { noIndex: true });
}

type Loaded = Exclude<Route.ComponentProps['loaderData'], { readonly form: null }>;

export default function MeetingNew({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.meetings;
  if (loaderData.form === null) return <ClosedDoor code={loaderData.refused} title={words.propose} />;
  const { offered, problem } = loaderData;
  return (
    <div className="wrap-text">
      <PageHead
        eyebrow={<a href={`/${slug}/meetings`}>{words.backToList}</a>}
        title={words.fresh.title}
        lead={words.fresh.lead}
      />
      {problem && <Notice tone="bad" role="alert" title={words.refusals[problem]} />}
      {actionData && (
        <Notice tone="bad" role="alert" title={words.refused}>
          {words.refusals[actionData.code]}
        </Notice>
      )}
      {offered ? (
        <SecondStep {...loaderData} offered={offered} refused={actionData} />
      ) : (
        <FirstStep {...loaderData} />
      )}
    </div>
  );
}

/** Whom, how long, where: it only asks, so it stands in the address and can be gone back to. */
function FirstStep({ form, asked }: Pick<Loaded, 'form' | 'asked'>) {
  const { texts, slug } = useFrame();
  const { fresh: words, nameless, minutes } = texts.meetings;
  if (form.people.length === 0)
    return (
      <EmptyState
        title={words.noConnections}
        action={<a href={`/${slug}/people`}>{texts.meetings.findPeople}</a>}
      />
    );
  return (
    <Card>
      <form method="get" action={`/${slug}/meetings/new`} className="form">
        <ChoiceGroup id="who" label={words.who} hint={words.whoHint}>
          {form.people.map(({ who, name }) => (
            <Checkbox
              key={who}
              name="who"
              value={who}
              label={name ?? nameless}
              defaultChecked={asked.who.includes(who)}
            />
          ))}
        </ChoiceGroup>
        <ChoiceGroup id="minutes" label={words.length}>
          {meetingLengths.map((n) => (
            <Radio
              key={n}
              name="minutes"
              value={n}
              label={minutes({ n })}
              defaultChecked={asked.minutes === n}
            />
          ))}
        </ChoiceGroup>
        <ChoiceGroup id="where" label={words.where}>
          {placeKinds
            .filter((kind) => kind !== 'pool' || form.places.length > 0)
            .map((kind) => (
              <Radio
                key={kind}
                name="where"
                value={kind}
                label={words.places[kind]}
                defaultChecked={asked.where === kind}
              />
            ))}
        </ChoiceGroup>
        <div className="actions">
          <Button>{words.showTimes}</Button>
        </div>
      </form>
    </Card>
  );
}

type SecondProps = Pick<Loaded, 'form' | 'asked' | 'newId'> & {
  readonly offered: NonNullable<Loaded['offered']>;
  readonly refused: Route.ComponentProps['actionData'];
};

/** Times, what about, and which place exactly. */
function SecondStep({ form, asked, newId, offered, refused }: SecondProps) {
  const { texts, slug } = useFrame();
  const { fresh: words, nameless, minutes } = texts.meetings;
  const typed = refused?.typed ?? {};
  const names = offered.people.map(({ name }) => name ?? nameless).join(', ');
  const query = new URLSearchParams([...asked.who.map((who) => ['who', who])]);
  const about = [words.with({ names }), minutes({ n: offered.minutes }), words.places[asked.where]].join(
    ' · ',
  );
  const change = <a href={`/${slug}/meetings/new?${query}`}>{words.change}</a>;
  if (offered.days.length === 0)
    return (
      <EmptyState title={words.noTimes} action={change}>
        {about}. {words.noTimesNext}
      </EmptyState>
    );
  return (
    <Card>
      <form method="post" className="form">
        <input type="hidden" name="id" value={typed.id ?? newId} />
        {asked.who.map((who) => (
          <input key={who} type="hidden" name="who" value={who} />
        ))}
        <input type="hidden" name="minutes" value={offered.minutes} />
        <input type="hidden" name="where" value={asked.where} />
        <p>
          <b>{about}</b> {change}
        </p>
        <TimeChoices days={offered.days} chosen={refused?.times ?? []} />
        <PlaceField
          places={form.places}
          where={asked.where}
          people={offered.people.length + 1}
          typed={typed}
          refused={refused ?? null}
        />
        <TextArea
          name="about"
          label={words.about}
          hint={words.aboutHint}
          rows={3}
          required
          maxLength={longestAbout}
          defaultValue={typed.about}
        />
        <div className="actions">
          <Button>{words.send}</Button>
        </div>
      </form>
    </Card>
  );
}
