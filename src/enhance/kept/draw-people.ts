import type { Speaker } from '#programme';
import { letterOf } from '../../routes/edition/letter-of.ts';
import type { Drawn } from './draw-session.ts';
import { type KeptEdition, viewsOf } from './kept-edition.ts';
import { html, type Markup } from './markup.ts';
import { avatar, links, prose } from './pieces.ts';
import { breadcrumb, pageHead, section, sessionAddress, sessionList } from './rows.ts';

/** A speaker's page; `null` if the programme does not have them. */
export function drawSpeaker(kept: KeptEdition, code: string): Drawn | null {
  const { published, words, slug } = kept;
  const speaker = published.speakers.get(code);
  if (!speaker) return null;
  const sessions = viewsOf(
    kept,
    (published.sessionsOf.get(code) ?? []).map((session) => session.code),
    { withDay: true },
  ).toSorted((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'));
  const here = [
    [`/${slug}`, kept.name],
    [`/${slug}/speakers`, words.speakers.title],
  ] as const;
  const content = html`<div class="wrap-text">${breadcrumb(kept, here, speaker.name)}<div class="person person-head">${avatar(
    speaker,
    'l',
  )}${pageHead(speaker.name, { lead: [speaker.pronouns, speaker.affiliation].filter(Boolean).join(' · ') })}</div>${prose(
    speaker.biography,
    null,
  )}${links(speaker.links)}${sessions.length > 0 && section(words.speakers.sessionsOf, sessionList(kept, sessions))}</div>`;
  return { title: speaker.name, content };
}

/** All speakers by their letters. */
export function drawSpeakers(kept: KeptEdition): Drawn {
  const { words, published, at } = kept;
  const order = new Intl.Collator(at.locale, { sensitivity: 'base' });
  const all = published.programme.speakers
    .map((speaker) => ({ speaker, letter: letterOf(speaker.name) }))
    .sort((a, b) => Number(!a.letter) - Number(!b.letter) || order.compare(a.speaker.name, b.speaker.name));
  const groups = [...Map.groupBy(all, ({ letter }) => letter)];
  const content = html`${pageHead(words.speakers.title, { lead: words.speakers.count({ n: all.length }) })}${groups.map(
    ([letter, people]) =>
      html`<section class="letter-group"><h2>${letter || words.speakers.otherLetters}</h2><ul class="people">${people.map(
        ({ speaker }) => speakerRow(kept, speaker),
      )}</ul></section>`,
  )}`;
  return { title: words.speakers.title, content };
}

function speakerRow(kept: KeptEdition, speaker: Speaker): Markup {
  const sessions = (kept.published.sessionsOf.get(speaker.code) ?? []).slice(0, 3);
  return html`<li class="card card-pad person">${avatar(speaker, 'm')}<div class="person-words"><h3><a href="/${kept.slug}/speakers/${
    speaker.code
  }">${speaker.name}</a></h3>${speaker.affiliation && html`<p class="mute small">${speaker.affiliation}</p>`}${sessions.map(
    (session) =>
      html`<p class="${session.status === 'cancelled' ? 'talk off-line' : 'talk'}"><a href="${sessionAddress(
        kept,
        session.code,
      )}">${session.translations[kept.at.locale]?.title ?? session.title}</a></p>`,
  )}</div></li>`;
}
