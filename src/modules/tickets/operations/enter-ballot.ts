import { getEdition } from '#directory/server';
import { readEmail } from '#people';
import { findPersonsByEmail } from '#people/server';
import type { EditionId, ProductId } from '../../../kernel/ids.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { House } from '../../../platform/house.ts';
import { signText, verifyText } from '../../../platform/settings.ts';
import { momentInZone } from '../../../texts/format.ts';
import { textsFor } from '../../../texts/texts.ts';
import { deleteEntry, findBallot, findEntry, insertEntry, updateChoices } from '../queries/ballots.ts';
import {
  type Ballot,
  type BallotEntry,
  type BallotEntryId,
  type BallotId,
  ballotState,
  readChoices,
} from '../rules/ballot.ts';
import { secretOf } from './order-keys.ts';
import { mayWriteTo, takeWaitTry } from './wait-limits.ts';

export type EnterCode = 'name-missing' | 'email-not-valid' | 'choices-missing' | 'ballot-closed' | 'too-many';

/**
 * Enters somebody with what they want, the dearest first, and writes them a link under which they can change it. An address enters once;
 * whoever enters it again changes nothing, gets the same answer, and the link goes to the address once more.
 */
export async function enterBallot(
  house: House,
  input: {
    readonly editionId: EditionId;
    readonly ballotId: BallotId;
    readonly name: string;
    readonly email: string;
    readonly choices: readonly ProductId[];
    readonly locale: Locale;
    readonly caller: string;
  },
): Promise<Outcome<BallotEntryId, EnterCode>> {
  const email = readEmail(input.email);
  if (!input.name.trim() || input.name.length > 120) return refuse('name-missing', { field: 'name' });
  if (!email) return refuse('email-not-valid', { field: 'email' });
  if ((await takeWaitTry(house, input.caller)) !== null) return refuse('too-many');
  const mayWrite = await mayWriteTo(house, email);
  return house.db.transaction().execute(async (tx) => {
    // Held until the end: a draw waits for whoever is entering, and whoever comes after it is told.
    const ballot = await findBallot(tx, input.ballotId, 'share');
    const now = house.clock.now();
    if (ballot?.editionId !== input.editionId || ballotState(ballot, now) !== 'open')
      return refuse('ballot-closed');
    const choices = readChoices(ballot, input.choices);
    if (choices.length === 0) return refuse('choices-missing', { field: 'choice-0' });
    const personId = (await findPersonsByEmail(tx, [email])).get(email) ?? null;
    const entry: BallotEntry = {
      ...{ id: house.newId<BallotEntryId>(), ballotId: ballot.id, personId, name: input.name.trim(), email },
      ...{ locale: input.locale, choices, enteredAt: now },
    };
    const isNew = await insertEntry(tx, entry);
    const standing: BallotEntry | null = isNew ? entry : await findEntry(tx, { ballotId: ballot.id, email });
    if (!standing) return refuse('ballot-closed');
    if (mayWrite) await writeEntered(tx, house, ballot, standing);
    return done(standing.id);
  });
}

/** Changes what somebody wants, or takes their entry back (no choices). The caller has shown the entry's key. */
export async function changeEntry(
  house: House,
  entry: BallotEntry,
  choices: readonly ProductId[],
): Promise<Outcome<null, 'ballot-closed'>> {
  return house.db.transaction().execute(async (tx) => {
    const ballot = await findBallot(tx, entry.ballotId, 'share');
    if (!ballot || ballotState(ballot, house.clock.now()) !== 'open') return refuse('ballot-closed');
    const read = readChoices(ballot, choices);
    await (read.length > 0 ? updateChoices(tx, entry.id, read) : deleteEntry(tx, entry.id));
    return done(null);
  });
}

/** The key of an entry's link. */
async function entryKey(house: House, id: BallotEntryId): Promise<string> {
  return signText(await secretOf(house), 'ballot-entry', id);
}

/** Where somebody sees and changes their entry. */
export async function entryPath(house: House, slug: string, id: BallotEntryId): Promise<string> {
  return `/${encodeURIComponent(slug)}/ballots/${id}/${await entryKey(house, id)}`;
}

/** The entry that a link leads to with its ballot; `null` for any other id or key. */
export async function openEntry(
  house: House,
  link: { readonly editionId: EditionId; readonly id: BallotEntryId | null; readonly key: string },
): Promise<{ readonly entry: BallotEntry; readonly ballot: Ballot } | null> {
  if (!link.id || !verifyText(await secretOf(house), 'ballot-entry', link.id, link.key)) return null;
  const entry = await findEntry(house.db, { id: link.id });
  const ballot = entry && (await findBallot(house.db, entry.ballotId));
  return entry && ballot?.editionId === link.editionId ? { entry, ballot } : null;
}

async function writeEntered(tx: Tx, house: House, ballot: Ballot, entry: BallotEntry): Promise<void> {
  const edition = await getEdition(tx, ballot.editionId);
  const words = textsFor(entry.locale).waitlist.letters.entered;
  const facts = { person: entry.name, name: ballot.name, edition: edition.name };
  await house.mail.post(tx, {
    key: `tickets.ballot-entered:${entry.id}:${house.newId<string>()}`,
    to: entry.email,
    confidential: true,
    subject: words.subject(facts),
    text: words.text({
      ...facts,
      until: momentInZone(ballot.closesAt, edition.zone, entry.locale),
      url: house.config.origin + (await entryPath(house, edition.slug, entry.id)),
    }),
  });
}
