import { tellReplaced } from '../page.ts';
import { drawSpeaker, drawSpeakers } from './draw-people.ts';
import { type Drawn, drawSession } from './draw-session.ts';
import { drawRoom, drawSessions, findSessions } from './draw-sessions.ts';
import { type KeptEdition, openKept } from './kept-edition.ts';
import { html, nodesOf } from './markup.ts';

const opened = new Map<string, Promise<KeptEdition | null>>();

/** Read once for a page: it is a document of up to two megabytes. */
function keptOf(slug: string): Promise<KeptEdition | null> {
  const known = opened.get(slug) ?? openKept(slug);
  opened.set(slug, known);
  return known;
}

/** Fills the page that the worker answered with out of the programme that this device kept. */
export async function drawPage(slug: string): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-kept-page]');
  const kept = place && (await keptOf(slug));
  if (!place || !kept) return;
  const drawn = await drawAddress(kept);
  place.dataset.filled = '';
  if (!drawn) {
    place.querySelector('[data-kept-gone]')?.removeAttribute('hidden');
    return;
  }
  document.title = `${drawn.title} · ${kept.name}`;
  const form = place.querySelector('form#stars');
  const mark = html`<i hidden data-release="${kept.release.number}" data-edition="${slug}"></i>`;
  place.replaceChildren(...(form ? [form] : []), nodesOf(mark), nodesOf(drawn.content));
  tellReplaced();
}

async function drawAddress(kept: KeptEdition): Promise<Drawn | null> {
  const [, , list, code] = location.pathname.split('/').map(decodeURIComponent);
  if (list === 'sessions') return code ? drawSession(kept, code) : drawSessions(kept, query());
  if (list === 'speakers') return code ? drawSpeaker(kept, code) : drawSpeakers(kept);
  return list === 'rooms' && code ? drawRoom(kept, code) : null;
}

function query(): URLSearchParams {
  return new URLSearchParams(location.search);
}

/** The search of a page without a network: puts what is found into its `data-live` parts; false if no programme is kept. */
export async function searchHere(slug: string, asked: URLSearchParams): Promise<boolean> {
  const kept = await keptOf(slug);
  if (!kept) return false;
  const { found, results } = await findSessions(kept, asked);
  document.querySelector('[data-live="found"]')?.replaceChildren(found);
  document.querySelector('[data-live="results"]')?.replaceChildren(nodesOf(results));
  history.replaceState(
    history.state,
    '',
    asked.size > 0 ? `${location.pathname}?${asked}` : location.pathname,
  );
  tellReplaced();
  return true;
}
