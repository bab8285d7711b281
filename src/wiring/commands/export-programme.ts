import { writeFile } from 'node:fs/promises';
import { findEdition } from '#directory/server';
import {
  findPublishedProgramme,
  writeCsv,
  writeICalendar,
  writeScheduleJson,
  writeScheduleXml,
} from '#programme/server';
import { writeContext } from '../../routes/takeouts/write-context-of.ts';
import { CommandRefused, withHouse } from './with-house.ts';

const formats = ['xml', 'json', 'ics', 'csv'] as const;

/** `hallway export --edition SLUG --format xml --to FILE`: the released programme as a file, or on standard output. */
export async function exportCommand(options: {
  edition?: string;
  format?: string;
  to?: string;
}): Promise<void> {
  const format = formats.find((each) => each === (options.format ?? 'xml'));
  if (!options.edition) throw new CommandRefused('Say which edition: --edition SLUG.');
  if (!format) throw new CommandRefused(`Choose --format ${formats.join(', ')}.`);
  const slug = options.edition;
  await withHouse(async ({ house }) => {
    const edition = await findEdition(house.db, slug);
    if (!edition) throw new CommandRefused(`There is no edition ${slug}.`);
    const published = await findPublishedProgramme(house, edition.id);
    if (!published) throw new CommandRefused(`Nothing of ${slug} has been released yet.`);
    const context = writeContext(house, edition, published);
    const { programme, release } = published;
    const written = {
      xml: () => writeScheduleXml(programme, context),
      json: () => writeScheduleJson(programme, context),
      csv: () => writeCsv(programme, context),
      ics: () =>
        writeICalendar(programme, [...programme.sessions, ...release.withdrawn], {
          ...context,
          calendarName: edition.name,
          revisionOf: (code) => release.revisions[code] ?? { sequence: 0, changedAt: release.releasedAt },
        }),
    }[format]();
    if (options.to) await writeTo(options.to, written);
    else process.stdout.write(written);
  });
}

async function writeTo(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new CommandRefused(`The file ${file} could not be written (${code}).`);
  }
}
