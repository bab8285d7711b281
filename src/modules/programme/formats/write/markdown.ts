import createMarkdown, { type MarkdownIt, type Token } from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

const parser = markdownParser();

/**
 * Markdown that people wrote, as HTML that is safe to show: no HTML of theirs, headings from `h3` down (the page has the
 * first two), links to http(s), mailto and this site only, pictures as links (none is fetched from elsewhere).
 */
export function renderMarkdown(text: string): string {
  return sanitizeHtml(parser.render(text.toWellFormed()), allowed);
}

/** The words of a Markdown text without its signs, a line a block: for calendars, feeds and descriptions. */
export function markdownText(text: string): string {
  const lines = parser.parse(text.toWellFormed(), {}).flatMap((token) => {
    if (token.type === 'fence' || token.type === 'code_block') return [token.content.trimEnd()];
    return token.type === 'inline' ? [(token.children ?? []).map(wordsOf).join('')] : [];
  });
  return lines.filter(Boolean).join('\n');
}

function wordsOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  return token.content;
}

function markdownParser(): MarkdownIt {
  const markdown = createMarkdown({ html: false, linkify: true, typographer: false });
  const { escapeHtml } = markdown.utils;
  markdown.validateLink = (url) => /^(https?:\/\/|mailto:|\/(?!\/))/i.test(url.trim());
  for (const end of ['heading_open', 'heading_close']) {
    markdown.renderer.rules[end] = (tokens, at) => {
      const { tag = 'h1', nesting = 1 } = tokens[at] ?? {};
      const level = Math.min(6, Number(tag.slice(1)) + 2);
      return nesting === 1 ? `<h${level}>` : `</h${level}>\n`;
    };
  }
  markdown.renderer.rules.image = (tokens, at) => {
    const { attrs, content = '' } = tokens[at] ?? {};
    const source = String(attrs?.find(([name]) => name === 'src')?.[1] ?? '');
    return `<a href="${escapeHtml(source)}">${escapeHtml(content || source)}</a>`;
  };
  return markdown;
}

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'blockquote', 'pre', 'code', 'em', 'strong', 's'],
    ...['ul', 'ol', 'li', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'], pre: ['tabindex'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: {
    a: (tagName, { href }) => ({
      tagName,
      attribs: { ...(href ? { href } : {}), rel: 'nofollow ugc noopener' },
    }),
    // Long lines are moved sideways, by keyboard too.
    pre: () => ({ tagName: 'pre', attribs: { tabindex: '0' } }),
  },
};
