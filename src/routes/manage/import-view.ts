import type { ImportRemark, ImportRemarkCode, Programme, ProgrammeChange, Room } from '#programme';
import type { Locale } from '../../kernel/locale.ts';
import type { Texts } from '../../texts/texts.ts';
import { changeSentence } from '../edition/change-sentence.ts';

export const weights = ['lost', 'changed', 'noted'] as const;
export type Weight = (typeof weights)[number];

export type RemarkGroup = {
  readonly weight: Weight;
  readonly code: ImportRemarkCode;
  /** Rows of the file that the group stands for. */
  readonly rows: number;
  readonly sentences: readonly string[];
};

/** Remarks with the words in them, by weight and code, the heaviest and most frequent first. */
export function remarkGroups(
  remarks: readonly ImportRemark[],
  find: string,
  texts: Texts,
): { readonly groups: readonly RemarkGroup[]; readonly found: number } {
  const wanted = find.toLocaleLowerCase();
  const told = remarks
    .map((remark) => ({ remark, sentence: remarkSentence(remark, texts) }))
    .filter(({ sentence }) => sentence.toLocaleLowerCase().includes(wanted));
  const groups = [...Map.groupBy(told, ({ remark }) => `${remark.weight} ${remark.code}`).values()].flatMap(
    (group) => {
      const first = group[0]?.remark;
      return first
        ? [
            {
              weight: first.weight,
              code: first.code,
              rows: group.reduce((sum, { remark }) => sum + (remark.count ?? 1), 0),
              sentences: group.map(({ sentence }) => sentence),
            },
          ]
        : [];
    },
  );
  const order = (group: RemarkGroup) => weights.indexOf(group.weight);
  return { groups: groups.sort((a, b) => order(a) - order(b) || b.rows - a.rows), found: told.length };
}

function remarkSentence(remark: ImportRemark, texts: Texts): string {
  const { code, subject, field = '', value = '', count = 1 } = remark;
  return texts.importing.remarks[code]({ subject, field, value, count });
}

export const changeParts = ['sessions', 'rooms', 'tracks', 'speakers', 'head'] as const;
export type ChangePart = (typeof changeParts)[number];

export type ChangeGroup = {
  readonly part: ChangePart;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly total: number;
  readonly sentences: readonly string[];
};

/** Changes by what they are about, as sentences; at most `most` of each part except the one that is asked for whole. */
export function changeGroups(
  changes: readonly ProgrammeChange[],
  rooms: readonly Room[],
  whole: string | null,
  words: { readonly zone: string; readonly locale: Locale; readonly texts: Texts },
  most = 25,
): ChangeGroup[] {
  const names = new Map(rooms.map((room) => [room.code, { name: room.name }]));
  return changeParts.flatMap((part) => {
    const own = changes.filter((change) => partOf(change) === part);
    if (own.length === 0) return [];
    const added = own.filter((change) => change.kind === 'added' || change.kind.endsWith('-added')).length;
    const removed = own.filter(
      (change) => change.kind === 'removed' || change.kind.endsWith('-removed'),
    ).length;
    const shown = whole === part ? own : own.slice(0, most);
    return [
      {
        part,
        added,
        removed,
        changed: own.length - added - removed,
        total: own.length,
        sentences: shown.map((change) =>
          changeSentence(change, words.zone, words.locale, words.texts, names),
        ),
      },
    ];
  });
}

function partOf(change: ProgrammeChange): ChangePart {
  if (change.kind === 'head-changed') return 'head';
  if (change.kind.startsWith('room-')) return 'rooms';
  if (change.kind.startsWith('track-')) return 'tracks';
  return change.kind.startsWith('speaker-') ? 'speakers' : 'sessions';
}

/** What became of a file: how many of each thing are here, so that people can compare with what they know of it. */
export function sumsOf(programme: Programme, besides: { sponsors: number; pages: number }) {
  return [
    { thing: 'sessions', count: programme.sessions.length },
    { thing: 'nested', count: programme.sessions.filter((session) => session.parent !== null).length },
    { thing: 'speakers', count: programme.speakers.length },
    { thing: 'rooms', count: programme.rooms.length },
    { thing: 'tracks', count: programme.tracks.length },
    { thing: 'sponsors', count: besides.sponsors },
    { thing: 'pages', count: besides.pages },
  ] as const;
}
