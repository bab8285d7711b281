import { readReportDesk } from '#conduct/server';
import type { Edition } from '#directory';
import type { PublishedProgramme } from '#programme/server';
import { inLocale } from '../../kernel/locale.ts';
import { minutesBetween, timeIn } from '../../kernel/time.ts';
import type { RequestHouse } from '../request-house.ts';

const recentHours = 36;

/** What the form of a report shows. */
export async function loadReportForm(
  { house, locale }: RequestHouse,
  edition: Edition,
  published: PublishedProgramme | null,
) {
  const desk = await readReportDesk(house, edition.id);
  const now = house.clock.now();
  const recent = (published?.programme.sessions ?? []).flatMap((session) => {
    const { slot, status, code, title } = session;
    if (!slot || status !== 'confirmed' || session.kind === 'break') return [];
    const since = minutesBetween(slot.start, now);
    return since >= 0 && since <= recentHours * 60 ? [{ code, title, start: slot.start }] : [];
  });
  return {
    formId: Buffer.from(house.chance(24)).toString('base64url'),
    emergency: inLocale(desk.emergency, locale),
    keepDays: desk.keepDays,
    readers: desk.readers,
    sessions: recent
      .toSorted((a, b) => (a.start < b.start ? 1 : -1))
      .map(({ code, title, start }) => ({ code, label: `${timeIn(start, edition.zone)} ${title}` })),
  };
}

export type ReportForm = Awaited<ReturnType<typeof loadReportForm>>;
