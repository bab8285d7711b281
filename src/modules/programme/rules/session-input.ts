import { isLink } from '../../../kernel/links.ts';
import { type Locale, locales } from '../../../kernel/locale.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { linesOf, wordsOf } from './part-input.ts';
import {
  type Delivery,
  deliveries,
  levels,
  type Session,
  type SessionKind,
  type SessionTranslation,
  sessionKinds,
} from './programme.ts';

/** What organisers write about a session: all of it but its identity and its place in the timetable. */
export type SessionInput = Omit<Session, 'code' | 'number' | 'guid' | 'slot'> & {
  /** Shown on the edition's page before any release. */
  readonly announced: boolean;
};

export type SessionInputCode =
  | 'title-empty'
  | 'text-too-long'
  | 'kind-unknown'
  | 'track-unknown'
  | 'level-unknown'
  | 'language-not-usable'
  | 'speaker-unknown'
  | 'delivery-unknown'
  | 'link-not-usable'
  | 'minutes-not-usable'
  | 'parent-unknown'
  | 'parent-is-nested';

/** What a session may refer to: codes of the edition's parts, and for each session the one it is nested in. */
export type KnownCodes = {
  readonly tracks: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  readonly parents: ReadonlyMap<string, string | null>;
};

const longest = {
  title: 300,
  subtitle: 300,
  kindLabel: 80,
  abstract: 20_000,
  description: 50_000,
  contentNotes: 2_000,
} as const;
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
const mostMinutes = 14 * 24 * 60;

/** The input as it is kept: trimmed, empty texts `null`, nobody and no tag twice, translations without empty ones. */
export function cleanSession(input: SessionInput): SessionInput {
  const translations: Partial<Record<Locale, SessionTranslation>> = {};
  for (const locale of locales) {
    const given = Object.entries(input.translations[locale] ?? {}).flatMap(([field, text]) =>
      text?.trim() ? [[field, linesOf(text)] as const] : [],
    );
    if (given.length > 0) translations[locale] = Object.fromEntries(given);
  }
  return {
    ...input,
    title: wordsOf(input.title) ?? '',
    subtitle: wordsOf(input.subtitle),
    kindLabel: wordsOf(input.kindLabel),
    abstract: linesOf(input.abstract),
    description: linesOf(input.description),
    contentNotes: linesOf(input.contentNotes),
    language: wordsOf(input.language),
    speakers: [...new Set(input.speakers)],
    tags: [...new Set(input.tags.flatMap((one) => wordsOf(one) ?? []))],
    links: input.links.map((link) => ({ label: link.label.trim() || link.url.trim(), url: link.url.trim() })),
    translations,
  };
}

/** The first thing that is wrong with a cleaned input, `own` being the code of the session that is edited; `null` if nothing is. */
export function sessionProblem(
  input: SessionInput,
  known: KnownCodes,
  own: string | null,
): Refusal<SessionInputCode> | null {
  if (!input.title) return { code: 'title-empty', field: 'title' };
  return textProblem(input) ?? choiceProblem(input, known) ?? parentProblem(input, known, own);
}

function textProblem(input: SessionInput): Refusal<SessionInputCode> | null {
  for (const [field, most] of Object.entries(longest)) {
    const length = (input[field as keyof typeof longest] ?? '').length;
    if (length > most) return { code: 'text-too-long', field, details: { most, length } };
  }
  for (const locale of locales) {
    for (const [field, text] of Object.entries(input.translations[locale] ?? {})) {
      const most = longest[field as keyof typeof longest];
      const name = `${field}-${locale}`;
      if (text.length > most)
        return { code: 'text-too-long', field: name, details: { most, length: text.length } };
    }
  }
  return null;
}

function choiceProblem(input: SessionInput, known: KnownCodes): Refusal<SessionInputCode> | null {
  if (!sessionKinds.includes(input.kind as SessionKind)) return { code: 'kind-unknown', field: 'kind' };
  if (!deliveries.includes(input.delivery as Delivery))
    return { code: 'delivery-unknown', field: 'delivery' };
  if (input.level !== null && !levels.includes(input.level)) return { code: 'level-unknown', field: 'level' };
  if (input.track !== null && !known.tracks.has(input.track))
    return { code: 'track-unknown', field: 'track' };
  if (input.language !== null && !tag.test(input.language))
    return { code: 'language-not-usable', field: 'language' };
  const stranger = input.speakers.find((code) => !known.speakers.has(code));
  if (stranger) return { code: 'speaker-unknown', field: 'speakers', details: { name: stranger } };
  const bad = input.links.find((link) => !isLink(link.url));
  if (bad) return { code: 'link-not-usable', field: 'links', details: { url: bad.url } };
  const { minutes } = input;
  return minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes)
    ? { code: 'minutes-not-usable', field: 'minutes' }
    : null;
}

/** Sessions nest once: a poster in its poster session, and nothing in a poster. */
function parentProblem(
  { parent }: SessionInput,
  known: KnownCodes,
  own: string | null,
): Refusal<SessionInputCode> | null {
  if (parent === null) return null;
  if (!known.parents.has(parent) || parent === own) return { code: 'parent-unknown', field: 'parent' };
  const hasChildren = own !== null && [...known.parents.values()].includes(own);
  if (known.parents.get(parent) || hasChildren) return { code: 'parent-is-nested', field: 'parent' };
  return null;
}
