import { decodeEntities, longestLine, oneLine } from '../../../../kernel/clean-text.ts';
import { labelOf, safeLink } from '../../../../kernel/safe-link.ts';
import type { ImportRemarkCode } from '../../rules/import-report.ts';
import type { Link, Session, Slot } from '../../rules/programme.ts';
import type { PersonKey } from './draft-people.ts';
import { type GuessedKind, givenBySomeone } from './guess-kind.ts';
import { isPlaceholder } from './read-words.ts';
import type { Remarks } from './remarks.ts';
import { derivedCode, readCode, uniqueCodes, uniqueNumbers } from './stable-keys.ts';
import { readUuid, uuidV5 } from './uuid-v5.ts';

/** A session as a reader found it, before codes, numbers and people are settled. */
export type SessionFacts = {
  /** For remarks: "event 42 “Perl 6”". */
  readonly subject: string;
  /** The source's own key, whatever it looks like. */
  readonly key: string | null;
  readonly number?: number | null;
  readonly guid?: string | null;
  readonly kind: GuessedKind;
  readonly title: string;
  readonly people: readonly PersonKey[];
  readonly slot: Slot | null;
  readonly minutes: number | null;
  /** The source's slug, only to tell of slugs that are there twice. */
  readonly slug?: string | null;
  /** What `add` answered for the session that this one is nested in. */
  readonly nestedIn?: SessionHandle | null;
  /** The source's key of that session, where it may stand further down. */
  readonly nestedInKey?: string | null;
} & Partial<
  Pick<
    Session,
    | 'subtitle'
    | 'abstract'
    | 'description'
    | 'contentNotes'
    | 'track'
    | 'level'
    | 'language'
    | 'recorded'
    | 'delivery'
    | 'links'
    | 'tags'
    | 'status'
  >
>;
/** Names a session within one reading. */
export type SessionHandle = number & { readonly sessionHandle: true };

/** More rows than any conference has; the rest is named in the report instead of filling the memory. */
const mostSessions = 20_000;

export type DraftSessions = {
  /** Takes a session; `null` if it has no title or there are too many. */
  readonly add: (facts: SessionFacts) => SessionHandle | null;
  readonly settle: (
    format: string,
    codeOf: ReadonlyMap<PersonKey, string>,
    startsOn: string | null,
  ) => readonly Session[];
};

export function draftSessions(remarks: Remarks): DraftSessions {
  const all: SessionFacts[] = [];
  const slugs = new Map<string, string | null>();
  return {
    add: (facts) => {
      if (all.length >= mostSessions) {
        remarks.tally({ weight: 'lost', code: 'row-not-readable', subject: 'session', value: facts.subject });
        return null;
      }
      const named = nameOf(facts, remarks);
      // A talk that stands in the timetable twice brings its slug along; only another talk's slug is worth a word.
      if (facts.slug && slugs.has(facts.slug) && slugs.get(facts.slug) !== facts.key) {
        remarks.add({ weight: 'noted', code: 'duplicate-slug', subject: facts.subject, value: facts.slug });
      }
      if (facts.slug) slugs.set(facts.slug, facts.key);
      if (!facts.kind.known) {
        const value = facts.kind.label ?? '';
        remarks.tally({ weight: 'noted', code: 'kind-unknown', subject: `kind ${value}`, value });
      }
      return (all.push(named) - 1) as SessionHandle;
    },
    settle: (format, codeOf, startsOn) => settle(all, format, codeOf, startsOn, remarks),
  };
}

/** The title without Markdown links (their addresses become links of the session) and without entities. */
function nameOf(facts: SessionFacts, remarks: Remarks): SessionFacts {
  const { subject } = facts;
  const links: Link[] = [...(facts.links ?? [])];
  const withLink = /\[([^\][]+)\]\(([^()\s]+)\)/g;
  const plain = facts.title.replace(withLink, (_, words: string, address: string) => {
    const url = safeLink(address);
    if (url) links.push({ label: words.trim() || labelOf(url), url });
    else remarks.add({ weight: 'lost', code: 'link-not-usable', subject, field: 'title', value: address });
    return words;
  });
  if (plain !== facts.title)
    remarks.add({ weight: 'changed', code: 'markdown-in-name', subject, value: facts.title });
  const called = oneLine(decodeEntities(plain));
  // Organisers who cannot take a session out of their system write it into its title.
  const title = called.replace(/^(?:\[cancell?ed\]|\(cancell?ed\)|cancell?ed\s*[:–-])\s*/i, '') || called;
  const isCancelled = title !== called;
  if (isCancelled) remarks.add({ weight: 'changed', code: 'cancelled', subject, value: called });
  if (title.length > longestLine) {
    remarks.add({ weight: 'lost', code: 'too-long', subject, field: 'title', value: `${title.length}` });
  }
  if (isPlaceholder(title)) remarks.add({ weight: 'noted', code: 'placeholder-name', subject, value: title });
  const status = isCancelled ? 'cancelled' : facts.status;
  return { ...facts, status, title: title.slice(0, longestLine).toWellFormed(), links };
}

