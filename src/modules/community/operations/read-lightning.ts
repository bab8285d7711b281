import { createHash } from 'node:crypto';
import { findLedSession, type SessionKey } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { findPerson } from '#people/server';
import type { Session } from '#programme';
import { findPublishedProgramme } from '#programme/server';
import { commitmentOf, lotOf } from '#tickets/server';
import type { EditionId } from '../../../kernel/ids.ts';
import type { House } from '../../../platform/house.ts';
import {
  countTalks,
  findLightning,
  type LightningList,
  listLightning,
  listTalks,
  listTalksOf,
} from '../queries/lightning.ts';
import {
  inState,
  type LightningRules,
  type LightningState,
  type LightningTalk,
  type LightningTalkId,
  type LightningWindow,
  lightningWindow,
  noLightning,
} from '../rules/lightning.ts';
import { currentTalk, type StageTimer, stillTimer, talkAfter } from '../rules/timer.ts';
import { attendingRefusal, type DoorCode } from './is-attending.ts';

/** A lightning talk as all may see it. */
export type LightningView = {
  readonly id: LightningTalkId;
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly link: string | null;
  readonly ownLaptop: boolean;
  readonly isGiven: boolean;
  readonly isMine: boolean;
};

export type LightningPage = {
  readonly session: Session;
  readonly slot: { readonly start: string; readonly end: string } | null;
  readonly rules: LightningRules;
  readonly window: LightningWindow;
  /** Who speaks, in order. */
  readonly on: readonly LightningView[];
  /** How many wait for a place. */
  readonly waiting: number;
  readonly mine:
    | (LightningView & {
        readonly state: LightningState;
        /** Why the team set it aside. */
        readonly reason: string;
        /** The viewer's place among those who speak or wait, from 1; 0 where there is no order yet. */
        readonly place: number;
      })
    | null;
  /** Why the viewer may not sign up; `null` if they may. */
  readonly refused: DoorCode | 'on-another-list' | null;
  /** The viewer's name, as a form proposes it. */
  readonly name: string;
  /** By lot only: the seed's fingerprint, and after the draw all that is needed to draw again. */
  readonly draw: {
    readonly commitment: string;
    readonly seed: string | null;
    readonly lots: readonly { readonly id: string; readonly lot: string; readonly title: string | null }[];
  } | null;
  /** For those who lead the session: everybody who has no place. */
  readonly leading: {
    readonly waiting: readonly LightningView[];
    readonly off: readonly (LightningView & { readonly reason: string })[];
  } | null;
  readonly timer: StageTimer;
  readonly current: LightningView | null;
  readonly next: LightningView | null;
  readonly revision: string;
};

/** The lightning talks of a session as the viewer may see them; `null` if there is no such session, or no list for it. */
export async function readLightning(
  house: House,
  viewer: Viewer,
  key: SessionKey,
): Promise<LightningPage | null> {
  const { db } = house;
  const [at, list] = await Promise.all([findLedSession(house, viewer, key), findLightning(db, key)]);
  if (!at || !list) return null;
  const personId = isSignedIn(viewer) ? viewer.personId : null;
  const [talks, own, refused, person] = await Promise.all([
    listTalks(db, key),
    personId ? listTalksOf(db, personId) : [],
    attendingRefusal(house, viewer, key.editionId),
    personId ? findPerson(db, personId) : null,
  ]);
  const view = (talk: LightningTalk) => viewOf(talk, talk.personId === personId);
  const on = inState(talks, 'on').map(view);
  const elsewhere = own.some(
    ({ editionId, sessionCode, state }) =>
      editionId === key.editionId && sessionCode !== key.code && state !== 'off',
  );
  const mine = talks.find((talk) => talk.personId === personId);
  const current = currentTalk(on, list.timer);
  return {
    ...{ session: at.session, slot: at.slot, rules: list.rules, on, timer: list.timer, current },
    window: lightningWindow(list.rules, at.slot, house.clock.now()),
    waiting: inState(talks, 'waiting').length,
    mine: mine
      ? { ...view(mine), state: mine.state, reason: mine.reason, place: placeOf(mine, talks, list) }
      : null,
    refused: refused ?? (list.rules.oneEach && elsewhere && !mine ? 'on-another-list' : null),
    name: person?.name ?? '',
    draw: drawOf(list, talks),
    leading: at.leads
      ? {
          waiting: inState(talks, 'waiting').map(view),
          off: inState(talks, 'off').map((talk) => ({ ...view(talk), reason: talk.reason })),
        }
      : null,
    next: talkAfter(on, current),
    revision: revisionOf(list, talks),
  };
}

