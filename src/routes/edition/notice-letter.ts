import { isNews, type NewsFacts, type NoticeFacts, type ReleaseFacts } from '#live';
import type { NoticeLetter } from '#live/server';
import type { House } from '../../platform/house.ts';
import { textsFor } from '../../texts/texts.ts';
import { wordsOf } from '../announce/announcement-view.ts';
import { clashWords, newsPath, newsSentence, noticeLines } from './notice-words.ts';

/** One letter for all changes of one person, in their language and zone. */
export function writeNoticeLetter(house: House, letter: NoticeLetter) {
  const { edition, locale, zone, notices, stopLink } = letter;
  const texts = textsFor(locale);
  const words = texts.notices.letter;
  const { origin } = house.config;
  const n =
    letter.announcements.length +
    notices.reduce((sum, facts) => sum + (isNews(facts) ? 1 : facts.lines.length), 0);
  const [first] = notices;
  const onlyNews = notices.every(isNews);
  const path = `/${encodeURIComponent(edition.slug)}`;
  const home = `${origin}${path}`;
  const foot = stopLink
    ? [`${words.agenda}\n${home}/stars`, `--\n${words.stop}\n${stopLink}`]
    : [words.guest, `${home}/schedule`];
  return {
    push: texts.notices.news({ n }),
    subject:
      first && isNews(first) && n === 1
        ? newsSubject(first, letter)
        : words[letter.announcements.length > 0 ? 'day' : 'subject']({ edition: edition.name, n }),
    text: `${[
      ...announcedIn(letter, home),
      ...(notices.length > 0 ? [words[onlyNews ? 'newsLead' : 'lead']({ edition: edition.name })] : []),
      ...notices.flatMap((facts) => (isNews(facts) ? [] : blocksOf(facts, letter, origin))),
      ...newsOf(notices, letter, { origin, path }),
      ...(notices.length > 0 ? [words.zone({ zone })] : []),
      ...foot,
    ].join('\n\n')}\n`,
  };
}

/** What the team said, each whole: the letter is all that some read. */
function announcedIn({ announcements, locale }: NoticeLetter, home: string): readonly string[] {
  const words = textsFor(locale).notices.letter;
  if (announcements.length === 0) return [];
  return [
    words.announced,
    ...announcements.map((one) => {
      const { title, body } = wordsOf(one, locale);
      return `== ${title} ==\n${body}\n${home}/announcements#${one.id}`;
    }),
  ];
}

function newsSubject(facts: NewsFacts, { edition, locale, zone }: NoticeLetter): string {
  const texts = textsFor(locale);
  return facts.title
    ? texts.notices.letter.newsSubject({ edition: edition.name, title: facts.title })
    : `${edition.name}: ${newsSentence(facts, zone, locale, texts)}`;
}

/** What happened beside the programme, each with where to look. */
function newsOf(
  notices: readonly NoticeFacts[],
  letter: NoticeLetter,
  { origin, path }: { readonly origin: string; readonly path: string },
): readonly string[] {
  const { zone, locale } = letter;
  const texts = textsFor(locale);
  return notices
    .filter(isNews)
    .map((facts) => `- ${newsSentence(facts, zone, locale, texts)}\n  ${origin}${newsPath(facts, path)}`);
}

function blocksOf(facts: ReleaseFacts, { zone, locale }: NoticeLetter, origin: string): readonly string[] {
  const texts = textsFor(locale);
  const words = texts.notices.letter;
  const { name, note } = facts.release;
  const lines = noticeLines(facts, zone, locale, texts).map(({ sentence, reasons, swap }) => {
    const why = reasons.map((reason) => words.reason[reason]).join(', ');
    return [`- ${sentence} (${why})`, ...(swap ? [`  ${words.swap} ${origin}${swap}`] : [])].join('\n');
  });
  const clashes = facts.clashes.map((clash) => `- ${clashWords(clash, texts)}`);
  return [
    `== ${name} ==${note ? `\n${note}` : ''}`,
    lines.join('\n'),
    ...(clashes.length > 0 ? [[words.clashes, ...clashes].join('\n')] : []),
  ];
}
