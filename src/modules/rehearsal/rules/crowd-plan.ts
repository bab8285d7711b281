import type { Programme, Session, SessionKind } from '#programme';
import type { Locale } from '../../../kernel/locale.ts';
import { overlaps } from '../../../kernel/ranges.ts';
import { type InstantText, minutesAfter, minutesBetween } from '../../../kernel/time.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { crowdName } from './crowd-names.ts';
import { mainDrafts } from './drafts.ts';

/** One of the synthetic crowd; `number` counts from 1. */
export type CrowdPerson = {
  readonly number: number;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  /** Codes of the tracks that this person likes best. */
  readonly tracks: readonly string[];
};

/** One thing that one person does at one moment. */
export type CrowdAct = {
  readonly at: InstantText;
  /** The person's number. */
  readonly person: number;
  readonly act: 'star' | 'unstar';
  /** Code of the session. */
  readonly session: string;
};

export type CrowdPlan = { readonly people: readonly CrowdPerson[]; readonly acts: readonly CrowdAct[] };

const pull: Readonly<Record<SessionKind, number>> = {
  talk: 1,
  tutorial: 0.7,
  workshop: 0.3,
  keynote: 3,
  panel: 0.9,
  poster: 0.12,
  'lightning-talk': 1,
  summit: 0.5,
  lab: 0.5,
  'open-space': 0.3,
  sprint: 0.2,
  social: 0.35,
  break: 0,
  plenary: 0.3,
  notice: 0,
};

/** How long one visit lasts at most. */
const visitMinutes = 15;

type Pulling = { readonly session: Session; readonly weight: number };

/** How much our own content draws, 1 to 5, by title. */
function drawsByTitle(): ReadonlyMap<string, number> {
  return new Map(mainDrafts().map(({ row }) => [row.title, row.draw ?? 2]));
}

/**
 * What each session draws: a few draw very many (Zipf). Rather those that our content says draw well; of others' programmes those in
 * large rooms, since organisers guess well; less what has no time yet.
 */
function pullingSessions(programme: Programme, chance: Chance): Pulling[] {
  const draws = drawsByTitle();
  const capacity = new Map(programme.rooms.map((room) => [room.code, room.capacity ?? 100]));
  const seatsOf = ({ slot }: Session) => Math.min(capacity.get(slot?.rooms[0] ?? '') ?? 100, 500);
  return programme.sessions
    .filter(({ kind, status }) => pull[kind] > 0 && status === 'confirmed')
    .map((session) => {
      const draw = draws.get(session.title) ?? 1 + seatsOf(session) / 125;
      return { session, order: chance.next() / 2.4 ** draw };
    })
    .sort((one, other) => one.order - other.order)
    .map(({ session }, rank) => ({
      session,
      weight: (pull[session.kind] * (session.slot ? 1 : 0.4)) / (rank + 6) ** 0.75,
    }));
}

/** How much more one person likes a session than others do, by track and language. */
function taste(person: CrowdPerson, session: Session): number {
  const liked = session.track === null ? 1 : person.tracks.includes(session.track) ? 4 : 0.6;
  const foreign =
    session.language !== null && session.language !== 'en' && session.language !== person.locale;
  return foreign && !(session.language === 'es' && person.tracks.includes('espanol')) ? liked * 0.08 : liked;
}

/** Draws sessions one by one without giving any back; most people leave out what overlaps, some star both. */
function chosenBy(person: CrowdPerson, pulling: readonly Pulling[], chance: Chance): Session[] {
  const count = 3 + Math.floor(22 * chance.next() ** 2);
  const ranked = pulling
    .map(({ session, weight }) => ({
      session,
      key: Math.log(1 - chance.next()) / (weight * taste(person, session)),
    }))
    .sort((one, other) => other.key - one.key);
  const chosen: Session[] = [];
  for (const { session } of ranked) {
    if (chosen.length === count) break;
    const clashes = chosen.some((one) => one.slot && session.slot && overlaps(one.slot, session.slot));
    if (!clashes || chance.next() < 0.25) chosen.push(session);
  }
  return chosen;
}

/** When somebody sits down with the programme: most on the days after its release, some on the evening before, some in a corridor. */
function momentBetween(start: InstantText, end: InstantText, chance: Chance): InstantText {
  const length = Math.max(0, minutesBetween(start, end) - visitMinutes);
  const kind = chance.next();
  const share =
    kind < 0.4
      ? chance.next() ** 3 * 0.5
      : kind < 0.75
        ? 0.5 + chance.next() * 0.25
        : 0.7 + chance.next() * 0.3;
  return minutesAfter(start, Math.floor(length * share));
}

function personOf(number: number, programme: Programme, chance: Chance): CrowdPerson {
  const { name, locale } = crowdName(chance);
  const tracks = chance.shuffled(programme.tracks.map(({ code }) => code)).slice(0, 1 + chance.below(2));
  return { number, name, email: `crowd-${number}@crowd.harbour.example`, locale, tracks };
}

function actsOf(
  person: CrowdPerson,
  chosen: readonly Session[],
  span: { readonly from: InstantText; readonly until: InstantText },
  chance: Chance,
): CrowdAct[] {
  const visits = Array.from({ length: 1 + chance.below(3) }, () =>
    momentBetween(span.from, span.until, chance),
  );
  return chosen.flatMap((session): CrowdAct[] => {
    const at = minutesAfter(chance.pick(visits), chance.below(visitMinutes));
    const starred: CrowdAct = { at, person: person.number, act: 'star', session: session.code };
    const regretted = minutesAfter(at, 60 + chance.below(2880));
    return chance.next() < 0.05 && regretted < span.until
      ? [starred, { ...starred, at: regretted, act: 'unstar' }]
      : [starred];
  });
}

/**
 * What a synthetic crowd of `people` does with a programme between `from` (its release) and `until`, in order of time; the same
 * arguments give the same plan.
 */
export function crowdPlan(
  seed: number,
  people: number,
  programme: Programme,
  span: { readonly from: InstantText; readonly until: InstantText },
): CrowdPlan {
  const pulling = pullingSessions(programme, chanceFrom(seed, 'crowd/draw'));
  const chance = chanceFrom(seed, 'crowd/people');
  const crowd = Array.from({ length: people }, (_, index) => personOf(index + 1, programme, chance));
  const acts = crowd.flatMap((person) => actsOf(person, chosenBy(person, pulling, chance), span, chance));
  return { people: crowd, acts: acts.sort(byTime) };
}

function byTime(one: CrowdAct, other: CrowdAct): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.person - other.person || (one.session < other.session ? -1 : 1);
}
