import { anywhereDay, type Listing } from '#directory';
import type { DigestLetter } from '#directory/server';
import type { Locale } from '../../kernel/locale.ts';
import type { InstantText } from '../../kernel/time.ts';
import { element, elements } from '../../kernel/xml-text.ts';
import type { House } from '../../platform/house.ts';
import { dateSpan } from '../../texts/format.ts';
import { textsFor } from '../../texts/texts.ts';
import { factName, factWords } from './fact-words.ts';
import { listingPath, listingView } from './listing-view.ts';
import { searchSentence } from './search-words.ts';

type Line = {
  readonly name: string;
  readonly href: string;
  readonly facts: string;
  readonly more: readonly string[];
};
type Part = { readonly title: string; readonly lines: readonly Line[]; readonly more: boolean };

/** A week's letter in the reader's language, as plain text and as HTML that says the same. */
export async function writeDigestLetter(house: House, letter: DigestLetter) {
  const { digest, search, news } = letter;
  const { locale } = digest;
  const words = textsFor(locale).feeds.mails.weekly;
  const { origin } = house.config;
  const filters = await searchSentence(house.db, search, locale);
  const parts = partsOf(house, letter);
  const count = (of: { items: readonly unknown[] }) => of.items.length;
  const { fresh, closing, changed } = news;
  const all = digest.search ? `${origin}/?${digest.search}` : `${origin}/`;
  const frame = { lead: words.lead({ filters }), parts, all, link: letter.link, locale };
  return {
    subject: words.subject({
      filters,
      fresh: count(fresh),
      closing: count(closing),
      changed: count(changed),
    }),
    text: plainText(frame),
    html: htmlText(frame),
  };
}

function partsOf(house: House, { digest, news }: DigestLetter): Part[] {
  const { locale } = digest;
  const words = textsFor(locale).feeds.mails.weekly;
  const now = house.clock.now();
  const line = (listing: Listing, more: readonly string[]) => lineOf(house, listing, more, now, locale);
  const call = ({ callClosesAt: at }: Listing) =>
    at && at > now ? [words.callCloses({ when: callWords(at, locale) })] : [];
  return [
    {
      title: words.closing,
      more: news.closing.more,
      lines: news.closing.items.map((one) => line(one, call(one))),
    },
    {
      title: words.fresh,
      more: news.fresh.more,
      lines: news.fresh.items.map((one) => line(one, call(one))),
    },
    {
      title: words.changed,
      more: news.changed.more,
      lines: news.changed.items.map(({ listing, changes }) =>
        line(
          listing,
          changes.map(({ field, before, after }) =>
            words.change({
              field: factName(field, locale),
              before: factWords(field, before, locale),
              after: factWords(field, after, locale),
            }),
          ),
        ),
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
}

/** A letter is read days later, so that it names the day. */
function callWords(at: InstantText, locale: Locale): string {
  const day = anywhereDay(at);
  if (!day) return factWords('callClosesAt', at, locale);
  return `${dateSpan(day, day, locale)} (${textsFor(locale).directory.deadline.anywhere})`;
}

function lineOf(
  house: House,
  listing: Listing,
  more: readonly string[],
  now: InstantText,
  locale: Locale,
): Line {
  const { name, when, where } = listingView(listing, now, locale);
  const href = `${house.config.origin}${listingPath(listing)}`;
  return { name, href, facts: [when, where].filter(Boolean).join(' · '), more };
}

type Frame = {
  readonly lead: string;
  readonly parts: readonly Part[];
  readonly all: string;
  readonly link: string;
  readonly locale: Locale;
};

function plainText({ lead, parts, all, link, locale }: Frame): string {
  const words = textsFor(locale).feeds.mails.weekly;
  const blocks = parts.map(({ title, lines, more }) =>
    [
      `== ${title} ==`,
      ...lines.map((line) => [line.name, line.facts, ...line.more, line.href].join('\n')),
      ...(more ? [words.more] : []),
    ].join('\n\n'),
  );
  const foot = `${words.all}:\n${all}\n\n${words.settings}:\n${link}\n\n${words.why}\n`;
  return [lead, ...blocks, '--', foot].join('\n\n');
}

const styles = {
  body: 'margin:0;padding:24px 16px;background:#fbfaf6;color:#1d1f24;font:16px/1.5 system-ui,sans-serif',
  sheet: 'max-width:600px;margin:0 auto',
  h2: 'font-size:18px;margin:28px 0 8px',
  item: 'margin:0 0 16px',
  link: 'color:#0f5b4c;font-weight:600',
  mute: 'color:#5c5f66',
  foot: 'margin-top:32px;padding-top:16px;border-top:1px solid #dedbd2;font-size:14px;color:#5c5f66',
} as const;

/** Every text goes through the escaping of elements: names come from lists of strangers. */
function htmlText({ lead, parts, all, link, locale }: Frame): string {
  const words = textsFor(locale).feeds.mails.weekly;
  const linkTo = (href: string, text: string) => element('a', text, { href, style: styles.link });
  const items = (part: Part) =>
    part.lines.map((line) =>
      elements(
        'div',
        [
          linkTo(line.href, line.name),
          element('div', line.facts, { style: styles.mute }),
          ...line.more.map((text) => element('div', text)),
        ],
        { style: styles.item },
      ),
    );
  const sheet = [
    element('p', lead),
    ...parts.flatMap((part) => [
      element('h2', part.title, { style: styles.h2 }),
      ...items(part),
      ...(part.more ? [element('p', words.more, { style: styles.mute })] : []),
    ]),
    elements('p', [linkTo(all, words.all)]),
    elements('div', [elements('p', [linkTo(link, words.settings)]), element('p', words.why)], {
      style: styles.foot,
    }),
  ];
  const head = elements('head', ['<meta charset="utf-8">', '<meta name="color-scheme" content="light">']);
  const body = elements('body', [elements('div', sheet, { style: styles.sheet })], { style: styles.body });
  return `<!doctype html>\n${elements('html', [head, body], { lang: locale })}\n`;
}
