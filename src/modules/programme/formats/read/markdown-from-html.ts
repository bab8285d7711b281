import sanitizeHtml from 'sanitize-html';
import TurndownService from 'turndown';
import { labelOf, safeLink } from '../../../../kernel/safe-link.ts';

/** What became of a text that may have been HTML. */
export type MarkdownText = {
  readonly markdown: string;
  /** The text was HTML and is Markdown now. */
  readonly wasHtml: boolean;
  /** Names of elements that were left out with what they held, or of whose kind nothing can be kept. */
  readonly droppedElements: readonly string[];
  /** Addresses that were not http(s) or mailto; their words were kept. */
  readonly droppedLinks: readonly string[];
};

const blocks =
  'p|div|ul|ol|li|h[1-6]|table|tr|td|blockquote|pre|section|article|details|summary|dl|dt|dd|figure|hr';
const inlines = 'a|b|i|u|s|em|strong|span|br|img|code|sup|sub|small|font|center';
const unsafe =
  'script|style|iframe|object|embed|form|input|button|select|textarea|video|audio|svg|math|link|meta|base|template|noscript|frame|frameset|applet';
const startsAsHtml = new RegExp(
  `^\\s*(?:<!--[sS]*?-->\\s*)?<(?:${blocks}|${inlines}|${unsafe})(?=[\\s/>])`,
  'i',
);
const closesBlock = new RegExp(`</(?:${blocks})\\s*>`, 'i');
const anyElement = new RegExp(`</?(${blocks}|${inlines}|${unsafe})(?=[\\s/>])[^<>]*>?`, 'gi');
const unsafeElement = new RegExp(`<(${unsafe})(?=[\\s/>])`, 'gi');
// Every length is bounded: on a text made to hurt, an open end would cost its length squared.
const unsafeBlock = new RegExp(`<(${unsafe})(?=[\\s/>])[^<>]{0,500}>[\\s\\S]{0,5000}?</\\1\\s{0,9}>`, 'gi');

/** Turns HTML into Markdown, leaves Markdown as it is; what could run in a browser never survives either way. */
export type MarkdownMaker = (text: string, base?: string | null) => MarkdownText;

export function makeMarkdown(): MarkdownMaker {
  let droppedLinks: string[] = [];
  let base: string | null = null;
  const turndown = turndownWith((address) => {
    const url = safeLink(address, base);
    if (url === null && !address.startsWith('#')) droppedLinks.push(address);
    return url;
  });
  return (text, linkBase = null) => {
    if (!text.includes('<') && !/&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text) && !mayHoldLink(text))
      return plain(text);
    droppedLinks = [];
    base = linkBase;
    const isHtml = startsAsHtml.test(text) || closesBlock.test(text);
    if (!isHtml) return cleanMarkdown(text, droppedLinks);
    const droppedElements = namesOf(text, unsafeElement);
    const markdown = tidy(turndown.turndown(sanitized(text)));
    return { markdown, wasHtml: true, droppedElements, droppedLinks };
  };
}

function plain(markdown: string): MarkdownText {
  return { markdown, wasHtml: false, droppedElements: [], droppedLinks: [] };
}

function mayHoldLink(text: string): boolean {
  return /(?:javascript|vbscript|data)\s*:/i.test(text);
}

function namesOf(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase()))];
}

function sanitized(html: string): string {
  const clean = sanitizeHtml(html, {
    allowedTags: [
      ...sanitizeHtml.defaults.allowedTags,
      'img',
      'details',
      'summary',
      'del',
      's',
      'font',
      'center',
    ],
    allowedAttributes: { a: ['href', 'title'], img: ['src', 'alt'], code: ['class'] },
    // Addresses are judged one by one while Markdown is written, so that each one that is left out can be named.
    allowedSchemes: [],
    allowedSchemesByTag: {},
    allowVulnerableTags: false,
    allowedSchemesAppliedToAttributes: [],
    nonTextTags: [...unsafe.split('|')],
    nestingLimit: 60,
  });
  // turndown takes the square of the length of a run of blanks.
  return clean.replace(/\s{200,}/g, (blanks) => blanks.slice(0, 200));
}

