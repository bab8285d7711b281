import { kindWords, type SessionView } from '../../routes/edition/session-views.ts';
import { languageWords } from '../../texts/format.ts';
import type { KeptEdition } from './kept-edition.ts';
import { html, type Markup } from './markup.ts';

/** Sessions as a list, as the server writes it. */
export function sessionList(
  kept: KeptEdition,
  views: readonly SessionView[],
  level: 'h2' | 'h3' = 'h3',
): Markup {
  return html`<ul class="card sessions">${views.map((view) => sessionRow(kept, view, level))}</ul>`;
}

function sessionRow(kept: KeptEdition, view: SessionView, level: 'h2' | 'h3'): Markup {
  const title = html`<a href="${sessionAddress(kept, view.code)}"${langOf(view)}>${view.title}</a>`;
  const look = [view.track && `track-${view.track.colour}`, view.cancelled && 'off']
    .filter(Boolean)
    .join(' ');
  return html`<li class="session ${look}"><div class="session-words">${
    level === 'h2' ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
  }${view.speakers.length > 0 && html`<p class="speakers">${view.speakers.join(', ')}</p>`}${facts(kept, view)}</div>${star(kept, view)}</li>`;
}

function facts(kept: KeptEdition, view: SessionView): Markup {
  const { words, at } = kept;
  const room = view.rooms[0];
  const where = view.rooms.length > 1 ? `+${view.rooms.length - 1}` : room?.floor;
  const kind = kindWords(view, words.kinds);
  const further = [
    view.level && view.level !== 'all' && words.levels[view.level],
    view.language &&
      view.language.split('-')[0] !== at.locale.split('-')[0] &&
      languageWords(view.language, at.locale),
    view.recorded === false && words.schedule.notRecorded.toLowerCase(),
    view.remote && words.deliveries.remote.toLowerCase(),
  ];
  return html`<div class="meta"><span class="num">${view.start ? slotTime(view) : words.schedule.toBeAnnounced}</span>${
    room && html`<span><b>${room.name}</b>${where && html` · ${where}`}</span>`
  }${view.track && trackLabel(view.track)}${
    view.cancelled && html`<span class="badge tone-bad">${words.schedule.cancelled}</span>`
  }${kind && html`<span class="badge">${kind}</span>`}${further.map((fact) => fact && html`<span>${fact}</span>`)}</div>`;
}

/** From–to, with the day where the list has none. */
export function slotTime(view: SessionView): Markup {
  return html`${view.day && `${view.day} `}<time datetime="${view.start}">${view.from}</time>${
    view.to && html`<span>–<time datetime="${view.end}">${view.to}</time></span>`
  }`;
}

export function trackLabel(track: NonNullable<SessionView['track']>): Markup {
  return html`<span class="badge track-${track.colour}">${track.label}</span>`;
}

/** The star of a session; the page's one form sends it. */
export function star({ words }: KeptEdition, view: SessionView): Markup {
  return html`<button type="submit" class="star" name="code" value="${view.code}" form="stars" aria-pressed="false"><svg class="icon" aria-hidden="true"><use href="#icon-star"></use></svg><span class="hush">${words.session.star({ title: view.title })}</span></button>`;
}

export function sessionAddress({ slug }: KeptEdition, code: string): string {
  return `/${slug}/sessions/${code}`;
}

export function langOf({ lang }: { readonly lang: string | null }): Markup | null {
  return lang ? html` lang="${lang}"` : null;
}

/** A titled part of a page. */
export function section(title: string, content: Markup): Markup {
  return html`<section class="section"><div class="section-head"><h2>${title}</h2></div>${content}</section>`;
}

/** Where a page stands. */
export function breadcrumb(
  { words }: KeptEdition,
  links: readonly (readonly [href: string, label: string])[],
  here: string,
): Markup {
  return html`<nav class="breadcrumb" aria-label="${words.nav.here}"><ol>${links.map(
    ([href, label]) => html`<li><a href="${href}">${label}</a></li>`,
  )}<li aria-current="page">${here}</li></ol></nav>`;
}

export function pageHead(
  title: Markup | string,
  more: { readonly eyebrow?: string; readonly lead?: Markup | string | null } = {},
): Markup {
  return html`<div class="page-head"><div>${more.eyebrow && html`<p class="eyebrow">${more.eyebrow}</p>`}<h1>${title}</h1>${
    more.lead && html`<div class="lead">${more.lead}</div>`
  }</div></div>`;
}
