import type { Locale } from '../../../kernel/locale.ts';
import { element, elements } from '../../../kernel/xml-text.ts';

/** A part of a letter; everything in it is text, and escaped where it becomes HTML. */
export type LetterPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly items: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly LetterItem[] };

/** Something with a link of its own: a ticket, an order. */
export type LetterItem = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly link: { readonly href: string; readonly text: string } | null;
};

export type LetterSheet = {
  readonly locale: Locale;
  readonly title: string;
  readonly parts: readonly LetterPart[];
  /** Small lines at the end. */
  readonly foot: readonly string[];
  /** What mail programs read: schema.org. */
  readonly jsonLd: object | null;
};

/** The letter as plain text. */
export function sheetText({ title, parts, foot }: LetterSheet): string {
  return `${[title, ...parts.map(partText), '--', ...foot].join('\n\n')}\n`;
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'facts':
      return part.items.map(({ name, value }) => `${name}: ${value}`).join('\n');
    case 'link':
      return `${part.text}:\n${part.href}`;
    case 'list':
      return part.items
        .map(({ title, lines, link }) =>
          [title, ...lines, ...(link ? [`${link.text}: ${link.href}`] : [])].join('\n'),
        )
        .join('\n\n');
  }
}

const looks = {
  body: 'margin:0;padding:24px 16px;background:#fbfaf6;color:#1d1f24;font:16px/1.5 system-ui,sans-serif',
  sheet: 'max-width:600px;margin:0 auto',
  h1: 'font-size:22px;line-height:1.25;margin:0 0 16px',
  name: 'text-align:start;vertical-align:top;padding:2px 16px 2px 0;color:#5c5f66;font-weight:400',
  value: 'padding:2px 0;font-weight:600',
  item: 'margin:0 0 12px;padding:12px 16px;background:#fff;border:1px solid #dedbd2;border-radius:8px',
  link: 'color:#0f5b4c;font-weight:600',
  button:
    'display:inline-block;padding:10px 18px;background:#0f5b4c;color:#fff;border-radius:8px;font-weight:600;text-decoration:none',
  foot: 'margin-top:32px;padding-top:16px;border-top:1px solid #dedbd2;font-size:14px;color:#5c5f66',
} as const;

/** The same as HTML, with what mail programs read of it. */
export function sheetHtml({ locale, title, parts, foot, jsonLd }: LetterSheet): string {
  const head = elements('head', [
    '<meta charset="utf-8">',
    '<meta name="color-scheme" content="light">',
    element('title', title),
    ...(jsonLd ? [jsonLdScript(jsonLd)] : []),
  ]);
  const sheet = [
    element('h1', title, { style: looks.h1 }),
    ...parts.map(partHtml),
    elements(
      'div',
      foot.map((line) => element('p', line)),
      { style: looks.foot },
    ),
  ];
  const body = elements('body', [elements('div', sheet, { style: looks.sheet })], { style: looks.body });
  return `<!doctype html>\n${elements('html', [head, body], { lang: locale })}\n`;
}

/** A script ends at the first `</script`, wherever that stands; JSON may say the sign in another way. */
function jsonLdScript(jsonLd: object): string {
  return `<script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script>`;
}

function partHtml(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return element('p', part.text);
    case 'facts':
      return elements(
        'table',
        part.items.map(({ name, value }) =>
          elements('tr', [
            element('th', name, { scope: 'row', style: looks.name }),
            element('td', value, { style: looks.value }),
          ]),
        ),
        { role: 'presentation' },
      );
    case 'link':
      return elements('p', [element('a', part.text, { href: part.href, style: looks.button })]);
    case 'list':
      return elements('div', part.items.map(itemHtml));
  }
}

function itemHtml({ title, lines, link }: LetterItem): string {
  return elements(
    'div',
    [
      element('strong', title),
      ...lines.map((line) => element('div', line)),
      ...(link ? [element('a', link.text, { href: link.href, style: looks.link })] : []),
    ],
    { style: looks.item },
  );
}
