import { getEdition } from '#directory/server';
import { readAgenda } from '#live/server';
import { isSignedIn, type Viewer } from '#people';
import { listPersons } from '#people/server';
import { findPublishedProgramme } from '#programme/server';
import type { EditionId, PersonId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { connect } from '../queries/connections.ts';
import { listIntroductionsOf, removeIntroductions, takeAnswered } from '../queries/introductions.ts';
import { type ConnectionId, type IntroductionId, metIn } from '../rules/connection.ts';

/**
 * Agrees to know whoever answered the viewer's card: from now on each sees what the other gives. Pressed twice it is one connection; of an
 * answer that is too old, or was to somebody else's card, nothing comes.
 */
export async function agreeToConnect(
  house: House,
  viewer: Viewer,
  input: { readonly id: IntroductionId },
): Promise<Outcome<ConnectionId, 'not-signed-in' | 'answer-gone'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  const now = house.clock.now();
  const { db } = house;
  const waiting = await listIntroductionsOf(db, viewer.personId, now);
  const answer = waiting.find(({ id }) => id === input.id);
  const toId = answer?.toId;
  // Who deleted their account meanwhile is connected with nobody.
  const both = answer && toId ? await listPersons(db, [answer.fromId, toId]) : [];
  if (!answer || !toId || both.length < 2) return refuse('answer-gone');
  const edition = await getEdition(db, answer.editionId);
  const sessionTitle = await sessionOfBoth(house, edition.id, both);
  return db.transaction().execute(async (tx) => {
    // Whoever gets it out of the table decides it.
    const answered = await takeAnswered(tx, input.id, viewer.personId, now);
    if (!answered) return refuse('answer-gone');
    const id = await connect(
      tx,
      {
        id: house.newId<ConnectionId>(),
        sides: [
          { personId: answered.fromId, gives: answered.fromGives },
          { personId: toId, gives: answered.toGives },
        ],
        ...{ editionId: edition.id, editionName: edition.name },
        sessionTitle,
      },
      now,
    );
    return done(id);
  });
}

/** Takes back an answer of the viewer's, or says no to one: in either case nothing was given. */
export async function dropIntroduction(
  house: House,
  viewer: Viewer,
  id: IntroductionId,
): Promise<Outcome<null, 'not-signed-in'>> {
  if (!isSignedIn(viewer)) return refuse('not-signed-in');
  await removeIntroductions(house.db, viewer.personId, id);
  return done(null);
}

async function sessionOfBoth(
  house: House,
  editionId: EditionId,
  both: readonly { readonly id: PersonId; readonly email: string }[],
): Promise<string | null> {
  const published = await findPublishedProgramme(house, editionId);
  const [one, other] = await Promise.all(
    both.map(({ id, email }) => readAgenda(house, editionId, { personId: id, email })),
  );
  const codes = new Set(other?.entries.flatMap(({ session }) => session?.code ?? []));
  const timed = (session: {
    readonly title: string;
    readonly slot: { readonly start: string; readonly end: string } | null;
  }) => ({ title: session.title, start: session.slot?.start ?? null, end: session.slot?.end ?? null });
  const shared = (one?.entries ?? []).flatMap(({ session }) =>
    session && codes.has(session.code) ? [timed(session)] : [],
  );
  const going = (published?.programme.sessions ?? []).filter(({ status }) => status === 'confirmed');
  return metIn(going.map(timed), shared, house.clock.now());
}
