import { isZone, type ZoneName } from '../../../../kernel/time.ts';
import type { ImportRemarkCode } from '../../rules/import-report.ts';
import type { Link, Programme, ProgrammeHead, Room, Sponsor, Track } from '../../rules/programme.ts';
import type { ImportedPage, ImportedProgramme, ReadingContext } from '../imported.ts';
import { checkProgramme } from './check-programme.ts';
import { cleanText, longestLine, longestText, oneLine } from './clean-text.ts';
import { type DraftPeople, draftPeople } from './draft-people.ts';
import { type DraftPlaces, draftPlaces } from './draft-places.ts';
import { type DraftSessions, draftSessions } from './draft-sessions.ts';
import { makeMarkdown } from './markdown-from-html.ts';
import { collectRemarks, type Remarks } from './remarks.ts';
import { labelOf, safeLink } from './safe-link.ts';
import { openSource, type Source } from './source-record.ts';

/** What a file says of its edition; the rest is found from its sessions and the context. */
export type HeadFacts = Partial<Omit<ProgrammeHead, 'zone'>> & { readonly zone?: string | null };

/** Everything that one reading gathers; made anew for each file. */
export type Draft = {
  readonly remarks: Remarks;
  readonly source: Source;
  /** The zone for times that name none: the context's, or the file's own once `setZone` was told. */
  readonly zone: () => ZoneName;
  readonly setZone: (name: string | null) => void;
  readonly rooms: DraftPlaces<Room>;
  readonly tracks: DraftPlaces<Track>;
  readonly people: DraftPeople;
  readonly sessions: DraftSessions;
  /** A text at length as Markdown, with remarks of what had to go; `null` if nothing is left. */
  readonly markdown: (text: string | null, subject: string, field: string) => string | null;
  /** A text of one line, cut if it is absurdly long. */
  readonly line: (text: string | null, subject: string, field: string) => string | null;
  /** A link if it may be linked; else it is remarked. */
  readonly link: (
    address: string | null,
    label: string | null,
    subject: string,
    field?: string,
  ) => readonly Link[];
  /** Addresses in the file that are relative are meant relative to this. */
  readonly setBase: (address: string | null) => void;
  readonly count: (rows: string, number?: number) => void;
  readonly finish: (head: HeadFacts, more?: Extras) => ImportedProgramme;
};
type Extras = { readonly sponsors?: readonly Sponsor[]; readonly pages?: readonly ImportedPage[] };

/** Starts a reading; `format` goes into the guids of sessions that bring none. */
export function startDraft(format: string, context: ReadingContext): Draft {
  const remarks = collectRemarks();
  const source = openSource(remarks);
  const counted = new Map<string, number>();
  let zone = isZone(context.zone) ? context.zone : 'UTC';
  let base: string | null = null;
  const texts = draftTexts(remarks, () => base);
  const rooms = draftPlaces<Room>((code, name) => ({
    ...{ code, name, capacity: null, floor: null, description: null, accessibility: null, pin: null },
  }));
  const tracks = draftPlaces<Track>((code, name, index) => ({
    code,
    name,
    description: null,
    colour: (index % 8) + 1,
  }));
  const people = draftPeople(remarks);
  const sessions = draftSessions(remarks);
  return {
    ...{ remarks, source, rooms, tracks, people, sessions, ...texts },
    zone: () => zone,
    setZone: (name) => {
      if (name && isZone(name)) zone = name;
    },
    setBase: (address) => {
      base = address ? safeLink(address) : base;
    },
    count: (rows, number = 1) => {
      counted.set(rows, (counted.get(rows) ?? 0) + number);
    },
    finish: (facts, more = {}) => {
      source.reportLeftovers();
      const { speakers, codeOf } = people.settle();
      const settled = sessions.settle(format, codeOf, facts.startsOn ?? null);
      const head = checkProgramme({ ...facts, zone }, context, settled, remarks, rooms.list());
      const programme: Programme = {
        head,
        rooms: rooms.list(),
        tracks: tracks.list(),
        speakers,
        sessions: settled,
      };
      const { sponsors = [], pages = [] } = more;
      return { programme, sponsors, pages, remarks: remarks.list(), counted: Object.fromEntries(counted) };
    },
  };
}

function draftTexts(remarks: Remarks, base: () => string | null): Pick<Draft, 'markdown' | 'line' | 'link'> {
  const toMarkdown = makeMarkdown();
  const noted = (
    weight: 'lost' | 'changed',
    code: ImportRemarkCode,
    subject: string,
    field: string,
    value?: string,
  ) => remarks.add({ weight, code, subject, field, value });
  const markdown: Draft['markdown'] = (text, subject, field) => {
    if (text === null) return null;
    const read = toMarkdown(cleanText(text).slice(0, 2 * longestText), base());
    if (read.wasHtml) {
      const kind = subject.split(' ')[0] ?? subject;
      remarks.tally({ weight: 'changed', code: 'html-to-markdown', subject: kind, field });
    }
    if (read.droppedElements.length > 0)
      noted('lost', 'html-dropped', subject, field, read.droppedElements.join(', '));
    for (const address of read.droppedLinks) noted('lost', 'link-not-usable', subject, field, address);
    const kept = read.markdown.trim();
    if (kept.length > longestText) noted('lost', 'too-long', subject, field, `${kept.length}`);
    // A lone dash stands where a form had to be filled in.
    return /^[\s\\.–—-]*$/.test(kept) ? null : kept.slice(0, longestText).toWellFormed();
  };
  const line: Draft['line'] = (text, subject, field) => {
    const whole = text === null ? '' : oneLine(text);
    if (whole.length > longestLine) noted('lost', 'too-long', subject, field, `${whole.length}`);
    return whole.slice(0, longestLine).toWellFormed() || null;
  };
  const link: Draft['link'] = (address, label, subject, field = 'links') => {
    if (address === null) return [];
    const url = safeLink(address, base());
    if (url)
      return [
        {
          label:
            oneLine(label ?? '')
              .slice(0, longestLine)
              .toWellFormed() || labelOf(url),
          url,
        },
      ];
    noted('lost', 'link-not-usable', subject, field, address);
    return [];
  };
  return { markdown, line, link };
}
