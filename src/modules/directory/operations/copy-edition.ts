import { isSignedIn, mayCreateEditions, mayOrganise, type Viewer } from '#people';
import type { EditionId } from '../../../kernel/ids.ts';
import { type Outcome, refuse } from '../../../kernel/refusal.ts';
import { recordAct } from '../../../platform/audit.ts';
import type { House } from '../../../platform/house.ts';
import { updateEditionRow } from '../queries/edition-rows.ts';
import { getEdition } from '../queries/editions.ts';
import { upsertPages } from '../queries/page-rows.ts';
import { listPages } from '../queries/pages.ts';
import type { EditionFactsCode } from '../rules/edition.ts';
import { createEditionFor } from './create-edition.ts';

export type CopyEditionInput = {
  readonly editionId: EditionId;
  readonly name: string;
  readonly slug: string;
  readonly startsOn: string;
  readonly endsOn: string;
};

/**
 * Makes a new edition of the same conference from one that is there: place, texts, look, channels and pages, but none of the dates
 * of call, tickets and aid. Hidden until its team shows it; whoever copies owns it. Owners and organisers of the source may, and stewards.
 */
export async function copyEdition(
  house: House,
  viewer: Viewer,
  input: CopyEditionInput,
): Promise<Outcome<{ id: EditionId; slug: string }, EditionFactsCode | 'not-allowed' | 'slug-taken'>> {
  if (!mayCopy(viewer, input.editionId)) return refuse('not-allowed');
  const source = await getEdition(house.db, input.editionId);
  return house.db.transaction().execute(async (tx) => {
    const made = await createEditionFor(house, tx, viewer, {
      ...input,
      conferenceName: source.conference.name,
      zone: source.zone,
      city: source.city,
      country: source.country,
    });
    if (!made.ok) return made;
    const now = house.clock.now();
    const fresh = await getEdition(tx, made.value.id);
    const none = { callOpensAt: null, callClosesAt: null, ticketsOpenAt: null, aidClosesAt: null };
    const { id, slug, name, startsOn, endsOn, isPublic, isRehearsal } = fresh;
    const own = { id, slug, name, startsOn, endsOn, isPublic, isRehearsal, conference: fresh.conference };
    await updateEditionRow(tx, { ...source, ...none, ...own }, now);
    await upsertPages(tx, fresh.id, await listPages(tx, source.id), { now, newId: house.newId });
    await recordAct(tx, {
      at: now,
      editionId: fresh.id,
      personId: isSignedIn(viewer) ? viewer.personId : null,
      act: 'directory.edition-copied',
      subject: source.name,
      facts: {},
    });
    return made;
  });
}

function mayCopy(viewer: Viewer, from: EditionId): boolean {
  return mayCreateEditions(viewer) || (isSignedIn(viewer) && mayOrganise(viewer, from));
}