function settle(
  all: readonly SessionFacts[],
  format: string,
  codeOf: ReadonlyMap<PersonKey, string>,
  startsOn: string | null,
  remarks: Remarks,
): readonly Session[] {
  noteMissing(all, 'no-start', (facts) => facts.slot === null, remarks);
  noteMissing(all, 'room-missing', (facts) => facts.slot?.rooms.length === 0, remarks);
  const needsSpeaker = ({ kind, people }: SessionFacts) =>
    givenBySomeone.has(kind.kind) && people.length === 0;
  noteMissing(all, 'speaker-missing', needsSpeaker, remarks);
  const codes = settleCodes(all, remarks);
  const number = uniqueNumbers();
  // Numbers of the source first, so that a derived one never takes the place of one that others know.
  const numbers = new Map<SessionFacts, number>();
  const inOrder = [...all.entries()].sort(([, a], [, b]) => Number(!a.number) - Number(!b.number));
  for (const [index, facts] of inOrder) numbers.set(facts, number(facts.number ?? null, codes[index] ?? ''));
  const byKey = new Map(all.map(({ key }, index) => [key, index]));
  const guids = new Set<string>();
  const year = (startsOn ?? all.find((facts) => facts.slot)?.slot?.start ?? '').slice(0, 4);
  return all.map((facts, index) => {
    const code = codes[index] ?? '';
    const own = readUuid(facts.guid ?? null);
    const guid = own && !guids.has(own) ? own : uuidV5(`${format}:${year}:${code}`);
    if (own && guids.has(own)) {
      remarks.add({
        weight: 'changed',
        code: 'duplicate-code',
        subject: facts.subject,
        field: 'guid',
        value: own,
      });
    }
    guids.add(guid);
    const speakers = [...new Set(facts.people.flatMap((key) => codeOf.get(key) ?? []))];
    const outer = facts.nestedIn ?? (facts.nestedInKey ? byKey.get(facts.nestedInKey) : undefined);
    const parent = outer === undefined || outer === index ? null : (codes[outer] ?? null);
    return sessionOf(facts, { code, guid, number: numbers.get(facts) ?? index + 1, speakers, parent });
  });
}

/** What nearly every session lacks is a trait of the file and said once; else each session is named. */
function noteMissing(
  all: readonly SessionFacts[],
  code: ImportRemarkCode,
  lacks: (facts: SessionFacts) => boolean,
  remarks: Remarks,
): void {
  const lacking = all.filter(lacks);
  const isTrait = lacking.length > 20 && lacking.length > 0.9 * all.length;
  for (const { subject } of lacking) {
    if (isTrait) remarks.tally({ weight: 'noted', code, subject: 'session', value: subject });
    else remarks.add({ weight: 'noted', code, subject });
  }
}

function settleCodes(all: readonly SessionFacts[], remarks: Remarks): readonly string[] {
  const unique = uniqueCodes();
  const titles = new Map<string, number>();
  const wanted = all.map((facts) => {
    const own = readCode(facts.key);
    if (own) return own;
    if (facts.key) return derivedCode(facts.key);
    const nth = (titles.get(facts.title) ?? 0) + 1;
    titles.set(facts.title, nth);
    return derivedCode(nth === 1 ? facts.title : `${facts.title} ${nth}`);
  });
  return all.map((facts, index) => {
    const wish = wanted[index] ?? '';
    const code = unique(wish);
    if (code !== wish && facts.key) {
      remarks.add({
        weight: 'changed',
        code: 'duplicate-code',
        subject: facts.subject,
        field: 'code',
        value: facts.key,
      });
    }
    return code;
  });
}

function sessionOf(
  facts: SessionFacts,
  settled: Pick<Session, 'code' | 'number' | 'guid' | 'speakers' | 'parent'>,
): Session {
  const urls = new Set<string>();
  const links = (facts.links ?? []).filter((link) => !urls.has(link.url) && urls.add(link.url));
  return {
    ...settled,
    kind: facts.kind.kind,
    kindLabel: facts.kind.label,
    title: facts.title,
    subtitle: facts.subtitle ?? null,
    abstract: facts.abstract ?? null,
    description: facts.description ?? null,
    contentNotes: facts.contentNotes ?? null,
    track: facts.track ?? null,
    level: facts.level ?? null,
    language: facts.language ?? null,
    recorded: facts.recorded ?? null,
    delivery: facts.delivery ?? 'on-site',
    links,
    tags: [...new Set(facts.tags ?? [])],
    slot: facts.slot,
    minutes: facts.minutes,
    status: facts.status ?? 'confirmed',
    translations: {},
  };
}
