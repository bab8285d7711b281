import { data, type RouterContextProvider } from 'react-router';
import { readSpaceRules } from '#community/server';
import type { Edition } from '#directory';
import { stillRight } from '#live';
import { followRemotely, readAnnouncements, readRoomStates } from '#live/server';
import { type NowAndNext, nowAndNext, programmeDays, type Session } from '#programme';
import { dateIn, instantAt } from '../../kernel/time.ts';
import { clockTime, momentWords } from '../../texts/format.ts';
import { announcementView } from '../announce/announcement-view.ts';
import { loadOwnLightning } from '../community/own-lightning-load.ts';
import { withSpaces } from '../community/spaces-in-schedule.ts';
import { houseOf, type RequestHouse } from '../request-house.ts';
import { agendaOf } from './agenda-load.ts';
import { editionOf, publishedOf, zoneOf } from './edition-context.ts';
import { freeNow, nextViews } from './now-agenda.tsx';
import { sessionView } from './session-views.ts';

/** What starts within so many minutes of the very next thing is "next"; the rest is "later". */
const together = 30;

/** What is on and comes, for everybody and for whoever asks. */
export async function loadNow(context: Readonly<RouterContextProvider>) {
  const asked = houseOf(context);
  const edition = editionOf(context);
  const released = await publishedOf(context);
  if (!released) return data({ published: false as const });
  const published = await withSpaces(asked.house, edition, released);
  const now = asked.house.clock.now();
  const state = nowAndNext(published.programme, now);
  const { entries, starred: stars } = await agendaOf(asked, edition, published);
  const rooms = await readRoomStates(asked.house, edition.id);
  const at = { rooms, locale: asked.locale, zone: zoneOf(asked, edition) };
  const today = dateIn(now, edition.zone);
  const view = (session: Session) =>
    sessionView(published, session, {
      ...at,
      withDay: session.slot !== null && dateIn(session.slot.start, edition.zone) !== today,
    });
  const coming = comingUp(state);
  const first = coming[0]?.startsIn ?? 0;
  return data({
    published: true as const,
    announced: await announcedToday(asked, edition, at.zone),
    release: published.release.number,
    hasBoard: (await readSpaceRules(asked.house.db, edition.id)).isOpen,
    isStreamed: (await followRemotely(asked.house, asked.viewer, edition.id)) !== null,
    clock: clockTime(now, at.zone),
    today: dateIn(now, at.zone),
    dayNumber: programmeDays(published.programme).find(({ date }) => date === today)?.index ?? null,
    moment: state.moment,
    nextStartWords: state.nextStart && momentWords(state.nextStart, at.zone, asked.locale),
    stars,
    lightning: await loadOwnLightning(asked, edition, published, at.zone),
    on: onNow(state).map(({ session, fraction, minutesLeft }) => ({
      session: view(session),
      fraction,
      minutesLeft,
    })),
    startsIn: coming[0]?.startsIn ?? null,
    upNext: coming.filter(({ startsIn }) => startsIn <= first + together).map(({ session }) => view(session)),
    later: coming.filter(({ startsIn }) => startsIn > first + together).map(({ session }) => view(session)),
    nextForYou: nextViews(entries, now, view, at.zone),
    ...freeNow(published, entries, now, view, at.zone),
  });
}

/** Plenaries and breaks first, since they are for all; then room by room. */
function onNow(state: NowAndNext) {
  const all = [
    ...state.plenaries,
    ...state.breaks,
    ...state.rooms.flatMap(({ now }) => now),
    ...state.elsewhere,
  ];
  return [...new Map(all.map((each) => [each.session.code, each])).values()];
}

function comingUp(state: NowAndNext) {
  const all = [
    ...[state.nextPlenary, state.nextBreak].flatMap((each) => each ?? []),
    ...state.rooms.flatMap(({ next }) => next ?? []),
  ];
  return [...new Map(all.map((each) => [each.session.code, each])).values()].sort(
    (a, b) => a.startsIn - b.startsIn,
  );
}

/** Three things that the team said today, to everybody or to whoever asks: what is urgent, then what is new. */
async function announcedToday({ house, viewer, locale }: RequestHouse, edition: Edition, zone: string) {
  const midnight = instantAt(dateIn(house.clock.now(), edition.zone), '00:00', edition.zone);
  const said = await readAnnouncements(house, viewer, edition.id, midnight);
  const urgentFirst = stillRight(said).toSorted((a, b) => Number(b.isUrgent) - Number(a.isUrgent));
  return urgentFirst.slice(0, 3).map((one) => announcementView(one, { locale, zone }));
}
