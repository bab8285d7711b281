import { headingsFrom, type Speaker } from '#programme';
import { dateIn } from '../../kernel/time.ts';
import { sameTime, scheduleDay } from '../../routes/edition/session-times.ts';
import { type SessionView, sessionView } from '../../routes/edition/session-views.ts';
import { dateWords, languageWords } from '../../texts/format.ts';
import type { KeptEdition } from './kept-edition.ts';
import { html, type Markup } from './markup.ts';
import { avatar, links, notice, prose } from './pieces.ts';
import {
  breadcrumb,
  langOf,
  pageHead,
  section,
  sessionAddress,
  sessionList,
  slotTime,
  star,
  trackLabel,
} from './rows.ts';

/** A page that was drawn: its title and what stands in it. */
export type Drawn = { readonly title: string; readonly content: Markup };

/** A session's page; `null` if the programme does not have it. */
export function drawSession(kept: KeptEdition, code: string): Drawn | null {
  const { published, at, words, slug } = kept;
  const session = published.sessions.get(code);
  if (!session) return null;
  const view = sessionView(published, session, at);
  const translation = session.translations[at.locale];
  const day = scheduleDay(published, view.start);
  const nested = (published.nestedIn.get(code) ?? []).map((each) => sessionView(published, each, at));
  const then = sameTime(published, session).map((each) => sessionView(published, each, at));
  const here = [
    [`/${slug}`, kept.name],
    [
      `/${slug}/schedule${day ? `/${day}` : ''}`,
      day ? dateWords(day, at.locale, 'long') : words.nav.schedule,
    ],
  ] as const;
  const content = html`<div class="session-page">${breadcrumb(kept, here, view.title)}${pageHead(
    html`<span${langOf(view)}>${view.title}</span>`,
    { eyebrow: view.kindLabel ?? words.kinds[view.kind], lead: session.subtitle },
  )}${view.cancelled && notice('bad', words.session.cancelledTitle, words.session.cancelledBody)}<div class="session-columns">${factsOf(kept, view, day)}<div>${
    session.contentNotes && notice('info', words.session.contentNotes, session.contentNotes)
  }${prose(translation?.abstract ?? session.abstract, view.lang)}${prose(
    translation?.description ?? session.description,
    view.lang,
  )}${links(session.links)}${speakers(kept, session.speakers)}${
    nested.length > 0 && section(words.session.nested, sessionList(kept, nested))
  }${then.length > 0 && section(words.session.atTheSameTime, sessionList(kept, then))}</div></div></div>`;
  return { title: view.title, content };
}

function factsOf(kept: KeptEdition, view: SessionView, day: string | null): Markup {
  const { words, slug, at, published } = kept;
  const session = published.sessions.get(view.code);
  const parent = session?.parent ? published.sessions.get(session.parent) : undefined;
  const shown = view.start && dateIn(view.start, at.zone);
  const facts: readonly (readonly [string, Markup | string | null | false])[] = [
    [
      words.session.when,
      shown && day
        ? html`<a href="/${slug}/schedule/${day}">${dateWords(shown, at.locale, 'long')}</a>, ${slotTime(view)}`
        : words.schedule.toBeAnnounced,
    ],
    [words.session.where, where(kept, view)],
    [words.session.level, view.level && words.levels[view.level]],
    [words.session.language, view.language && languageWords(view.language, at.locale)],
    [
      words.session.partOf,
      parent ? html`<a href="${sessionAddress(kept, parent.code)}">${parent.title}</a>` : null,
    ],
  ];
  const badges = [
    view.track && trackLabel(view.track),
    view.recorded === false && html`<span class="badge tone-warn">${words.session.notRecorded}</span>`,
    view.recorded === true && html`<span class="badge">${words.session.recorded}</span>`,
    ...(session?.tags ?? []).map((tag) => html`<span class="badge">${tag}</span>`),
  ];
  return html`<div class="card card-pad session-facts"><dl class="key-values">${facts.map(
    ([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>${badges.some(Boolean) && html`<p class="badges">${badges}</p>`}<div class="actions"><span class="star-big">${star(kept, view)}</span></div></div>`;
}

function where({ words, slug }: KeptEdition, view: SessionView): Markup | string {
  if (view.rooms.length === 0) return view.remote ? words.deliveries.remote : words.schedule.noRoom;
  return html`${view.rooms.map(
    (room, index) =>
      html`<span>${index > 0 && ', '}<a href="/${slug}/rooms/${room.code}">${room.name}</a>${
        room.floor && view.rooms.length < 3 && ` · ${room.floor}`
      }</span>`,
  )}`;
}

function speakers(kept: KeptEdition, codes: readonly string[]): Markup | null {
  const known = codes.flatMap((code) => kept.published.speakers.get(code) ?? []);
  if (known.length === 0) return null;
  return section(
    kept.words.session.speakers,
    html`<div class="people-full">${known.map((speaker) => speakerCard(kept, speaker))}</div>`,
  );
}

function speakerCard({ slug }: KeptEdition, speaker: Speaker): Markup {
  return html`<article class="card card-pad"><div class="person">${avatar(speaker, 'm')}<div><h3><a href="/${slug}/speakers/${
    speaker.code
  }">${speaker.name}</a></h3><p class="mute small">${[speaker.pronouns, speaker.affiliation]
    .filter(Boolean)
    .join(
      ' · ',
    )}</p></div></div>${prose(speaker.biography && headingsFrom(speaker.biography, 4), null)}</article>`;
}