function turndownWith(judge: (address: string) => string | null): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    emDelimiter: '*',
    hr: '---',
  });
  const escaped = service.escape.bind(service);
  // HTML that was shown as text (`&lt;script&gt;`) must stay text, whatever renders the Markdown later.
  service.escape = (text) => escaped(text).replace(/<(?=[a-z/!?])/gi, '\\<');
  service.addRule('judged-link', {
    filter: 'a',
    replacement: (content, node) => {
      const address = (node as Element).getAttribute('href');
      const url = address ? judge(address) : null;
      const words = content.replace(/\s*\n\s*/g, ' ').trim();
      return url ? `[${words || labelOf(url)}](${url})` : content;
    },
  });
  service.addRule('picture-as-link', {
    filter: 'img',
    replacement: (_, node) => {
      const address = (node as Element).getAttribute('src') ?? '';
      const alt = escaped(((node as Element).getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim());
      const url = address ? judge(address) : null;
      return url ? `[${alt || labelOf(url)}](${url})` : alt;
    },
  });
  service.addRule('table-cell', { filter: ['td', 'th'], replacement: (content) => `${content.trim()} · ` });
  service.addRule('table-row', {
    filter: 'tr',
    replacement: (content) => `\n\n${content.replace(/ · $/, '')}\n\n`,
  });
  return service;
}

/** Markdown with bits of HTML in it: what is not code loses its tags and its links that may not be linked. */
function cleanMarkdown(text: string, droppedLinks: string[]): MarkdownText {
  const droppedElements = new Set<string>();
  let strippedTags = false;
  const parts = text.split(/(```[\s\S]*?```|~~~[\s\S]*?~~~|`[^`\n]+`)/);
  const cleaned = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    let rest = part.replace(unsafeBlock, (_, name: string) => {
      droppedElements.add(name.toLowerCase());
      return '';
    });
    rest = rest.replace(anyElement, (tag, name: string) => {
      strippedTags = true;
      if (new RegExp(`^(?:${unsafe})$`, 'i').test(name)) droppedElements.add(name.toLowerCase());
      return markFor(tag, name.toLowerCase());
    });
    return withoutUnsafeLinks(rest, droppedLinks);
  });
  const markdown = cleaned.join('');
  return { markdown, wasHtml: strippedTags, droppedElements: [...droppedElements], droppedLinks };
}

function markFor(tag: string, name: string): string {
  if (name === 'br') return '\n';
  if (name === 'b' || name === 'strong') return '**';
  if (name === 'i' || name === 'em') return '*';
  const address = /\b(?:href|src)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
  const url = address ? safeLink(address) : null;
  return url ? ` <${url}> ` : '';
}

function withoutUnsafeLinks(text: string, droppedLinks: string[]): string {
  const isUnsafe = (address: string) =>
    /^\s*(?:javascript|vbscript|data)\s*:/i.test(address.replace(/[\s\\]+/g, ''));
  return text
    .replace(
      /\]\(\s{0,9}<?((?:[^()\s>]|\([^()]{0,300}\)){1,2000})[^()]{0,300}\)/g,
      (whole, address: string) => {
        if (!isUnsafe(address)) return whole;
        droppedLinks.push(address);
        return ']';
      },
    )
    .replace(/<((?:javascript|vbscript|data):[^>\s]*)>/gi, (_, address: string) => {
      droppedLinks.push(address);
      return '';
    })
    .replace(/^([ \t]{0,3}\[[^\]\n]{1,300}\]:[ \t]*)(\S+).*$/gm, (whole, _, address: string) => {
      if (!isUnsafe(address)) return whole;
      droppedLinks.push(address);
      return '';
    });
}

function tidy(markdown: string): string {
  // Two spaces at the end of a line are a line break of Markdown.
  const lines = markdown.split('\n').map((line) => {
    const ended = line.trimEnd();
    return line === `${ended}  ` ? line : ended;
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
