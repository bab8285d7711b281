import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readList } from '../src/modules/directory/formats/read-list.ts';
import type { SourceRecord } from '../src/modules/directory/rules/listing.ts';
import { withPlaces } from '../src/modules/directory/rules/with-places.ts';
import { openGazetteer } from '../src/platform/gazetteer/gazetteer.ts';

/** A record of a real list, with the name of the list. */
export type ListedRecord = SourceRecord & { readonly list: string };

/** Where the real lists lie beside the project; `null` on a machine that has none. */
export function realListsFolder(): string | null {
  const folder = join(import.meta.dirname, '../../shared/data');
  return existsSync(join(folder, 'confs-tech')) && existsSync(join(folder, 'python-deadlines'))
    ? folder
    : null;
}

/** Reads the three real lists as an import does, with places. */
export function readRealLists(folder: string): readonly ListedRecord[] {
  const text = (path: string) => ({ path, text: readFileSync(join(folder, path), 'utf8') });
  const years = readdirSync(join(folder, 'confs-tech/conferences'));
  const lists = {
    'confs-tech': years.flatMap((year) =>
      readdirSync(join(folder, 'confs-tech/conferences', year)).map((name) =>
        text(`confs-tech/conferences/${year}/${name}`),
      ),
    ),
    'python-deadlines': ['conferences', 'archive', 'legacy'].map((name) =>
      text(`python-deadlines/${name}.yml`),
    ),
    calendar: [text('python-org-events/events.ics')],
  };
  const gazetteer = openGazetteer();
  return Object.entries(lists).flatMap(([list, files]) =>
    withPlaces(readList(files), gazetteer).records.map((record) => ({ ...record, list })),
  );
}
