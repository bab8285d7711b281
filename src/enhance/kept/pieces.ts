import { initials, tintOf } from '../../design/initials.ts';
import { safeHref } from '../../kernel/links.ts';
import { cleaned, html, type Markup } from './markup.ts';
import { langOf } from './rows.ts';

/** What people wrote; the server has cleaned it. */
export function prose(text: string | null, lang: string | null): Markup | null {
  return text ? html`<div class="prose"${langOf({ lang })}>${cleaned(text)}</div>` : null;
}

export function links(all: readonly { readonly url: string; readonly label: string }[]): Markup | null {
  if (all.length === 0) return null;
  return html`<p class="actions after">${all.map(
    ({ url, label }) =>
      html`<a class="btn btn-ghost" href="${safeHref(url)}" rel="nofollow noopener">${label}</a>`,
  )}</p>`;
}

export function notice(tone: 'bad' | 'info', title: string, words: string): Markup {
  return html`<div class="notice tone-${tone}"><div class="words"><p class="title">${title}</p><div>${words}</div></div></div>`;
}

/** First letters on a tint: pictures come with the network. */
export function avatar({ name }: { readonly name: string }, size: 'm' | 'l'): Markup {
  return html`<span class="avatar avatar-${size} track-${tintOf(name)}" aria-hidden="true">${initials(name)}</span>`;
}
