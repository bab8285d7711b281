import { createEdition, suggestSlug } from '#directory/server';
import type { Viewer } from '#people';
import type { Programme } from '#programme';
import { inspectProgramme, type ProgrammeFormat, readImport } from '#programme/server';
import { slugFrom } from '../../kernel/ids.ts';
import { done, type Outcome, refuse } from '../../kernel/refusal.ts';
import { isZone } from '../../kernel/time.ts';
import type { House } from '../../platform/house.ts';
import type { HouseCode } from '../manage/house-answer.tsx';
import type { SourceFile } from '../manage/import-read.ts';

/**
 * Makes a hidden edition with what a file says of itself, and reads the file into an import that waits there. `zone` is used
 * where the file names none.
 */
export async function editionFromFile(
  house: House,
  viewer: Viewer,
  input: { readonly source: SourceFile; readonly format: ProgrammeFormat | undefined; readonly zone: string },
): Promise<Outcome<{ slug: string; importId: string }, HouseCode>> {
  const { source, format } = input;
  if (input.zone && !isZone(input.zone)) return refuse('zone-unknown', { field: 'zone' });
  const found = inspectProgramme(source.bytes, { fileName: source.name, format });
  if (!found.ok) return refuse(found.refusal.code, { field: 'file' });
  const { programme, remarks } = found.value.imported;
  const namesNoZone = remarks.some((remark) => remark.code === 'no-zone');
  const name = programme.head.title || nameFrom(source.name);
  const facts = {
    conferenceName: name.replace(/\s*\d{4}$/, ''),
    name,
    slug: await suggestSlug(house.db, slugFrom(name)),
    zone: namesNoZone && input.zone ? input.zone : programme.head.zone,
    city: programme.head.city,
    country: null,
  };
  const { startsOn, endsOn } = programme.head;
  const made = await createEdition(house, viewer, { ...facts, startsOn, endsOn });
  const edition = made.ok
    ? made
    : await createEdition(house, viewer, { ...facts, ...busiestDay(programme, house.clock.now()) });
  if (!edition.ok) return edition;
  const read = await readImport(house, viewerWithOwn(viewer, edition.value.id), {
    editionId: edition.value.id,
    sourceName: source.name,
    bytes: source.bytes,
    format: found.value.format,
  });
  return read.ok ? done({ slug: edition.value.slug, importId: read.value.id }) : read;
}

/** The request's viewer was read before the edition was; the one who made it owns it. */
function viewerWithOwn(viewer: Viewer, editionId: Parameters<typeof readImport>[2]['editionId']): Viewer {
  return viewer.kind === 'person'
    ? { ...viewer, grants: [...viewer.grants, { editionId, role: 'owner' }] }
    : viewer;
}

function nameFrom(fileName: string): string {
  const name = fileName
    .replace(/\.[a-z0-9]+$/i, '')
    .replaceAll(/[-_.]+/g, ' ')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** For a file whose dates cannot be an edition's (a year 20008, a session years away): the day on which most begins. */
function busiestDay(programme: Programme, now: string): { startsOn: string; endsOn: string } {
  const days = Map.groupBy(
    programme.sessions.flatMap(({ slot }) => slot?.start.slice(0, 10) ?? []),
    (day) => day,
  );
  const [day] = [...days.entries()].sort((a, b) => b[1].length - a[1].length)[0] ?? [now.slice(0, 10)];
  return { startsOn: day, endsOn: day };
}