function viewOf(talk: LightningTalk, isMine: boolean): LightningView {
  const { id, name, title, about, link, ownLaptop, givenAt } = talk;
  return { ...{ id, name, title, about, link, ownLaptop, isMine }, isGiven: givenAt !== null };
}

/** There is no order among those who wait for a draw, or for the team to pick. */
function placeOf(mine: LightningTalk, talks: readonly LightningTalk[], list: LightningList): number {
  const { order } = list.rules;
  const isOpen = order === 'picked' || (order === 'ballot' && !list.drawnAt);
  if (mine.state === 'off' || (mine.state === 'waiting' && isOpen)) return 0;
  return inState(talks, mine.state).findIndex(({ id }) => id === mine.id) + 1;
}

function drawOf({ rules, seed, drawnAt }: LightningList, talks: readonly LightningTalk[]) {
  if (rules.order !== 'ballot') return null;
  const lots = talks
    .map(({ id, title, state }) => ({ id, lot: lotOf(seed, id), title: state === 'on' ? title : null }))
    .toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
  return {
    commitment: commitmentOf(seed),
    seed: drawnAt ? seed : null,
    lots: drawnAt ? lots : [],
  };
}

function revisionOf(list: LightningList, talks: readonly LightningTalk[]): string {
  const marks = [
    JSON.stringify([list.rules, list.drawnAt, list.timer.revision]),
    ...talks.map(({ id, revision, state, position }) => `${id} ${revision} ${state} ${position}`),
  ];
  return createHash('sha256').update(marks.join('\n')).digest('base64url').slice(0, 16);
}

/** Milliseconds for which one reading serves all who ask. */
const freshFor = 1_000;

/** What an open page asks for every few seconds: another revision, and it looks again; `null` if there is no list. */
export async function readLightningPulse(
  house: House,
  key: SessionKey,
): Promise<{ readonly revision: string } | null> {
  const name = pulseName(key);
  const remember = () =>
    house.memory.remember(
      name,
      async () => {
        const list = await findLightning(house.db, key);
        const revision = list ? revisionOf(list, await listTalks(house.db, key)) : null;
        return { at: performance.now(), revision };
      },
      () => 200,
    );
  let kept = await remember();
  if (performance.now() - kept.at > freshFor) {
    house.memory.forget(name);
    kept = await remember();
  }
  return kept.revision === null ? null : { revision: kept.revision };
}

/** What was read before counts no longer: something changed. */
export function forgetLightningPulse(
  { memory }: Pick<House, 'memory'>,
  key: { readonly editionId: string; readonly code: string },
): void {
  memory.forget(pulseName(key));
}

function pulseName({ editionId, code }: { readonly editionId: string; readonly code: string }): string {
  return `community.lightning:${editionId}:${code}`;
}

/** A session of lightning talks with what is known of its list. */
export type LightningSession = {
  readonly session: Session;
  readonly rules: LightningRules;
  readonly hasList: boolean;
  readonly isDrawn: boolean;
  readonly window: LightningWindow;
  readonly signed: number;
  readonly placed: number;
  readonly isRunning: boolean;
};

/** All sessions of lightning talks of the published programme, the first to start first. */
export async function listLightningSessions(
  house: House,
  editionId: EditionId,
): Promise<readonly LightningSession[]> {
  const [published, lists, counts] = await Promise.all([
    findPublishedProgramme(house, editionId),
    listLightning(house.db, editionId),
    countTalks(house.db, editionId),
  ]);
  const now = house.clock.now();
  return (published?.programme.sessions ?? [])
    .filter(({ kind, status }) => kind === 'lightning-talk' && status !== 'cancelled')
    .map((session) => {
      const list = lists.find(({ code }) => code === session.code);
      const rules = list?.rules ?? noLightning;
      const n = counts.get(session.code);
      return {
        ...{ session, rules, hasList: list !== undefined, isDrawn: (list?.drawnAt ?? null) !== null },
        window: lightningWindow(rules, session.slot, now),
        ...{ signed: n?.all ?? 0, placed: n?.on ?? 0 },
        isRunning: (list?.timer ?? stillTimer).startedAt !== null,
      };
    })
    .toSorted((a, b) => ((a.session.slot?.start ?? '~') < (b.session.slot?.start ?? '~') ? -1 : 1));
}
