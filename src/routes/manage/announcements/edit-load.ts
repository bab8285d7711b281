import { type Announcement, type AnnouncementId, audiencePartText } from '#live';
import { type AnnouncementOverview, viewAnnouncement } from '#live/server';
import { mayOrganise } from '#people';
import { readId } from '../../../kernel/ids.ts';
import { isLocale, type Locale, locales } from '../../../kernel/locale.ts';
import { writeAnnouncementLetter } from '../../announce/announcement-letter.ts';
import { announcementView, wordsOf } from '../../announce/announcement-view.ts';
import { localText } from '../../form-fields.ts';
import type { programmeOf } from '../manage-context.ts';
import { audienceWords, loadAudienceNames } from './audience-words.ts';

type Asked = ReturnType<typeof programmeOf>;

/** An announcement as its page shows it: what it says, whom it reaches, and how it looks there. */
export async function loadAnnouncement(asked: Asked, id: AnnouncementId | null, query: URLSearchParams) {
  const { house, viewer, edition, locale, texts } = asked;
  const names = await loadAudienceNames(house, edition.id, locale);
  const mayAll = mayOrganise(viewer, edition.id);
  const found = id && (await viewAnnouncement(house, viewer, { editionId: edition.id, id }));
  if (found && !found.ok)
    throw new Response(null, { status: found.refusal.code === 'not-allowed' ? 403 : 404 });
  const there = found?.value ?? null;
  const corrected = await findCorrected(asked, there?.corrects ?? query.get('corrects'));
  const inLanguage = query.get('in');
  const shown = isLocale(inLanguage) ? inLanguage : locale;
  return {
    names,
    mayAll,
    id: there?.id ?? house.newId<AnnouncementId>(),
    revision: there?.revision ?? null,
    state: there?.state ?? ('new' as const),
    mayChange: there?.mayChange ?? true,
    said: {
      title: there?.title ?? {},
      body: there?.body ?? {},
      audience: (there ?? corrected)?.audience.map(audiencePartText) ?? [],
      isPublic: (there ?? corrected)?.isPublic ?? false,
      isUrgent: there?.isUrgent ?? false,
    },
    corrects: corrected && { id: corrected.id, title: wordsOf(corrected, locale).title },
    audience: there?.audience.map((part) => audienceWords(part, names, texts)) ?? [],
    reach: there?.reach ?? null,
    told: there?.told ?? {},
    shown,
    preview: there && previewOf(asked, there, shown),
    sendAt: localText(there?.sendAt ?? null, edition.zone),
    zone: edition.zone,
  };
}

async function findCorrected(
  { house, viewer, edition }: Asked,
  asked: string | null,
): Promise<AnnouncementOverview | null> {
  const id = readId<'announcement'>(asked);
  const found = id && (await viewAnnouncement(house, viewer, { editionId: edition.id, id }));
  return found?.ok ? found.value : null;
}

/** The same words as on the page, in the letter and on a phone, in one language. */
function previewOf({ house, edition }: Asked, announcement: Announcement, locale: Locale) {
  const letter = writeAnnouncementLetter(house, {
    ...{ edition, locale, announcement },
    stopLink: `${house.config.origin}/subscriptions/announcements?stop=…`,
  });
  return {
    page: announcementView(announcement, { locale, zone: edition.zone }),
    mail: { subject: letter.subject, text: letter.text },
    push: { title: edition.name, text: letter.push },
    languages: locales,
  };
}
