import { createEdition, savePages, suggestSlug, updateEdition } from '#directory/server';
import { replaceExpo } from '#expo/server';
import { mayCreateEditions, operator, type Viewer } from '#people';
import { releaseTimetable, replaceProgramme } from '#programme/server';
import type { EditionId } from '../../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../../kernel/refusal.ts';
import type { House } from '../../../platform/house.ts';
import { rehearsalProgramme } from '../rules/rehearsal-programme.ts';

/**
 * Makes an edition to practise on in a real installation: the invented conference, marked as a rehearsal, never shown to the
 * public. Whoever makes it owns it and may remove it again.
 */
export async function createRehearsalEdition(
  house: House,
  viewer: Viewer,
  input: { readonly conferenceName: string },
): Promise<Outcome<{ id: EditionId; slug: string }, 'not-allowed' | 'not-made'>> {
  if (!mayCreateEditions(viewer)) return refuse('not-allowed');
  const { current } = rehearsalProgramme();
  const { head, facts } = current;
  const made = await createEdition(house, viewer, {
    conferenceName: input.conferenceName,
    name: head.title,
    slug: await suggestSlug(house.db, 'practice'),
    startsOn: head.startsOn,
    endsOn: head.endsOn,
    zone: head.zone,
    city: head.city,
    country: facts.country,
  });
  if (!made.ok) return refuse('not-made');
  const { id: editionId } = made.value;
  // From here on the machine itself writes, as it does when it seeds a whole rehearsal.
  const steps = [
    await updateEdition(house, operator, {
      editionId,
      changes: {
        tagline: facts.tagline,
        about: head.about,
        forWhom: facts.forWhom,
        takePart: facts.takePart,
        mode: facts.mode,
        venueName: head.venue,
        address: facts.address,
        latitude: facts.latitude,
        longitude: facts.longitude,
        accent: current.accent,
        channels: current.channels.map(({ kind, label, url }) => ({ kind, label, url })),
        isPublic: false,
        isRehearsal: true,
      },
    }),
    await savePages(house, operator, {
      editionId,
      pages: current.pages.map((page) => ({ ...page, isPublic: true })),
    }),
    await replaceExpo(house, operator, { editionId, sponsors: current.sponsors }),
    ...(await releases(house, editionId)),
  ];
  return steps.every((step) => step.ok) ? done(made.value) : refuse('not-made');
}

/** Releases of the rehearsal and what is worked on after the last of them. */
async function releases(house: House, editionId: EditionId): Promise<Outcome<unknown>[]> {
  const { current } = rehearsalProgramme();
  const outcomes: Outcome<unknown>[] = [];
  for (const { name, programme } of current.releases) {
    outcomes.push(await replaceProgramme(house, operator, { editionId, programme }));
    outcomes.push(await releaseTimetable(house, operator, { editionId, name, note: null }));
  }
  outcomes.push(await replaceProgramme(house, operator, { editionId, programme: current.working }));
  return outcomes;
}
