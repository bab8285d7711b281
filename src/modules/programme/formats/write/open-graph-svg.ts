import type { Locale } from '../../../../kernel/locale.ts';
import type { Programme, Session } from '../../rules/programme.ts';
import { slotsByCode } from '../../rules/programme-days.ts';
import {
  drawable,
  outlined,
  type PictureFont,
  pictureFont,
  shortened,
  widthOf,
  wrapped,
} from './picture-text.ts';
import { trackColour, trackWash } from './track-colours.ts';
import { wordsOf } from './write-context.ts';

/** Fonts ready to draw with; made once from the files and kept. */
export type PictureFonts = { readonly bold: PictureFont; readonly plain: PictureFont };

/** The edition's accent as `#rrggbb`, and the language of dates and titles. */
export type PictureContext = { readonly accent: string; readonly locale: Locale };

/** Reads the fonts of generated pictures; throws if a file is no font. */
export function pictureFonts(files: {
  readonly bold: readonly Uint8Array[];
  readonly plain: readonly Uint8Array[];
}): PictureFonts {
  return { bold: pictureFont(files.bold), plain: pictureFont(files.plain) };
}

const picture = { width: 1200, height: 630, margin: 84 };
const ink = '#17191f';
const softInk = '#50555f';
const paper = '#fbfaf6';

type Card = {
  readonly kicker: string;
  readonly title: string;
  /** Shown instead of a title that no font here can draw. */
  readonly fallback: string;
  readonly people: string;
  readonly facts: string;
  readonly strip: string;
  readonly label: { readonly text: string; readonly colour: string; readonly wash: string } | null;
};

/** The picture that is shown where a session's page is shared: 1200 × 630, text as outlines, nothing fetched. */
export function sessionPicture(
  programme: Programme,
  session: Session,
  context: PictureContext,
  fonts: PictureFonts,
): string {
  const { head } = programme;
  const slot = slotsByCode(programme).get(session.code);
  const track = programme.tracks.find(({ code }) => code === session.track);
  const rooms = programme.rooms.filter(({ code }) => slot?.rooms.includes(code)).map(({ name }) => name);
  const people = session.speakers.flatMap(
    (code) => programme.speakers.find((each) => each.code === code)?.name ?? [],
  );
  const colour = track ? trackColour(track.colour) : context.accent;
  return cardSvg(
    {
      kicker: head.title,
      title: wordsOf(session, context.locale).title,
      fallback: head.title,
      people: people.join(', '),
      facts: [slot ? timeText(slot.start, head.zone, context.locale) : '', rooms.join(', ')]
        .filter(Boolean)
        .join(' · '),
      strip: colour,
      label: track ? { text: track.name, colour, wash: trackWash(track.colour) } : null,
    },
    context,
    fonts,
  );
}

/** The picture that is shown where an edition's pages are shared. */
export function editionPicture(programme: Programme, context: PictureContext, fonts: PictureFonts): string {
  const { head } = programme;
  const words = {
    kicker: datesText(head.startsOn, head.endsOn, context.locale),
    title: head.title,
    fallback: `${head.startsOn} – ${head.endsOn}`,
    people: head.subtitle ?? '',
    facts: [head.venue, head.city].filter(Boolean).join(', '),
  };
  return wordsPicture(words, context, fonts);
}

/** What stands on a picture: small above, large, what is shown if the large cannot be drawn, and two lines below. */
export type PictureWords = Pick<Card, 'kicker' | 'title' | 'fallback' | 'people' | 'facts'>;

/** The picture for a page that is no programme's. */
export function wordsPicture(words: PictureWords, context: PictureContext, fonts: PictureFonts): string {
  return cardSvg({ ...words, strip: context.accent, label: null }, context, fonts);
}

function timeText(moment: string, timeZone: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
    timeZone,
  });
  return format.format(new Date(moment));
}

function datesText(first: string, last: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(new Date(first), new Date(last));
}

function cardSvg(card: Card, context: PictureContext, fonts: PictureFonts): string {
  const { width, height, margin } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<rect width="28" height="${height}" fill="${safeColour(card.strip)}"/>`,
    line(card.kicker, fonts.bold, 36, margin, 104, safeColour(context.accent)),
    ...titleLines(card, fonts),
    line(card.people, fonts.plain, 36, margin, 494, ink),
    `<rect x="${margin}" y="524" width="${width - 2 * margin}" height="2" fill="#e5e2d9"/>`,
    ...footer(card, fonts),
    '</svg>',
  ].join('\n');
}

/** The largest size at which the title takes no more lines than there is room for. */
const titleSizes = [
  [96, 2],
  [80, 3],
  [68, 4],
  [58, 4],
] as const;

function titleLines(card: Card, fonts: PictureFonts): readonly string[] {
  const text = drawable(card.title, fonts.bold) || drawable(card.fallback, fonts.bold) || '';
  const room = picture.width - 2 * picture.margin;
  const fitting = titleSizes.find(([size, most]) => wrapped(text, fonts.bold, size, room).length <= most);
  const [size, most] = fitting ?? titleSizes[titleSizes.length - 1] ?? [58, 4];
  const lines = shortened(wrapped(text, fonts.bold, size, room), most, fonts.bold, size, room);
  return lines.map((each, at) =>
    line(each, fonts.bold, size, picture.margin, 150 + size * (0.86 + at * 1.12), ink),
  );
}

function footer({ facts, label }: Card, fonts: PictureFonts): readonly string[] {
  const { margin, width } = picture;
  const text = label ? drawable(label.text, fonts.bold) : null;
  if (!label || !text) return [line(facts, fonts.plain, 34, margin, 580, softInk)];
  const chip = Math.min(widthOf(text, fonts.bold, 28) + 40, width / 3);
  const left = width - margin - chip;
  return [
    line(facts, fonts.plain, 34, margin, 580, softInk, left - margin - 32),
    `<rect x="${left.toFixed(1)}" y="545" width="${chip.toFixed(1)}" height="50" rx="25" fill="${label.wash}"/>`,
    line(text, fonts.bold, 28, left + 20, 580, label.colour, chip - 40),
  ];
}

/** A line of text as a path, shortened to fit; nothing if a character cannot be drawn. */
function line(
  text: string,
  font: PictureFont,
  size: number,
  x: number,
  y: number,
  fill: string,
  room = picture.width - 2 * picture.margin,
): string {
  const plain = drawable(text, font);
  if (!plain) return '';
  const [shown = ''] = shortened(
    widthOf(plain, font, size) <= room ? [plain] : [plain, ''],
    1,
    font,
    size,
    room,
  );
  return `<path fill="${fill}" d="${outlined(shown, font, size, x, y).path}"/>`;
}

/** A colour comes from an organiser's settings and stands in an attribute. */
function safeColour(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#0f6b5c';
}
