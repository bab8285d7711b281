import type { Locale } from '../kernel/locale.ts';
import { element, elements } from '../kernel/xml-text.ts';
import { textsFor } from '../texts/texts.ts';
import type { Said } from './waiting-words.ts';

/** Around what is said: where it stands and what may be done. */
export type Frame = {
  readonly locale: Locale;
  readonly edition: { readonly name: string; readonly slug: string; readonly accent: string };
  readonly styles: readonly string[];
  readonly script: string;
  /** Where to look again: the sale's address with what was asked of it, and a mark that a place was given. */
  readonly sale: string;
  /** Whether a form was sent, which is lost unless one goes back. */
  readonly sent: boolean;
};

/** The page of somebody who waits. It reloads itself without scripts; with them, the script of the page looks in its place. */
export function waitingPage(said: Said, frame: Frame): string {
  const { locale, edition, sale } = frame;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    element('title', said.title),
    ...frame.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    `<link rel="stylesheet" href="/accent/${edition.accent.slice(1)}.css">`,
    ...(said.seconds === null ? [] : [refresh(said.seconds, sale)]),
    ...(frame.script && said.seconds !== null
      ? [`<script type="module" src="${frame.script}" async></script>`]
      : []),
  ];
  const home = `/${encodeURIComponent(edition.slug)}`;
  const name = element('a', edition.name, { class: 'site-name', href: home });
  const wrap = elements('div', [content(said, frame, home)], { class: 'wrap' });
  const page = [
    elements('header', [elements('div', [name], { class: 'wrap' })], { class: 'site-header' }),
    elements('main', [wrap], { id: 'main' }),
  ];
  const body = elements('body', [elements('div', page, { class: 'page' })]);
  return `<!doctype html>\n${elements('html', [elements('head', head), body], { lang: locale })}\n`;
}

/** Only where there are no scripts: a page that reloads takes the reader's place in it away. */
function refresh(seconds: number, sale: string): string {
  const tag = elements('meta', [], { 'http-equiv': 'refresh', content: `${seconds};url=${sale}` });
  return `<noscript>${tag}</noscript>`;
}

function content(said: Said, frame: Frame, home: string): string {
  const { waiting } = textsFor(frame.locale).shell;
  const { progress } = said;
  const place = `${home}/tickets/place`;
  const lines = [...said.lines, ...(frame.sent ? [waiting.notSent] : [])];
  const parts = [
    elements('div', [element('h1', said.heading)], { class: 'title' }),
    element('p', said.before, { class: 'display', id: 'place-before' }),
    ...(progress
      ? [
          element('progress', '', {
            ...{ class: 'progress', id: 'place-progress', 'aria-label': waiting.howFar },
            ...{ value: progress.value, max: Math.max(1, progress.max) },
          }),
        ]
      : []),
    elements(
      'div',
      lines.map((line) => element('p', line)),
      { class: 'words stack', id: 'place-lines' },
    ),
    element('p', '', { class: 'hush', id: 'place-told', role: 'status' }),
    elements('div', ways(said, frame, place), { class: 'actions' }),
  ];
  const about = { class: 'empty', 'data-place': place, 'data-sale': frame.sale, 'data-kind': said.kind };
  return elements('section', parts, { ...about, 'data-seconds': said.seconds });
}

/** What somebody may do now: go on, look, take another place, give it up. */
function ways({ kind }: Said, { locale, sale, edition }: Frame, place: string): string[] {
  const { waiting } = textsFor(locale).shell;
  const mayHaveNew = kind === 'lapsed' || kind === 'over' || kind === 'elsewhere';
  const link = element('a', kind === 'called' ? waiting.goOn : waiting.lookNow, { class: 'btn', href: sale });
  const act = (value: string, label: string, look: string) =>
    elements('form', [element('button', label, { class: look, name: 'act', value, type: 'submit' })], {
      method: 'post',
      action: place,
    });
  const back = element('a', waiting.back({ edition: edition.name }), {
    ...{ class: 'btn btn-quiet', href: `/${encodeURIComponent(edition.slug)}` },
  });
  if (mayHaveNew) return [act('anew', waiting.anew, 'btn'), back];
  const mayGiveUp = kind === 'waiting' || kind === 'early';
  return [link, mayGiveUp ? act('leave', waiting.giveUp, 'btn btn-quiet') : back];
}
