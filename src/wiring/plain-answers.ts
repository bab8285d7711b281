import type { Context, Hono, MiddlewareHandler } from 'hono';
import { element, elements } from '../kernel/xml-text.ts';
import { textsFor } from '../texts/texts.ts';
import { crashAnswer } from './crash-answer.ts';
import { localeOf } from './reader-words.ts';
import type { WebParts } from './web-parts.ts';

/** What is answered where no page is reached: a failure in words, and all such words as a page for who reads in a browser. */
export function answerPlainly(app: Hono, parts: WebParts): void {
  crashAnswer(app, parts);
  app.use(dressPlainAnswers(parts));
}

/**
 * Makes a page of what is said before any page is reached (too much at once, a form of another site, a database that is away): who reads
 * it in a browser sees a heading, the sentence and a way on. Programs go on getting the sentence alone.
 */
function dressPlainAnswers({ staticFiles }: Pick<WebParts, 'staticFiles'>): MiddlewareHandler {
  const styles = [...staticFiles.keys()].filter((path) => /\/root-[\w-]+\.css$/.test(path));
  return async (c, next) => {
    await next();
    const { status, headers } = c.res;
    const isPlain = headers.get('content-type')?.startsWith('text/plain') ?? false;
    if (status < 400 || !isPlain || !c.req.header('accept')?.includes('text/html')) return;
    c.res = new Response(documentOf(c, styles, await c.res.text()), {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  };
}

/** The same as `ErrorPage` of the routes, which the shell cannot reach. */
function documentOf(c: Context, styles: readonly string[], said: string): string {
  const locale = localeOf(c);
  const { common, shell } = textsFor(locale);
  const title = c.res.status >= 500 ? common.failed.title : shell.notDone;
  const words = [element('p', said), ...(c.req.method === 'POST' ? [element('p', shell.goBack)] : [])];
  const name = element('a', 'Hallway', { class: 'site-name', href: '/' });
  const onward = element('a', common.notFound.next, { class: 'btn', href: '/' });
  const empty = [
    elements('div', [element('h1', title)], { class: 'title' }),
    elements('div', words, { class: 'words' }),
    elements('div', [onward], { class: 'actions' }),
  ];
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="color-scheme" content="light dark">',
    element('title', `${title} · Hallway`),
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
  ];
  const page = [
    elements('header', [elements('div', [name], { class: 'wrap' })], { class: 'site-header' }),
    elements('main', [elements('div', empty, { class: 'empty' })], { class: 'wrap', id: 'content' }),
  ];
  const body = elements('body', [elements('div', page, { class: 'page' })]);
  return `<!doctype html>\n${elements('html', [elements('head', head), body], { lang: locale })}\n`;
}
